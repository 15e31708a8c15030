import { exact } from '../../text/figure';
import { baseOf, type ProseFigure, PUBLISHED } from '../figures';
import type { List } from './list';

// How the parts of a list may add up: once to its whole, over and over again, or some of them to another part.

export const sum = (parts: readonly ProseFigure[], end: 'value' | 'low' | 'high'): number =>
  exact(parts.reduce((all, part) => all + part[end], 0));

/** What exceeds a whole by so little was miscounted, though one thing by several channels is counted more than once. */
export const SLIGHT = 1.1;

/** The parts whose sum exceeds the whole, however they are read: as they stand, or without the parts of parts. */
export function partsOver(
  parts: readonly ProseFigure[],
  { whole, most, isFlat }: List,
): readonly ProseFigure[] | undefined {
  if (parts.length === 0 || sum(parts, 'low') <= most) return undefined;
  const divided = withoutDivided(parts);
  if (divided.length === parts.length) return parts;
  if (sum(divided, 'low') > most) return divided;
  // Between marks of one kind it is chance that some of them add up to another, unless the others then make up the whole.
  return isFlat && dividesAt(divided, whole) !== divided.length ? parts : undefined;
}

/** How many of the first parts add up to the whole; 0 when none do. What follows divides the whole anew. */
export function dividesAt(run: readonly ProseFigure[], whole: ProseFigure): number {
  let [low, high] = [0, 0];
  for (let i = 0; i < run.length; i++) {
    low += run[i].low;
    high += run[i].high;
    if (low <= whole.high + 1e-6 && high >= whole.low - 1e-6) return i + 1;
  }
  return 0;
}

export function firstDivision(text: string, run: readonly ProseFigure[], list: List): readonly ProseFigure[] {
  const count = dividesAt(run, list.whole);
  return count > 0 && !isChance(text, run, count, list) ? run.slice(0, count) : run;
}

/**
 * 320条，其中…（六项，共320条）、年报1条: after so many subjects nobody begins anew with a trifle of the same kind, nor with a few that
 * 其他 closes. It is chance that those before it add up to the whole.
 */
const isChance = (
  text: string,
  run: readonly ProseFigure[],
  count: number,
  { whole, isFirstFlat, turns, hasRest }: List,
): boolean => {
  const rest = run.slice(count);
  // 200余条，其中公告290条、动态62条、其他10条: that the first is as large as the whole may be says nothing.
  if (count === 1 && rest.length > 1 && whole.low !== whole.high) return true;
  // 公告3条、预算4条，其他1条 of 7: nothing but 其他 divides nothing anew.
  if (hasRest && rest.length === 1) return true;
  return (
    isFirstFlat &&
    count >= (hasRest ? MIN_CLOSED : MIN_SUBJECTS) &&
    // Cases are divided again and again.
    PUBLISHED.has(baseOf(whole.unit)) &&
    baseOf(whole.unit) !== '件' &&
    rest.every((part) => !turns.has(part)) &&
    (sum(rest, 'high') <= whole.low * TRIFLE ||
      (hasRest &&
        sum(rest, 'high') <= whole.low * FEW &&
        !OF_ANOTHER_SORT.test(text.slice(run[count - 1].end, run[run.length - 1].from))))
  );
};
const MIN_SUBJECTS = 3;
/** Where 其他 closes it: what follows would have to make up the whole again. */
const MIN_CLOSED = 2;
const TRIFLE = 0.125;
const FEW = 0.34;
/** 动态168条、公告152条 of 320，民生领域42条、教育领域18条: in which fields, whose they are, or in what form. */
const OF_ANOTHER_SORT =
  /原创|转[载发]|自[采编]|图[文解片]|视频|音频|领域|方面|重点|[专栏]栏|[省市县区镇乡]级|街道|乡镇|部门|单位|涉及|关于|有关|来自|累计|[多余约]/;

/** Into so many parts a part is divided at most. */
const MAX_DIVISIONS = 12;

/** The parts without those of a part that stands before them: 行政复议7件，维持6件、未审结1件，行政诉讼4件. */
export function withoutDivided(parts: readonly ProseFigure[]): readonly ProseFigure[] {
  const kept: ProseFigure[] = [];
  for (let i = 0; i < parts.length; i++) {
    kept.push(parts[i]);
    const count = dividesAt(parts.slice(i + 1, i + 1 + MAX_DIVISIONS), parts[i]);
    if (count > 1) i += count;
  }
  return kept;
}

/** 按申请方式分, 具体类别如下, 分为: what follows is all that there is, where the sentence ends with it. */
const OF_ALL = /^(?:按照?[^,。;:()\d]{0,8}分|(?:具体)?(?:类别|分类|明细|构成|情况)如下|[共可]?分[为成]|具体[为是])/;
/** 行政复议11件（维持6件、纠正1件）: others may not be decided yet; what there is of each, the table says. */
const IS_SOME = /主要|集中|涉及|其中|较多|居前|重点|维持|部分(?!公开|予以)|[等约余近超]/;
/** What the next sentence goes on with. */
const IS_END = /^(?:。(?!其[他它余]|另|此外|还|剩余)|;(?!其[他它余]|另)|$)/;
const MAX_NEXT = 4;

/**
 * @param whole after what is divided
 * @param from where the words begin that open the list
 * @param end after its last part
 */
export const dividesAll = (text: string, whole: number, from: number, end: number): boolean =>
  from - whole <= MAX_GAP &&
  OF_ALL.test(text.slice(from, end)) &&
  !isOfSome(text, from, end) &&
  IS_END.test(text.slice(end, end + MAX_NEXT));
/** Whether a list says of itself that there is more. */
export const isOfSome = (text: string, from: number, end: number): boolean => IS_SOME.test(text.slice(from, end + 1));
/** Between them stand a mark and 可, 共 at most: 48件（含上年结转4件），按申请方式分 may divide the new ones. */
const MAX_GAP = 2;

/** 包括专家解读、媒体解读等在内的各类解读42条: what the word opens says what one count is of. @param to after the word */
export const isOfOneCount = (text: string, to: number): boolean => OF_ONE_COUNT.test(text.slice(to, to + MAX_NAMES));
/** 政务动态信息更新量110条，概况类信息更新量20条: it opens such a list, but in the middle of one it names a part. */
export const isPartsName = (text: string, from: number): boolean => text.startsWith('概况', from);
/** Whether a word that may open a list opens none within a part. */
export const opensNone = (text: string, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  isPartsName(text, from) || isOfOneCount(text, to);
const OF_ONE_COUNT = /^[^,。;:()\d]{1,36}在内/;
const MAX_NAMES = 40;

/** Whether parts make up a whole exactly. */
export const isSumOf = (parts: readonly ProseFigure[], whole: ProseFigure): boolean =>
  sum(parts, 'low') <= whole.high && sum(parts, 'high') >= whole.low;

/** 公开406条，含图片类共520条; 收到46件，含结转共50件: with them there are so many, and they are no part. @param opener where the list word begins */
export const isWithThem = (text: string, opener: number, whole: ProseFigure, part: ProseFigure): boolean =>
  part.low > whole.high && WITH_THEM.test(text.slice(opener, part.from));
const WITH_THEM = /^(?:包?含|包括)(?:20\d\d年度?)?[^,;。:()\d]{1,20}(?:总?共|共计|合计|总计|累计)[有达为]?$/;
