import { exact } from '../../text/figure';
import { lastFrom } from '../../text/lines';
import { DIVIDES_ALL, OVERLAPS } from '../beside-figures';
import { baseOf, isCount, type ProseFigure } from '../figures';
import { beginOf } from '../frames/verb';
import { figureOf, figuresIn, type Prose } from '../sentences';
import { EARLIER_YEAR } from '../words/last-year';
import { ACCOUNT } from '../words/ways';
import { dividesAt, firstDivision, partsOver, SLIGHT, sum, withoutDivided } from './divisions';
import { isOfAMean, withoutIncluded } from './limits';
import type { List } from './list';
import { listsIn } from './lists';
import { inOrder, missesMixed, mixedOver } from './mixed';
import { isOneSlipOff } from './slips';
import { sumsIn } from './sums';
import { waysBehind } from './ways-behind';

/** A list, or a sum behind its parts, that cannot be right. */
export interface WrongList {
  readonly list: Pick<List, 'whole' | 'most' | 'wholes'>;
  /** Those that exceed the whole, or fall short of it. */
  readonly parts: readonly ProseFigure[];
}

/** 发布信息625条次，其中网站320条、微信210条、微博120条: what is on several channels has been counted as often. */
const isOfTimes = (parts: readonly ProseFigure[], { unit, low }: ProseFigure): boolean =>
  TIMES.test(unit) && parts.every(({ high }) => high < low);
const TIMES = /^[条件篇份]\(?次\)?$/;

/** How far after a list such a remark may stand. In characters. */
const REMARK = 40;

/** So many semicolons at least part the items of one list. */
const MIN_APART = 2;

/** A part that stands alone behind a semicolon has no longer name. In characters. */
const MAX_PART_NAME = 9;
const DONE = /办结|答复|办理|办复|受理|审结|处理|完成|整改/;
/** 其中通过网站发布124条；通过公众号发布227条; 网站公开信息633条，涉及…；公众号公开信息424条. */
const isNamedAlike = (first: string, name: string): boolean =>
  !DONE.test(name) &&
  ((BY_WHICH.test(name) && PUBLISHES.test(name) && first.replace(/^其中/, '').startsWith(name.slice(0, 2))) ||
    (WHERE.test(first) && WHERE.test(name) && HOW.exec(first)?.[0] === HOW.exec(name)?.[0]));
const PUBLISHES = /公开|发布|推送|更新/;
const BY_WHICH = /^(?:通过|利用|借助|依托)/;
const WHERE = new RegExp(`网站|平台|${ACCOUNT}`);
const HOW = /(?:公开|发布|推送|更新)(?:信息)?$/;
const isPartName = (name: string): boolean => name.length <= MAX_PART_NAME && !DONE.test(name);

/** Whether a semicolon has ended the list: 收到8件，其中自然人8件；行政诉讼2件; 复议16件，其中维持9件；全系统办结13件. */
function isOver({ text }: Prose, { whole, runs }: List): boolean {
  const [first, [other, another] = []] = runs;
  if (!other) return false;
  // 征收类61件，其中甲54件、乙7件；物业类28件；其他20件.
  if (dividesAt(first, whole) === first.length) return true;
  if (runs.length > 2 || first.length > 1 || another) return false;
  // 公告200条，占60.6%；网站公开330条，占100%: all of it once more.
  if (other.value === whole.value && /^[,(]占比?100%/.test(text.slice(other.end, other.end + MAX_REST))) return true;
  const name = text.slice(text.lastIndexOf(';', other.from) + 1, other.from);
  return !isPartName(name) && !isNamedAlike(text.slice(beginOf(text, first[0].from), first[0].from), name);
}

/** The parts that cannot be those of the whole; undefined where the list may be right. */
function wrongParts(prose: Prose, given: List): readonly ProseFigure[] | undefined {
  const list = withoutRestOfMore(prose, given);
  const { whole, most, runs, claimsAll, hasRest, isImplied, mayOverlap, isByChannel, isOfPersons, end } = list;
  const all = runs.flat();
  // 其中文件2件，部门文件107条；解读14条；动态730条；其他300条: a comma among semicolons.
  const isApart = runs.filter((run) => run.length > 1).length <= (hasRest && runs.length > MIN_APART ? 1 : 0);
  if (isOver(prose, list)) return undefined;
  // 分别为 names all of them: none of it divides the whole anew.
  // 网络20件、信函10件，网站12件、邮件8件、信函10件: all of them twice.
  const isDivided = (claimsAll && !isImplied) || (isByChannel && sum(all, 'value') % whole.value !== 0);
  const isOne = isApart || (isDivided && runs.length === 1);
  const over = partsOver(isOne ? all : firstDivision(prose.text, runs[0], list), list);
  if (over) {
    if (sum(withoutIncluded(prose.text, over), 'low') <= most) return undefined;
    // 接收1182人，其中安置213人；优抚对象17364人: the semicolon may begin another count, unless the list closes with 其他.
    if (!hasRest && isApart && runs.length > 1 && runs[0][0].high <= most && over.some((part) => part.low > most))
      return undefined;
    if (goesBack(list) || isOfAllAbove(prose, list) || isWithCarriedIn(prose, list, sum(over, 'low'))) return undefined;
    if (list.opensSentence && isSumStated(prose, list, sum(all, 'value'))) return undefined;
    // 97 + 93 + 9 of 186; 100 + 86: what makes up the whole divides it anew. 文件207条，包含事故类11条…；动态145条: of the outer whole.
    const reported =
      isApart || runs.length === 1 || list.outer
        ? over
        : runs.filter((run) => dividesAt(run, whole) === 0).flatMap((run) => withoutDivided(run));
    const isExact = over.every(({ low, high }) => low === high);
    const isSlight = isExact && sum(over, 'low') <= most * SLIGHT;
    const isOneWrong = isExact && most === whole.value && (isOneSlipOff(over, whole) || isOfTimes(over, whole));
    const remarks = OVERLAPS.test(prose.text.slice(whole.to, end + REMARK));
    if (over.some((part) => part.low > most) && !isImplied) return reported;
    if (isOfPersons && !claimsAll) return undefined;
    const mayBeMore =
      (mayOverlap && !isSlight && !isOneWrong) || (isImplied && runs.length > 1 && !isApart && !isSlight);
    return remarks || mayBeMore ? undefined : reported;
  }
  const mixed = mixedOver(list);
  if (mixed) return mixed;
  if (list.hasRestOfMixed && missesMixed(list) && !isSumStated(prose, list, sum(list.runs.flat(), 'value')))
    return prose.text.startsWith('等', end) || OVERLAPS.test(prose.text.slice(whole.to, end + REMARK))
      ? undefined
      : inOrder(list);
  if (all.length < 2 || !(claimsAll || (hasRest && (isApart || runs.length === 1)))) return undefined;
  if (runs.some((run) => dividesAt(run, whole) > 0)) return undefined;
  if (sum(all, 'high') >= whole.low || isSumStated(prose, list, sum(all, 'value'))) return undefined;
  return isSummedBehind(prose, all) || isMadeUpBehind(prose, list, sum(all, 'value')) ? undefined : all;
}

/** 已办结45件，其中予以公开40件、部分公开5件，其余3件结转: the last is the rest of what was received, and no part. */
function withoutRestOfMore({ text }: Prose, list: List): List {
  const { whole, runs } = list;
  const last = runs.at(-1);
  const rest = last?.at(-1);
  const isOfMore =
    rest !== undefined &&
    NOT_DONE.test(text.slice(rest.end, rest.end + MAX_DONE)) &&
    WAS_DONE.test(text.slice(Math.max(0, whole.from - MAX_DONE), whole.from)) &&
    REST.test(text.slice(Math.max(0, rest.from - MAX_REST), rest.from));
  return last && isOfMore ? { ...list, runs: [...runs.slice(0, -1), last.slice(0, -1)], hasRest: false } : list;
}
const REST = /(?:其余|剩余|余下|其[他它]|另外?|还?有|尚有)[^,、;。:()\d]{0,4}$/;
const MAX_REST = 8;
const WAS_DONE = /(?:答复|办结|办理|处理|审结|完成)[^,、;。:]{0,6}$/;
const NOT_DONE = /^[^,、;。:]{0,6}(?:结转|转[入至到下]|顺延|尚未|尚在|仍在|正在|未到|待|在办|延期)/;
const MAX_DONE = 16;

/** 收到94件，其中予以公开76件（含上年结转5件）、…: those are parts of more than came in. */
function isWithCarriedIn({ text }: Prose, { whole, most, end }: List, value: number): boolean {
  const carried = WITH_CARRIED_IN.exec(text.slice(whole.end, end + REMARK))?.[1];
  return carried !== undefined && value <= most + Number(carried);
}
const WITH_CARRIED_IN = new RegExp(
  `(?:\\((?:其中)?(?:包?含|包括|有)?|,(?:包含|含|包括))${EARLIER_YEAR}(?:结转|转结|转入)(?:的|申请|办理|件)*(\\d{1,6})[件宗起]`,
);

/** 公开96条，其中网站41条，其中文件2条、执法6条，部门信息55条: the last parts are beside the one that was divided. */
function goesBack({ whole, outer, runs }: List): boolean {
  if (!outer) return false;
  const parts = runs.flat();
  let [before, behind] = [0, sum(parts, 'value')];
  for (const { low, value } of parts) {
    if (before > whole.high) return false;
    if (exact(whole.value + behind) === outer.value) return true;
    before += low;
    behind = exact(behind - value);
  }
  return false;
}

/** 公开188条。其中目录公开年报1条、文件98条、其他3条，共发布102条；专栏…: the parts of one part, whose sum stands behind them. */
function isSummedBehind({ sentences }: Prose, parts: readonly ProseFigure[]): boolean {
  const last = parts[parts.length - 1];
  for (const { to, tokens } of sentences) {
    if (to <= last.end) continue;
    const next = tokens.find((token) => {
      const count = token.from >= last.end ? figureOf(token) : undefined;
      return count !== undefined && baseOf(count.unit) === baseOf(last.unit);
    });
    return next !== undefined && figureOf(next)?.value === sum(parts, 'value');
  }
  return false;
}

/** 公开14件，其中文件9件，其他文件3件，公开审计报告1件，整改报告1件: with what the sentence goes on to count nothing is missing. */
function isMadeUpBehind({ sentences }: Prose, { whole, end }: List, value: number): boolean {
  const sentence = sentences.find(({ to }) => to > end);
  const behind = sentence ? figuresIn(sentence).filter(({ from }) => from >= end) : [];
  const others = behind.findIndex(({ unit }) => baseOf(unit) !== baseOf(whole.unit));
  let so = value;
  return behind.slice(0, others < 0 ? behind.length : others).some((figure) => {
    so = exact(so + figure.value);
    return so >= whole.low && so <= whole.high;
  });
}

/**
 * 收到55件，上年结转4件。办结55件，结转4件。其中本级35件、街道24件: it divides a count that stands further up, or two of them
 * together; or, 320条，较上年增加60条，其中…, one behind the whole.
 */
const isSumStated = (prose: Prose, { whole, runs, end }: List, value: number): boolean =>
  (prose.memo(statedIn).get(`${value}${baseOf(whole.unit)}`) ?? end) < (runs.flat()[0] ?? whole).from;

/** 公开1423条。公众号发布977条。按内容分，…: of all that were counted, and not of the last alone. */
function isOfAllAbove(prose: Prose, { whole, runs, runs: [[first]] }: List): boolean {
  if (!first || !DIVIDES_ALL.test(prose.text.slice(whole.end, first.from))) return false;
  const value = sum(runs.flat(), 'low');
  const above = prose
    .memo(peaksIn)
    .get(baseOf(whole.unit))
    ?.find(({ high }) => high >= value);
  return above !== undefined && above.from < whole.from;
}

/** By their unit the figures of a paragraph that are larger than all before them. */
function peaksIn({
  sentences,
}: Prose): ReadonlyMap<string, readonly { readonly from: number; readonly high: number }[]> {
  const peaks = new Map<string, { readonly from: number; readonly high: number }[]>();
  for (const { unit, from, high } of sentences.flatMap(figuresIn)) {
    const of = peaks.get(baseOf(unit));
    if (!of) peaks.set(baseOf(unit), [{ from, high }]);
    else if (high > (of.at(-1)?.high ?? 0)) of.push({ from, high });
  }
  return peaks;
}

/** Where each count of a paragraph, and each two that follow each other together, are first stated. */
function statedIn({ sentences }: Prose): ReadonlyMap<string, number> {
  const stated = new Map<string, number>();
  const last = new Map<string, number>();
  for (const figure of sentences.flatMap(figuresIn)) {
    const unit = baseOf(figure.unit);
    for (const value of [figure.value, figure.value + (last.get(unit) ?? 0)])
      if (!stated.has(`${value}${unit}`)) stated.set(`${value}${unit}`, figure.from);
    last.set(unit, figure.value);
  }
  return stated;
}

/**
 * 公开378条，网站60条，公告栏318条，其中政务25条、…、其他47条: a list of which nothing is left, and that comes to none of the counts
 * before it, nor to any of them together, but nearly to one.
 */
function missedBy(prose: Prose, list: List): ProseFigure | undefined {
  const { whole, most, wholes, runs, others, hasRest, isFlat, mayOverlap, end } = list;
  if (!hasRest || !isFlat || mayOverlap || others.length > 0 || wholes.length < 2 || wholes.length > MAX_TOGETHER)
    return undefined;
  const value = sum(runs.flat(), 'value');
  if (!ITEMS.has(baseOf(whole.unit)) || value <= whole.high || value > most || sum(runs.flat(), 'high') !== value)
    return undefined;
  let together = [0];
  for (const one of wholes) together = together.flatMap((so) => [so, exact(so + one.value)]);
  if (together.includes(value) || wholes.some(({ low, high }) => low !== high)) return undefined;
  if (isSumStated(prose, list, value) || isOfAllAbove(prose, list) || isSummedBehind(prose, runs.flat()))
    return undefined;
  if (OVERLAPS.test(prose.text.slice(whole.to, end + REMARK))) return undefined;
  return wholes.find((one) => Math.abs(one.value - value) <= one.value * NEAR);
}
const ITEMS: ReadonlySet<string> = new Set(['条', '篇']);
const MAX_TOGETHER = 4;
const NEAR = 0.25;

/** The lists of a paragraph that cannot be right, with the parts that are wrong. */
function wrongListsOf(prose: Prose): readonly WrongList[] {
  const found: WrongList[] = [];
  const wholes = new Set<ProseFigure>();
  for (const list of listsIn(prose)) {
    // 其中包括A条…: two words may introduce one list.
    if (wholes.has(list.whole)) continue;
    const missed = missedBy(prose, list);
    if (missed) found.push({ list: { whole: missed, most: missed.high, wholes: [missed] }, parts: list.runs.flat() });
    const parts = wrongParts(prose, list);
    if (!parts || missed) continue;
    const { whole } = list;
    if (isOfAMean(prose.text, whole)) continue;
    wholes.add(whole);
    // 发布633条，公开248条，其中…（共247条）: they fall short of the last count alone.
    const isShort = sum(parts, 'high') < whole.low;
    found.push({ list: isShort ? { whole, most: whole.high, wholes: [whole] } : list, parts });
  }
  return found;
}

/** The sums behind their parts (建议52件、提案67件，两项合计119件) that are those of none, and of nothing else that is counted. */
const wrongSumsOf = (prose: Prose): readonly WrongList[] =>
  [...sumsIn(prose), ...waysBehind(prose)].flatMap(({ sum: stated, parts, isOpen, isOfAll }): readonly WrongList[] => {
    const runs = isOfAll ? [parts] : parts.slice(0, -1).map((_, i) => parts.slice(i));
    const counts = prose.memo(countsIn);
    const fits = (run: readonly ProseFigure[]): boolean => {
      const most = stated.high - sum(run, 'low');
      return most >= 0 && counts[lastFrom(counts, most)] >= stated.low - sum(run, 'high');
    };
    if (runs.some(fits)) return [];
    // 两项合计148条（12条同时公示）.
    if (OVERLAPS.test(BRACKETED.exec(prose.text.slice(stated.end, stated.end + REMARK))?.[0] ?? '')) return [];
    const away = (run: readonly ProseFigure[]): number => Math.abs(sum(run, 'value') - stated.value);
    const nearest = runs.reduce((best, run) => (away(run) < away(best) ? run : best));
    if (isOpen && stated.high >= sum(nearest, 'low')) return [];
    return [{ list: { whole: stated, most: stated.high, wholes: [stated] }, parts: nearest }];
  });

const BRACKETED = /^\([^)]+/;

/** What a paragraph counts, from 0 on. */
const countsIn = ({ sentences }: Prose): readonly number[] =>
  [0, ...sentences.flatMap(figuresIn).flatMap(({ unit, value }) => (isCount(unit) && value > 0 ? value : []))].sort(
    (a, b) => a - b,
  );

/** Lists and sums that cannot be right, wherever their paragraph stands. */
export const wrongLists = (prose: Prose): readonly WrongList[] =>
  listsIn(prose).length === 0 && sumsIn(prose).length === 0 && waysBehind(prose).length === 0
    ? NONE
    : prose.memo(wrongOf);
const wrongOf = (prose: Prose): readonly WrongList[] => [...wrongListsOf(prose), ...wrongSumsOf(prose)];
const NONE: readonly WrongList[] = [];
