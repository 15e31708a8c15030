import { IS_THEN } from '../changes/growth';
import { MAX_THEN_LENGTH } from '../changes/growth-before';
import { baseOf, isCount, type ProseFigure } from '../figures';
import { means, type Token } from '../sentences';
import { anyOf } from '../vocabulary';
import type { List } from './list';
import { addJoined, addTo, countBefore, includesCarriedIn, type Whole, type Wholes } from './wholes';

const PAST = anyOf('compared', 'pastTime');

/** What stands outside of all brackets, or in one of them. */
interface Level {
  readonly wholes: Wholes;
  /** Whether the counts that follow are parts: of each, a list in it divides that one alone. */
  isInList: boolean;
  /** What they are parts of. */
  divided?: ProseFigure;
  /** The count that the bracket is of, unless it may be of those before it as well. */
  readonly of?: ProseFigure | undefined;
  /** Where it begins. */
  readonly from: number;
}

/** What a sentence has counted as far as it is read: what a list that begins there may divide. */
export class Counted {
  /** One for each bracket that is open; the innermost is the last. */
  private readonly levels: Level[] = [{ wholes: new Map(), isInList: false, from: 0 }];
  /** Whether figures from here to the next mark are those of last year, or differences from them. */
  isCompared = false;
  /** Whether they are among those that were counted before them. */
  private isAmongThem = false;
  /** What the last list divides with nothing left over. */
  private spent: Whole | undefined;
  /** Whether anything was counted after the last semicolon. */
  hasBegunAnew = false;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  /** Takes a token; false where it says nothing of what is counted. */
  take(at: number): boolean {
    const token = this.tokens[at];
    if (token.kind === 'mark') this.mark(token.what, at);
    else if (token.kind === 'figure') {
      this.count(token.what, this.tokens[at - 1]);
      addJoined(this.text, this.level.wholes, this.tokens, at);
    } else if (means(token, PAST)) this.isCompared = true;
    else if (includesCarriedIn(this.text, this.tokens, at)) this.isAmongThem = true;
    else return false;
    return true;
  }

  /** After a word that opens a list: what it divides, if any, and whether nothing of that is left. */
  divide(whole: ProseFigure | undefined, isSpent: boolean): void {
    this.spent = whole && isSpent ? { last: whole, all: [whole], most: whole.high, isPast: false } : undefined;
    if (!whole) return;
    this.level.isInList = true;
    this.level.divided = whole;
  }

  /**
   * What the next sentence may divide.
   * @param list one that goes on to the end: 共49件，其中网上43件；当面2件，传真4件。其中，… divides the whole anew, and none of its parts
   */
  atEnd(list: List | undefined): Wholes {
    const [outer] = this.levels;
    if (outer.isInList) this.endList(outer);
    else if (list) {
      const { whole, most } = list;
      outer.wholes.set(baseOf(whole.unit), { last: whole, all: [whole], most, isPast: false });
    }
    // 统计信息27条；许可418项。其中，…: what stands behind the semicolon is divided, in whatever it is counted.
    if (this.hasBegunAnew) for (const [unit, { isPast }] of outer.wholes) if (isPast) outer.wholes.delete(unit);
    return outer.wholes;
  }

  get level(): Level {
    return this.levels[this.levels.length - 1];
  }

  /** The whole of the list in a part of which another begins here. */
  get outer(): ProseFigure | undefined {
    return this.level.isInList ? this.level.divided : undefined;
  }

  /** In brackets a list divides the figure before them, unless a figure stands in them, too. */
  candidates(): Wholes {
    const { level, levels } = this;
    if (level.wholes.size > 0 || levels.length === 1) return level.wholes;
    const { of: last } = level;
    return last
      ? new Map([[baseOf(last.unit), { last, all: [last], most: last.high, isPast: false }]])
      : levels[levels.length - 2].wholes;
  }

  /** 共16件，包括自然人15件、法人1件。其中，…: what follows divides the whole anew, and not the last part. */
  private endList(level: Level): void {
    level.isInList = false;
    level.wholes.clear();
    if (this.spent) level.wholes.set(baseOf(this.spent.last.unit), this.spent);
  }

  private mark(mark: string, at: number): void {
    // 比2022年（31件）下降: what stands in the bracket is last year's.
    if (mark !== '、' && mark !== '(') this.isCompared = false;
    this.isAmongThem = false;
    const { level, levels, tokens } = this;
    if (mark === '(') {
      const of = countBefore(tokens, at);
      levels.push({ wholes: new Map(), isInList: level.isInList, of, from: tokens[at].to });
    } else if (mark === ')' && levels.length > 1) this.close(level);
    else if (mark === ';') {
      if (level.isInList) this.endList(level);
      this.hasBegunAnew = false;
      for (const whole of level.wholes.values()) whole.isPast = true;
    }
  }

  /** 新收68件（另有上年结转4件），…: what stands in such brackets is counted beside what stands before them. */
  private close({ wholes, from }: Level): void {
    this.levels.pop();
    if (!this.text.startsWith('另', from)) return;
    for (const { all } of wholes.values()) for (const figure of all) this.count(figure, undefined);
  }

  private count(figure: ProseFigure, before: Token | undefined): void {
    if (this.isCompared || !isCount(figure.unit)) return;
    // 较2022年的33件减少7件: what last year's report counted.
    if (IS_THEN.test(this.text.slice(Math.max(0, figure.from - MAX_THEN_LENGTH), figure.from))) return;
    this.hasBegunAnew = true;
    addTo(this.text, this.level.wholes, figure, before, this.level.isInList, this.isAmongThem);
  }
}
