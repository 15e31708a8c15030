import { baseOf, isCount, type ProseFigure, PUBLISHED } from '../figures';
import { anyMeans, figureOf, isMark, means, type Token } from '../sentences';
import { anyOf, MEANING } from '../vocabulary';

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
  text: string,
  wholes: Wholes,
  figure: ProseFigure,
  before: Token | undefined,
  isPart: boolean,
  isAmong: boolean,
): void {
  const unit = baseOf(figure.unit);
  const whole = wholes.get(unit);
  if (whole && !whole.isPast && !isPart && !beginsAnew(text, figure, whole.last)) {
    const { last } = whole;
    if (!isAmong) whole.last = figure;
    // 收到26件，办结25件: among those that came, and not beside them; 一审审结5件，二审审结2件 are.
    const isDealtWith =
      before?.to === figure.from &&
      means(before, DEALT_WITH) &&
      !text.endsWith('结转', before.from) &&
      !text.endsWith(text.slice(before.from, before.to), last.from);
    // 上年度结转办理2件: those came besides. 发放1200份，收回1176份.
    const isGivenBack = GIVEN_BACK.test(text.slice(Math.max(0, figure.from - MAX_WORDS), figure.from));
    if ((isDealtWith || isGivenBack) && figure.high <= whole.most) {
      whole.all = [figure];
      return;
    }
    // 新收26件，上年结转4件，共计30件，其中…: what they come to is divided.
    if (ALTOGETHER.test(text.slice(Math.max(0, figure.from - MAX_WORDS), figure.from)) && figure.high >= whole.most) {
      whole.all = [figure];
      whole.most = figure.high;
      return;
    }
    whole.all.push(figure);
    whole.most += figure.high;
  } else wholes.set(unit, { last: figure, all: [figure], most: figure.high, isPast: false });
}

/** 对35家部门和11个乡镇: what is divided then are both, in whatever unit. @param at of the later count */
export function addJoined(text: string, wholes: Wholes, tokens: readonly Token[], at: number): void {
  let i = at - 1;
  while (i >= 0 && tokens[i].kind === 'word') i--;
  const [before, figure] = [i < 0 ? undefined : figureOf(tokens[i]), figureOf(tokens[at])];
  if (!before || !figure || !/(?:[和及与]|以及)$/.test(text.slice(before.end, figure.from))) return;
  const [first, second] = [before, figure].map(({ unit }) => wholes.get(baseOf(unit)));
  if (!first || !second || first === second || first.last !== before || second.last !== figure) return;
  first.all.push(figure);
  first.most += figure.high;
  second.all.unshift(before);
  second.most += before.high;
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
    ? { all: whole.all.slice(-MAX_WHOLES), most: whole.most }
    : { all: [last], most: last.high };
}

/** So many counts before a list may be what it divides. */
const MAX_WHOLES = 24;

/** 生态环境3件，重大项目24件（其中…）: the count right before a bracket; undefined where 、 or 上年结转 joins it to others. */
export function countBefore(tokens: readonly Token[], bracket: number): ProseFigure | undefined {
  const counted = tokens[bracket - 1];
  if (counted?.kind !== 'figure' || counted.to !== tokens[bracket].from || !isCount(counted.what.unit))
    return undefined;
  let from = bracket - 1;
  while (from > 0 && tokens[from - 1].kind !== 'mark') from--;
  // 建议37件（主办34件、协办3件）、提案16件（…）.
  const close = from > 1 && isMark(tokens[from - 1], '、') ? from - 2 : from - 1;
  const isJoined =
    from > 0 && !isMark(tokens[from - 1], ',') && !isMark(tokens[from - 1], ';') && !isDivided(tokens, close);
  return isJoined || anyMeans(tokens.slice(from, bracket), CARRIED_IN) ? undefined : counted.what;
}

/** 建议37件（主办34件、协办3件）和提案16件（…）: what stands before is divided by its own brackets, with nothing left. */
function isDivided(tokens: readonly Token[], close: number): boolean {
  if (!isMark(tokens[close], ')')) return false;
  let open = close - 1;
  let sum = 0;
  for (; open > 0 && !isMark(tokens[open], '('); open--) sum += figureOf(tokens[open])?.value ?? 0;
  return open > 0 && figureOf(tokens[open - 1])?.value === sum;
}
const CARRIED_IN = anyOf('carriedIn', 'carried');

/** 答复107件，含上年结转4件: among those that are counted, but in a bare year more than were answered; 另含 are others. */
export const includesCarriedIn = (text: string, tokens: readonly Token[], at: number): boolean =>
  means(tokens[at], MEANING.list) &&
  tokens[at + 1] !== undefined &&
  means(tokens[at + 1], MEANING.carriedIn) &&
  !/[另还并加再]/.test(text[tokens[at].from - 1] ?? '');

/** 发布会54场、通气会14场。其中，发布会包括例行30场、…: of several counts the one whose name is said once more. @param at after 其中 */
export function asNamed(text: string, at: number, whole: Whole): Whole {
  const [, name] = SAID_AGAIN.exec(text.slice(at, at + MAX_WORDS)) ?? [];
  const named = name === undefined ? [] : whole.all.filter(({ from }) => text.endsWith(name, from));
  const [last] = named;
  return last && named.length === 1 && whole.all.length > 1
    ? { last, all: named, most: last.high, isPast: whole.isPast }
    : whole;
}
const SAID_AGAIN = /^,?([^,、;。:()\d]{2,12})(?:包括|包含|含|分为)/;

const ALTOGETHER = /[,;、(](?:合计|总计|共计|[两二三四]项合计|一共|共)(?:为|有)?$/;

/** 处理许可351条，主动公开信息572条: none of what stands before; 公开信息52条，通过网站发布信息52条: the same once more. */
const beginsAnew = (text: string, figure: ProseFigure, last: ProseFigure): boolean =>
  isPublished(text, figure) &&
  (isPublished(text, last) ? figure.value === last.value && figure.value >= MIN_SAME : true);
/** It is chance that fewer are as many. */
const MIN_SAME = 20;

/** 公开信息64件，其中公告27条; 收到8份申请，其中网上5件: an item is one, in whatever it is counted. */
export const isInOtherWords = (text: string, whole: ProseFigure, part: ProseFigure): boolean =>
  (PUBLISHED.has(baseOf(whole.unit)) || OF_ITEMS.has(whole.unit)) &&
  PUBLISHED.has(baseOf(part.unit)) &&
  (isPublished(text, whole) || isOfApplications(text, whole) || (baseOf(part.unit) === '件' && isApplied(text, whole)));
const GIVEN_BACK = /[,、](?:共|实际)?(?:收回|回收)(?:有效)?(?:的?(?:问卷|调查[问表]卷?|测评表|评议表))?$/;
const OF_ITEMS: ReadonlySet<string> = new Set(['次', '例', '宗', '项', '个']);
const APPLICATIONS = /^(?:(?:政府信息公开|信息公开|依申请公开)?申请|(?:政府)?信息依申请公开)/;
/** 8份申请, 26份政府信息依申请公开件. */
export const isOfApplications = (text: string, { end }: ProseFigure): boolean =>
  APPLICATIONS.test(text.slice(end, end + MAX_WORDS));
/** 收到申请26件. */
export const isApplied = (text: string, { from }: ProseFigure): boolean =>
  APPLIED.test(text.slice(Math.max(0, from - MAX_WORDS), from));
const APPLIED = /申请(?:公开)?(?:政府)?(?:信息)?(?:公开)?(?:事项|件|信息)?(?:共计?|合计|总计)?$/;

export const isPublished = (text: string, { from }: ProseFigure): boolean =>
  PUBLISHES.test(text.slice(Math.max(0, from - MAX_WORDS), from));
const PUBLISHES =
  /(?:公开|发布|推送|更新)(?:各类|政府|政务|部门|工作|业务|有关|相关|共)*信息(?:总?数量?|总?量)?(?:共计?|总计|合计|[为达]|共有)?$/;
const MAX_WORDS = 20;

/** 征集意见8次；及时公开各类会议信息，包括常务会议15次、…: what is divided is not counted, and begins behind the semicolon. */
export const saysElse = (text: string, { from }: Token): boolean =>
  SAYS_ELSE.test(text.slice(text.lastIndexOf(';', from) + 1, from));
const SAYS_ELSE = /(?:公开|发布|召开|举办|开展|组织)(?!的|内容|信息|渠道|方式|形式|范围|领域|类)[^,;。:()\d]{3,24},?$/;
