import { baseOf, isCount, type ProseFigure } from './figures';
import { IS_THEN, MAX_THEN_LENGTH } from './growth';
import type { List } from './list';
import { dividesAll, isSumOf } from './list-divisions';
import { MARK_CUES, opensByMark, partsFrom } from './list-marks';
import { cutParallels } from './list-parallels';
import { closingBrackets, isInOtherWords, Parts } from './list-parts';
import { APPLICATION, goesOn, hasList, isApplicationsAt, isBare, opensAmong, opensList } from './list-sentences';
import { addTo, countBefore, countedTo, includesCarriedIn, type Whole, type Wholes } from './list-wholes';
import { isFigure, isMark, means, type Prose, type Sentence, type Token } from './sentences';
import { matcher } from './text-facts';
import { anyOf, MEANING } from './vocabulary';
import { WORDS } from './words';

/** The lists of a paragraph; a list may begin in one sentence and give its parts in the next (…284条。其中，…). */
export const listsIn = (prose: Prose): readonly List[] => prose.find(lists);

/** A list word, or what parts stand behind without one. */
const CUES = [...Object.keys(WORDS.list), ...MARK_CUES];
const lists = matcher(CUES, (prose: Prose) => listsOf(prose));

/** Those of some sentences, offsets in their folded text. */
export function listsOf({ text, sentences }: Pick<Prose, 'text' | 'sentences'>): readonly List[] {
  const lists: List[] = [];
  let before: Wholes = new Map();
  sentences.forEach((sentence, i) => {
    const [next, second] = sentences.slice(i + 1, i + 3);
    // 公开信息320条。工作运行正常。在公开的信息中，…: what counts nothing may stand between.
    if (isBare(sentence) && opensAmong(text, next)) return;
    const isWhole = opensList(next) || (isBare(next) && opensAmong(text, second));
    const matters = isWhole || hasList(sentence) || opensByMark(text, sentence);
    before = matters ? new ListReader(text, sentences, i, before, lists).read() : NO_WHOLES;
  });
  return lists;
}

const NO_WHOLES: Wholes = new Map();
const onlyOne = (wholes: Wholes, fits: (whole: Whole) => boolean): Whole | undefined =>
  wholes.size === 1 ? [...wholes.values()].find(fits) : undefined;
const PAST = anyOf('compared', 'pastTime');
/** A bracket or a colon before these words gives no parts. */
const NOT_PARTS = anyOf('list', 'compared', 'pastTime', 'carriedIn', 'carriedOver', 'carried', 'share');
/** 另含上年结转4件: prose-table holds it against the table; 在公开的信息中未发生泄密: nothing is counted. */
const NO_PARTS_BEHIND = anyOf('carriedIn', 'none');
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

/** What walks over the tokens of a sentence once. */
class ListReader {
  private readonly tokens: readonly Token[];
  private readonly closing: readonly number[];
  /** One for each bracket that is open; the innermost is the last. */
  private readonly levels: Level[] = [{ wholes: new Map(), isInList: false, from: 0 }];
  /** Whether figures from here to the next mark are those of last year, or differences from them. */
  private isCompared = false;
  /** Whether they are among those that were counted before them. */
  private isAmongThem = false;
  /** What the last list divides with nothing left over. */
  private divided: Whole | undefined;
  /** Whether anything was counted after the last semicolon. */
  private hasBegunAnew = false;

  constructor(
    private readonly text: string,
    /** The list may go on in those after its own. */
    private readonly sentences: readonly Sentence[],
    private readonly index: number,
    private readonly before: Wholes,
    private readonly lists: List[],
  ) {
    this.tokens = sentences[index].tokens;
    this.closing = closingBrackets(this.tokens);
  }

  /** Adds the lists of the sentence and gives the wholes that the next one may divide. */
  read(): Wholes {
    const { tokens } = this;
    let resetAt = -1;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      const first = token.kind === 'mark' ? partsFrom(this.text, tokens, at) : undefined;
      if (first !== undefined) this.listByMark(at, first);
      if (at === resetAt) this.level.wholes.clear();
      if (token.kind === 'mark') this.mark(token.what, at);
      else if (token.kind === 'figure') this.count(token.what, tokens[at - 1]);
      else if (means(token, PAST)) this.isCompared = true;
      else if (includesCarriedIn(this.text, tokens, at)) this.isAmongThem = true;
      else if (means(token, MEANING.list) && this.isOpener(at)) {
        const list = this.listAt(at, this.isFirst(token) ? this.before : this.candidates());
        this.divided = undefined;
        if (list) {
          this.level.isInList = true;
          this.level.divided = list.list.whole;
          this.lists.push(list.list);
          // What divides its whole is done with; another whole follows.
          if (isSumOf(list.list.runs.flat(), list.list.whole)) {
            resetAt = list.next;
            this.divided = { last: list.list.whole, all: [list.list.whole], most: list.list.whole.high, isPast: false };
          }
        }
      }
    }
    const [outer] = this.levels;
    if (outer.isInList) this.endList(outer);
    return outer.wholes;
  }

  /** 共16件，包括自然人15件、法人1件。其中，…: what follows divides the whole anew, and not the last part. */
  private endList(level: Level): void {
    level.isInList = false;
    level.wholes.clear();
    if (this.divided) level.wholes.set(baseOf(this.divided.last.unit), this.divided);
  }

  /** Whether nothing but marks stands before a word in its sentence. */
  private isFirst({ from }: Token): boolean {
    return !/[^\p{P}\s]/u.test(this.text.slice(this.sentences[this.index].from, from));
  }

  private get level(): Level {
    return this.levels[this.levels.length - 1];
  }

  private mark(mark: string, at: number): void {
    if (mark !== '、') this.isCompared = false;
    this.isAmongThem = false;
    const { level, levels } = this;
    const { tokens } = this;
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
    addTo(this.level.wholes, figure, before, this.level.isInList, this.isAmongThem);
  }

  /** In brackets a list divides the figure before them, unless a figure stands in them, too. */
  private candidates(): Wholes {
    const { level, levels } = this;
    if (level.wholes.size > 0 || levels.length === 1) return level.wholes;
    const { of: last } = level;
    return last
      ? new Map([[baseOf(last.unit), { last, all: [last], most: last.high, isPast: false }]])
      : levels[levels.length - 2].wholes;
  }

  /** 复议、诉讼分别为2件、1件 mentions what stands before it, and divides nothing. */
  private isOpener(at: number): boolean {
    const { tokens } = this;
    const token = tokens[at];
    if (tokens[at + 1] && means(tokens[at + 1], NO_PARTS_BEHIND)) return false;
    if (!means(token, MEANING.each)) return true;
    const before = tokens[at - 1];
    return before?.kind === 'mark' && before.what !== '、' && before.to === token.from;
  }

  private listAt(opener: number, wholes: Wholes): { list: List; next: number } | undefined {
    const { tokens } = this;
    let parts = new Parts();
    let at = parts.take(this.text, tokens, opener + 1, this.closing);
    const given = parts.isOfOther(wholes);
    if (given !== undefined) {
      const anew = new Parts(given);
      const end = anew.take(this.text, tokens, opener + 1, this.closing);
      // 公开信息64件，其中公告27条: where all parts are counted otherwise they are parts all the same.
      if (anew.count > 0) [parts, at] = [anew, end];
    }
    if (at < tokens.length && means(tokens[at], MEANING.list)) parts.endBeforeWhole();
    // 其中政务动态742条。通知公告9条，…: a list of one part goes on after the full stop.
    if (parts.count === 1 && at >= tokens.length) this.goOn(parts);
    const [[first]] = parts.runs;
    const whole =
      first && (wholes.get(baseOf(first.unit)) ?? onlyOne(wholes, (one) => isInOtherWords(this.text, one.last, first)));
    // 信箱412件；来信960批次，其中初次318件: what stands after the semicolon is divided, in whatever it is counted.
    if (!whole || (whole.isPast && this.hasBegunAnew)) return undefined;
    const isApplications =
      wholes === this.before
        ? isApplicationsAt(this.sentences[this.index - 1], whole.last)
        : this.isOfApplications(opener);
    if (parts.hasOthers) parts.endAt(whole.last);
    if (!isApplications) parts.endBeforeChannel(Math.max(whole.most, whole.last.high));
    // 复议3件，其中…；诉讼6件，其中…: what stands after the semicolon is the whole of the next list.
    const { runs } = parts;
    cutParallels(this.text, runs, tokens[opener], this.sentences[this.index].from);
    const isBeforeList = at < tokens.length && means(tokens[at], MEANING.list) && runs.length > 1;
    if (isBeforeList) runs.pop();
    return {
      list: {
        whole: whole.last,
        most: Math.max(whole.most, whole.last.high),
        wholes: [...whole.all],
        outer: this.level.isInList ? this.level.divided : undefined,
        runs: runs.filter((run) => run.length > 0),
        claimsAll:
          (!parts.hasOthers &&
            (means(tokens[opener], MEANING.each) ||
              dividesAll(this.text, whole.last.end, tokens[opener].from, parts.end))) ||
          (parts.hasAllShares && !isBeforeList),
        // 其他处理204件，主要为…: what is left may itself be divided.
        hasRest: parts.hasRest && !isBeforeList,
        isImplied: parts.isContinued,
        opensSentence: wholes === this.before,
        ...parts.traits(whole.last, isApplications),
      },
      next: isBeforeList ? -1 : at,
    };
  }

  /** Takes the parts of the sentences after this one: of the next, and of those that consist of one part each. */
  private goOn(parts: Parts): void {
    for (let i = this.index + 1; i <= this.index + MAX_SENTENCES; i++) {
      const next = this.sentences[i];
      if (!next || !goesOn(next, parts.unit)) return;
      const isOne = next.to - next.from <= MAX_PART_LENGTH && next.tokens.filter(isFigure).length === 1;
      if (parts.isContinued && !isOne) return;
      parts.isContinued = true;
      parts.take(this.text, next.tokens, 0, closingBrackets(next.tokens));
      if (!isOne) return;
    }
  }

  /** Parts in brackets, after a colon or in other ways that no word introduces, from a token on. */
  private listByMark(opener: number, from: number): void {
    const { tokens } = this;
    let counted = opener - 1;
    while (counted > opener - MAX_TOKENS && counted > 0 && !isFigure(tokens[counted])) counted--;
    const before = tokens[counted];
    if (before?.kind !== 'figure' || this.isCompared) return;
    const end = isMark(tokens[opener], '(') ? this.closing[opener] : tokens.length;
    const inside = tokens.slice(from, Math.min(end, from + MAX_TOKENS));
    if (inside.some((token) => means(token, NOT_PARTS))) return;
    const parts = new Parts();
    const stop = parts.take(this.text, inside, 0, closingBrackets(inside));
    const { runs } = parts;
    const [[first]] = runs;
    const { what: whole } = before;
    const { all, most } = countedTo(this.level.wholes, whole, tokens, opener);
    // 工作动态150条；通知公告100条: one list as long as each semicolon parts one item from the next.
    const isOne = runs.length === 1 || runs.every((run) => run.length === 1);
    if (parts.count < 2 || !isOne || baseOf(first.unit) !== baseOf(whole.unit)) return;
    if (isMark(tokens[opener], '(') && stop < inside.length) return;
    // 涉及教育45条、医疗30条: one may be of both, unless what is left is named as well; behind several counts it is one more.
    if (this.text.startsWith('涉及', tokens[opener].to) && (!parts.hasRest || all.length > 1)) return;
    this.lists.push({
      whole,
      most,
      wholes: all,
      outer: undefined,
      runs,
      claimsAll: !parts.hasOthers && dividesAll(this.text, whole.end, tokens[opener].to, parts.end),
      hasRest: parts.hasRest,
      isImplied: true,
      opensSentence: false,
      ...parts.traits(whole, this.isOfApplications(opener)),
    });
  }

  /** An application comes by one channel only. */
  private isOfApplications(opener: number): boolean {
    if (this.text.endsWith('申请中', this.tokens[opener].from)) return true;
    for (let i = opener - 1; i >= Math.max(0, opener - 8); i--) if (means(this.tokens[i], APPLICATION)) return true;
    return false;
  }
}

/** A list goes on over so many sentences at most; 通知公告230条 is as short as this. In characters. */
const MAX_SENTENCES = 6;
const MAX_PART_LENGTH = 16;

/** So far after a bracket or a colon its parts are looked for. */
const MAX_TOKENS = 120;
