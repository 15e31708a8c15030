import { baseOf, isCount, type ProseFigure } from './figures';
import { anyMeans, isMark, means, type Token } from './sentences';
import { anyOf, MEANING } from './vocabulary';

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

/** What a mark divides: 新收68件和结转4件，按内容分，… both counts, or the last; brackets as {@link countBefore} says. */
export function countedTo(
  wholes: Wholes,
  last: ProseFigure,
  tokens: readonly Token[],
  opener: number,
): Pick<Whole, 'all' | 'most'> {
  const whole = wholes.get(baseOf(last.unit));
  const isOfLast = isMark(tokens[opener], '(') && countBefore(tokens, opener) !== undefined;
  return whole?.last === last && !isOfLast
    ? { all: [...whole.all], most: whole.most }
    : { all: [last], most: last.high };
}

/** 生态环境3件，重大项目24件（其中…）: the count right before a bracket; undefined where 、 or 上年结转 joins it to others. */
export function countBefore(tokens: readonly Token[], bracket: number): ProseFigure | undefined {
  const counted = tokens[bracket - 1];
  if (counted?.kind !== 'figure' || counted.to !== tokens[bracket].from || !isCount(counted.what.unit))
    return undefined;
  let from = bracket - 1;
  while (from > 0 && tokens[from - 1].kind !== 'mark') from--;
  const isJoined = from > 0 && !isMark(tokens[from - 1], ',') && !isMark(tokens[from - 1], ';');
  return isJoined || anyMeans(tokens.slice(from, bracket), CARRIED_IN) ? undefined : counted.what;
}
const CARRIED_IN = anyOf('carriedIn', 'carried');

/** 答复107件，含上年结转4件: among those that are counted, but in a bare year more than were answered; 另含 are others. */
export const includesCarriedIn = (text: string, tokens: readonly Token[], at: number): boolean =>
  means(tokens[at], MEANING.list) &&
  tokens[at + 1] !== undefined &&
  means(tokens[at + 1], MEANING.carriedIn) &&
  !/[另还并加再]/.test(text[tokens[at].from - 1] ?? '');
