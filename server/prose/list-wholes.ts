import { baseOf, type ProseFigure } from './figures';
import { isMark, means, type Token } from './sentences';
import { anyOf } from './vocabulary';

/** The counts of one unit that may be the whole of a list that follows. */
export interface Whole {
  last: ProseFigure;
  all: ProseFigure[];
  most: number;
  /** Before a semicolon: the next count begins anew. */
  isPast: boolean;
}
/** By their units. */
export type Wholes = Map<string, Whole>;

const DEALT_WITH = anyOf('answer', 'hear');
const CARRIED = anyOf('carriedIn', 'carried');

/**
 * Adds a count.
 * @param before the token before it
 * @param isPart whether it is a part itself: a list in it divides that one alone
 * @param isAmong whether it is among those that were counted before it
 */
export function addTo(
  wholes: Wholes,
  figure: ProseFigure,
  before: Token | undefined,
  isPart: boolean,
  isAmong: boolean,
): void {
  const unit = baseOf(figure.unit);
  const whole = wholes.get(unit);
  if (whole && !whole.isPast && !isPart) {
    if (!isAmong) whole.last = figure;
    // 收到26件，办结25件: among those that came, and not beside them.
    if (before?.to === figure.from && means(before, DEALT_WITH) && figure.high <= whole.most) {
      whole.all = [figure];
      return;
    }
    whole.all.push(figure);
    whole.most += figure.high;
  } else wholes.set(unit, { last: figure, all: [figure], most: figure.high, isPast: false });
}

/**
 * What a mark divides: 新收68件和结转4件，按内容分，… both counts, or the last; brackets the last, unless it is what was
 * carried in.
 * @param tokens from the one before the last count to the mark
 */
export function countedTo(wholes: Wholes, last: ProseFigure, tokens: readonly Token[]): Pick<Whole, 'all' | 'most'> {
  const whole = wholes.get(baseOf(last.unit));
  const isOfLast = isMark(tokens.at(-1), '(') && !means(tokens[0], CARRIED);
  return whole?.last === last && !isOfLast
    ? { all: [...whole.all], most: whole.most }
    : { all: [last], most: last.high };
}
