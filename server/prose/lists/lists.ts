import { baseOf, isCount, type ProseFigure, TWO_COUNTS } from '../figures';
import { isFigure, isMark, means, type Prose, type Sentence, type Token } from '../sentences';
import { matcher } from '../text-facts';
import { anyOf, MEANING, union } from '../vocabulary';
import { WORDS } from '../words';
import { closingBrackets } from './brackets';
import { Counted } from './counted';
import { dividesAll, isOfOneCount, isOfSome, isPartsName, isSumOf, isWithThem } from './divisions';
import { itemLists } from './item-lists';
import { exhausts } from './kinds';
import { isItem, isMoreThanAll } from './limits';
import type { List } from './list';
import { MARK_CUES, opensByMark, partsFrom } from './marks';
import { partsOfItems } from './nested';
import { cutParallels } from './parallels';
import { Parts } from './parts';
import {
  APPLICATION,
  goesOn,
  hasList,
  isApplicationsAt,
  isBare,
  opensAgain,
  opensAmong,
  opensList,
  saysAgain,
} from './sentence-before';
import { plainList, plainListsAt } from './sorts';
import { sourceLists } from './sources';
import {
  asNamed,
  countedTo,
  isApplied,
  isInOtherWords,
  isOfApplications,
  saysElse,
  type Whole,
  type Wholes,
} from './wholes';

/** The lists of a paragraph; a list may begin in one sentence and give its parts in the next (…284条。其中，…). */
export const listsIn = (prose: Prose): readonly List[] => prose.find(lists);

/** A list word, or what parts stand behind without one. */
const CUES = [...Object.keys(WORDS.list), ...MARK_CUES, '来自', '。一'];
const lists = matcher(CUES, (prose: Prose) => listsOf(prose), { besides: TWO_COUNTS });

/** Those of some sentences, offsets in their folded text. */
export function listsOf({ text, sentences }: Pick<Prose, 'text' | 'sentences'>): readonly List[] {
  const lists: List[] = [];
  let before: Wholes = new Map();
  sentences.forEach((sentence, i) => {
    const [next, second] = sentences.slice(i + 1, i + 3);
    // 公开信息320条。工作运行正常。在公开的信息中，…: what counts nothing may stand between.
    if (isBare(sentence) && opensAmong(text, next)) return;
    const isWhole = opensList(next) || opensAgain(text, next) || (isBare(next) && opensAmong(text, second));
    const matters = isWhole || hasList(sentence) || opensByMark(text, sentence);
    before = matters ? new ListReader(text, sentences, i, before, lists).read() : NO_WHOLES;
  });
  lists.push(...sourceLists(text, sentences), ...itemLists(text, sentences));
  return lists;
}

const NO_WHOLES: Wholes = new Map();
const NO_NAME = /^(?:理由|原因|情形|类型|类别|内容|方式|来源)?$/;
const onlyOne = (wholes: Wholes, fits: (whole: Whole) => boolean): Whole | undefined =>
  wholes.size === 1 ? [...wholes.values()].find(fits) : undefined;
/** A bracket or a colon before these words gives no parts. */
const NOT_PARTS = anyOf('list', 'compared', 'pastTime', 'carriedIn', 'carriedOver', 'carried');
const NOT_IN_BRACKETS = union([NOT_PARTS, MEANING.share]);
/** 另含上年结转4件: prose-table holds it against the table; 在公开的信息中未发生泄密: nothing is counted. */
const NO_PARTS_BEHIND = anyOf('carriedIn', 'none');
/** 内容16条，其中法定公开16条：包括年报1条: another list divides the one part. */
const isOne = ({ runs }: List): boolean => runs.length === 1 && runs[0].length === 1;

const isCounted = (token: Token): boolean => token.kind === 'figure' && isCount(token.what.unit);

/** What walks over the tokens of a sentence once. */
class ListReader {
  private readonly tokens: readonly Token[];
  private readonly closing: readonly number[];
  private readonly counted: Counted;

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
    this.counted = new Counted(text, this.tokens);
  }

  /** Adds the lists of the sentence and gives the wholes that the next one may divide. */
  read(): Wholes {
    const { tokens, counted } = this;
    let resetAt = -1;
    let last: { readonly list: List; readonly next: number } | undefined;
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      const first = token.kind === 'mark' ? partsFrom(this.text, tokens, at) : undefined;
      if (first !== undefined) this.listByMark(at, first);
      else if (token.kind === 'mark' && !counted.isCompared && !counted.outer)
        this.lists.push(...plainListsAt(this.text, tokens, at, counted.level.wholes));
      if (at === resetAt) counted.level.wholes.clear();
      if (counted.take(at) || !means(token, MEANING.list) || !this.isOpener(at)) continue;
      const wholes = this.isFirst(token) ? this.before : counted.candidates();
      const found = this.listAt(at, wholes);
      if (!counted.outer) this.listOfItems(token, wholes);
      // What divides its whole is done with; another whole follows.
      const isSpent = found !== undefined && isSumOf(found.list.runs.flat(), found.list.whole) && !isOne(found.list);
      counted.divide(found?.list.whole, isSpent);
      if (!found) continue;
      this.lists.push(found.list);
      if (isSpent) resetAt = found.next;
      last = found;
    }
    // Once a sentence, and not for each of its lists: there may be thousands.
    return counted.atEnd(last && !tokens.slice(last.next).some(isCounted) ? last.list : undefined);
  }

  /** Whether nothing but marks stands before a word in its sentence, or what is divided once more (公开类型包括：…). */
  private isFirst({ from }: Token): boolean {
    const sentence = this.sentences[this.index];
    return !/[^\p{P}\s]/u.test(this.text.slice(sentence.from, from)) || saysAgain(this.text, sentence, from);
  }

  /** 复议、诉讼分别为2件、1件 mentions what stands before it, and divides nothing. */
  private isOpener(at: number): boolean {
    const { tokens } = this;
    const token = tokens[at];
    if (tokens[at + 1] && means(tokens[at + 1], NO_PARTS_BEHIND)) return false;
    // 行政许可12项（含子项20项）.
    if (/^[子小分]项/.test(this.text.slice(token.to, token.to + 2))) return false;
    if (isOfOneCount(this.text, token.to) || (this.counted.outer && isPartsName(this.text, token.from))) return false;
    if (!means(token, MEANING.each)) return true;
    const before = tokens[at - 1];
    // ，理由分别为国家秘密1件、…: nor does that name what follows.
    return before?.kind === 'mark' && before.what !== '、' && NO_NAME.test(this.text.slice(before.to, token.from));
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
    const counted =
      first && (wholes.get(baseOf(first.unit)) ?? onlyOne(wholes, (one) => isInOtherWords(this.text, one.last, first)));
    const whole = counted && asNamed(this.text, tokens[opener].to, counted);
    // 信箱412件；来信960批次，其中初次318件: what stands after the semicolon is divided, in whatever it is counted.
    if (!whole || (whole.isPast && (this.counted.hasBegunAnew || saysElse(this.text, tokens[opener]))))
      return undefined;
    if (isWithThem(this.text, tokens[opener].from, whole.last, first)) return undefined;
    const isApplications =
      wholes === this.before
        ? isApplicationsAt(this.sentences[this.index - 1], whole.last)
        : this.isOfApplications(opener) ||
          isOfApplications(this.text, whole.last) ||
          (parts.channels === parts.count && isApplied(this.text, whole.last));
    if (parts.hasOthers || parts.hasTurned) parts.endAt(whole.last);
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
        outer: this.counted.outer,
        runs: runs.filter((run) => run.length > 0),
        claimsAll:
          (!parts.hasOthers &&
            (means(tokens[opener], MEANING.each) ||
              exhausts(this.text, whole.last, runs) ||
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

  /** Parts between semicolons some of which are divided themselves. */
  private listOfItems({ to }: Token, wholes: Wholes): void {
    const { last: whole } = onlyOne(wholes, ({ all }) => all.length === 1) ?? {};
    const parts = whole ? partsOfItems(this.text, this.sentences[this.index], to, whole.unit) : [];
    if (whole && parts.length > 0) this.lists.push(plainList(whole, parts));
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
    if (before?.kind !== 'figure' || this.counted.isCompared) return;
    const end = isMark(tokens[opener], '(') ? this.closing[opener] : tokens.length;
    const inside = tokens.slice(from, Math.min(end, from + MAX_TOKENS));
    // 收到58件（2023年46件、2022年41件）: what came in other years.
    const isBracket = isMark(tokens[opener], '(');
    // 290件（占45%）; 公开的310条信息中，文件26条，占8.4%，…: each has its share.
    if (inside.some((token) => token.kind === 'year' || means(token, isBracket ? NOT_IN_BRACKETS : NOT_PARTS))) return;
    const parts = new Parts();
    const stop = parts.take(this.text, inside, 0, closingBrackets(inside));
    const { runs } = parts;
    const [[first]] = runs;
    const { what: whole } = before;
    const { all, most } = countedTo(this.counted.level.wholes, whole, tokens, opener);
    // 工作动态150条；通知公告100条: one list as long as each semicolon parts one item from the next.
    const isOne = runs.length === 1 || runs.every((run) => run.length === 1);
    if (parts.count < 2 && !isMoreThanAll(this.text, tokens[opener].to, whole, first)) return;
    if (!isOne || baseOf(first.unit) !== baseOf(whole.unit) || parts.shared > 101) return;
    if (isMark(tokens[opener], '(') && stop < inside.length) return;
    // 涉及教育45条、医疗30条: one may be of both, unless what is left is named as well; behind several counts, or in a list, it is one more.
    if (
      this.text.startsWith('涉及', tokens[opener].to) &&
      (!parts.hasRest || all.length > 1 || this.counted.outer || isItem(this.text, whole.from))
    )
      return;
    this.lists.push({
      whole,
      most,
      wholes: all,
      outer: undefined,
      runs,
      claimsAll: !parts.hasOthers && this.saysAll(opener, whole, parts),
      hasRest: parts.hasRest,
      isImplied: true,
      opensSentence: false,
      ...parts.traits(whole, this.isOfApplications(opener)),
    });
  }

  /** 建议37件（主办34件、协办3件）: brackets that say nothing else give all of them. */
  private saysAll(opener: number, whole: ProseFigure, { runs, end }: Parts): boolean {
    const { text, tokens } = this;
    const { to } = tokens[opener];
    // 诉讼2件（一审2件、二审1件）: one is counted twice.
    if (isMark(tokens[opener], '('))
      return (
        baseOf(whole.unit) !== '条' &&
        !isOfSome(text, to, end) &&
        !GOES_ON.test(text.slice(end, end + MAX_ON)) &&
        runs.flat().every(({ high }) => high < whole.low)
      );
    return dividesAll(text, whole.end, to, end);
  }

  /** An application comes by one channel only. */
  private isOfApplications(opener: number): boolean {
    if (this.text.endsWith('申请中', this.tokens[opener].from)) return true;
    for (let i = opener - 1; i >= Math.max(0, opener - 8); i--) if (means(this.tokens[i], APPLICATION)) return true;
    return false;
  }
}

/** 申请6件（网上3件、信函2件），另有1件当面提交; 1件尚未审结: the rest stands behind the brackets. */
const GOES_ON = /^\)?,(?:其[他它余]|另|尚|还|剩余|余|\d)/;
const MAX_ON = 4;

/** A list goes on over so many sentences at most; 通知公告230条 is as short as this. So far behind a mark parts are looked for. */
const MAX_SENTENCES = 6;
const MAX_PART_LENGTH = 16;

const MAX_TOKENS = 120;
