import { baseOf, isCount, type ProseFigure, TWO_COUNTS } from '../figures';
import { type Phrase, phrasesOf } from '../phrases';
import { figuresIn, type Prose, type Sentence } from '../sentences';
import { matcher } from '../text-facts';
import { anyOf, MEANING, meets } from '../vocabulary';
import { SLIGHT } from './divisions';

/** 建议52件、提案67件，两项合计119件: counts, and what they are said to come to. */
export interface Sum {
  readonly sum: ProseFigure;
  /** Those that may be meant, in order: all that stand right before it, or the last of them. */
  readonly parts: readonly ProseFigure[];
  /** Whether there may be more than is named: it can be larger than its parts, and not smaller. */
  readonly isOpen: boolean;
  /** Whether all of them are meant, and not the last of them alone. */
  readonly isOfAll: boolean;
}

const SAID =
  /(?:^|[,;:。])(?:以上|上述)?(?:(?:[两二三四五六七八九十]{1,2}(?:项|者|类|个平台|方面)|各[类项])?(?:信息|内容|数据)?)?(?:合计共?|总计|共计|总?共)(?:为|约)?$/;
/** 公告8条。以上合计60条; 公告8条；以上共计60条; 公告8条。共计60条。: of all that stands before it, over other marks than commas. */
const OF_ALL_ABOVE = /(?:以上|上述)[^,。;:()\d]{0,10}$|(?:^|[。;])(?:合计|总计|共计)(?:为)?$/;
/** 动态320条、公告64条，共公开信息384条: all that was published, of which some may not be named. */
const PUBLISHED = /,(?:合计|总计|共计|总共|共)(?:公[开示]|发布)(?:各类|政务)?(?:信息)?$/;
/** 每月发布动态20条、公告15条，共420条: of each, and not of all. */
const OF_EACH = /(?:每|[各均](?![类项种]))[^,。;]{0,12}\d/;
const MAX_EACH = 60;
/** So far before a sum its words begin. In characters. */
const MAX_WORDS = 14;
/** What is divided, compared or carried over is not added to. */
const APART = anyOf('list', 'compared', 'pastTime', 'carriedIn', 'carriedOver', 'carried', 'share', 'beside');
/** 受理65件，办结60件: the same cases once more. */
const DONE = anyOf('answer', 'hear');
/** So many counts are added up at most. */
export const MAX_PARTS = 12;

/** The sums of a paragraph that are written behind their parts. */
export const sumsIn = (prose: Prose): readonly Sum[] => prose.find(sums);

const sums = matcher(['合计', '总计', '共计', '总共', ',共'], sumsOf, { besides: TWO_COUNTS });

function sumsOf({ text, sentences }: Prose): readonly Sum[] {
  return sentences.flatMap(({ tokens, from }, i) => {
    const own = phrasesOf(tokens);
    const isOpening = own.length > 0 && isOpeningSum(text, from, own[0]);
    const above = isOpening ? sentences.slice(Math.max(0, i - MAX_SENTENCES), i).flatMap(behindStop) : [];
    const phrases = isOpening ? [...above, { ...own[0], marks: ';' }, ...own.slice(1)] : own;
    let [channels, forms] = [0, 0];
    /** Behind the last semicolon. */
    let clause = { from, channels: 0 };
    return phrases.flatMap((phrase, at): readonly Sum[] => {
      if (phrase.marks.includes(';')) clause = { from: phrase.tokens[0]?.from ?? clause.from, channels: 0 };
      const [before, inClause] = [channels, clause.channels];
      const isInForms = forms > 0;
      if (meets(phrase.says, MEANING.channel)) {
        channels++;
        clause.channels++;
      }
      if (meets(phrase.says, MEANING.form)) forms++;
      const sum = figureIn(phrase);
      if (!sum || at < above.length || !/^[,;]$/.test(phrase.marks)) return [];
      const said = text.slice(Math.max(0, sum.from - MAX_WORDS), sum.from);
      const isOfAbove = OF_ALL_ABOVE.test(said);
      if (phrase.marks === ';' && !isOfAbove) return [];
      const isOpen = PUBLISHED.test(said);
      // 动态42条、公告18条等，共95条: not all of them are named.
      if (/等[^,]{0,8},[^,]*$/.test(said)) return [];
      if (!isOpen && !SAID.test(said)) return [];
      // 发放问卷1200份，收回1160份，共1120份有效: what goes on counts something else.
      if (isOfEach(text, sum.from) || !ENDS.includes(text[sum.end] ?? '。')) return [];
      const parts = partsBefore(phrases, at, baseOf(sum.unit), isOfAbove);
      // 按主体看，部门500条、乡镇200条，共700条: the channels before the semicolon are those of another sum.
      const isByChannels = (parts.length > 0 && parts[0].from >= clause.from ? inClause : before) > 1;
      // 网站320条，公众号同步280条，共320条: one thing by several channels.
      const all = parts.reduce((so, { low }) => so + low, 0);
      // 微博、微信分别推送812条、633条，合计1445条: what is given together is added up.
      const mayBeTwice = (isByChannels && !isOfEachGiven(text, sum.from, said)) || (isInForms && isOfAbove);
      if ((isByChannels && isOpen) || ((mayBeTwice || isOpen) && sum.high * SLIGHT < all)) return [];
      // 权责事项86项、服务事项32项，取消4项，共114项: taken away from the others.
      if (parts.length > 1 && LESS.test(text.slice(Math.max(0, parts[0].from - MAX_WORDS), sum.from))) return [];
      return parts.length > 1 ? [{ sum, parts, isOpen, isOfAll: false }] : [];
    });
  });
}

/** 以上合计60条: a sentence that begins so. */
const isOpeningSum = (text: string, from: number, { tokens }: Phrase): boolean => {
  const at = tokens.find(({ kind }) => kind === 'figure')?.from ?? from;
  return at - from <= MAX_WORDS && at > from && OF_ALL_ABOVE.test(text.slice(Math.max(0, from - 1), at));
};
/** The phrases of a sentence, as if a semicolon stood before it. */
const behindStop = ({ tokens }: Sentence): Phrase[] =>
  phrasesOf(tokens).map((phrase, i) => (i === 0 ? { ...phrase, marks: ';' } : phrase));
/** So many sentences before it are added up at most. */
const MAX_SENTENCES = 6;

const LESS = /(?:取消|减少|删除|下线|撤[销并])\d/;
const ENDS = ',。;)(';
const isOfEach = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - MAX_EACH), at);
  return OF_EACH.test(before.slice(before.lastIndexOf('。') + 1));
};

const isOfEachGiven = (text: string, at: number, said: string): boolean =>
  /[合总]计/.test(said) && (OF_SO_MANY.test(said) || GIVEN_TOGETHER.test(text.slice(Math.max(0, at - MAX_EACH), at)));
/** 网站98条，公众号32条，两项合计130条: those that are named, added up. */
const OF_SO_MANY = /[两二三四五六七八九十]项[合总]计/;
const GIVEN_TOGETHER = /分别[^,。;:()\d]{0,12}\d{1,7}[^,。;:()\d]、/;

/** The one count of a phrase that has no other figure; the number of a hotline counts nothing. */
function figureIn(phrase: Phrase): ProseFigure | undefined {
  const figures = figuresIn(phrase).filter(({ unit }) => unit !== '');
  return figures.length === 1 && isCount(figures[0].unit) ? figures[0] : undefined;
}

/** The same, or all that 分别为1800条和960条 gives; none where it has others. */
function countsIn(phrase: Phrase): ProseFigure[] {
  const figures = figuresIn(phrase).filter(({ unit }) => unit !== '');
  const isTold = figures.length === 1 || meets(phrase.says, MEANING.each);
  return isTold && figures.every(({ unit }) => isCount(unit)) ? figures : [];
}

const countsSome = (phrase: Phrase): boolean => figuresIn(phrase).some(({ unit }) => isCount(unit));

/**
 * The counts before a phrase; none where it is not certain that they are what is added up.
 * @param isOfAbove whether it is said to be of all that stands above, between whatever marks
 */
function partsBefore(phrases: readonly Phrase[], before: number, unit: string, isOfAbove: boolean): ProseFigure[] {
  const parts: ProseFigure[] = [];
  let isJoined = false;
  let isParted = false;
  for (let at = before - 1; at >= 0; at--) {
    const phrase = phrases[at];
    const { marks } = phrases[at + 1];
    const count = figuresIn(phrase).length;
    // 动态、公告等信息共151条: more names of one count.
    if (/^、+$/.test(marks) && count === 0) {
      isJoined = true;
      continue;
    }
    const counted = countsIn(phrase);
    // 公开公告8条，内容详实。以上合计60条: what counts nothing may stand between.
    if (isOfAbove && count === 0 && !/[()]/.test(marks)) continue;
    const isOfUnit = counted.length > 0 && counted.every((part) => baseOf(part.unit) === unit);
    if (!isOfUnit) return isJoined || count === 0 || (counted.length > 0 && marks === ',') ? parts : [];
    // 专栏包括动态42条、公告18条，共发布60条: the list begins here, and no whole stands before it.
    const isList = meets(phrase.says, MEANING.list) && parts.length > 0 && !phrases.slice(0, at).some(countsSome);
    if (isList) return [...counted, ...parts];
    // 分别为42条、18条: named together, and not divided.
    const isApart = meets(phrase.says, APART) && !meets(phrase.says, MEANING.each);
    if (isApart || /[()]/.test(marks) || parts.length === MAX_PARTS) return isJoined ? parts : [];
    if (parts.length > 0 && meets(phrases[at + 1].says, DONE)) return [];
    parts.unshift(...counted);
    isJoined = false;
    if (isOfAbove) {
      if (!/^(?:、+|[,;]|)$/.test(phrase.marks)) return [];
      continue;
    }
    // 发布会8场；访谈6场；吹风会3场，合计17场: each behind its semicolon.
    if (phrase.marks === ';' && (parts.length === 1 || isParted)) isParted = true;
    // 政策12条、规划5条；财政3条；动态8条，共计28条: the first item may be two.
    else if (isParted && !/^(?:、+|,|;|)$/.test(phrase.marks)) return [];
    else if (!/^(?:、+|,)$/.test(phrase.marks)) return parts;
  }
  return parts;
}
