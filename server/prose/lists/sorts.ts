import { type ProseFigure, PUBLISHED } from '../figures';
import { beginOf } from '../frames/verb';
import { figureOf, isMark, type Token } from '../sentences';
import { bigrams } from '../text-facts';
import { ACCOUNT, WAY } from '../words/ways';
import type { List } from './list';
import { countedTo, isPublished, type Wholes } from './wholes';

// Lists that no word introduces: what their parts are called, or their shares, shows that they are parts.

/** What is divided by no other than one of these, and by all of it: 上半年24期、下半年24期; what may stand behind each name. */
const SORTS: readonly {
  readonly words: string;
  readonly behind?: string;
  readonly isOfCases?: true;
  readonly unit?: string;
  /** What is divided, unless 其他 closes it. */
  readonly divides?: RegExp;
}[] = [
  { words: '[上下]半年|第?[一二三四]季度' },
  { words: '本级|(?:国家|中央|省|市|区|县|县区|乡镇|镇|街道|村)(?:本?级)', behind: '媒体|部门|单位|层面' },
  { words: '概况|(?:政务)?动态|信息公开目录|公开(?=类)', behind: '类?(?:信息)?(?:更新量)?' },
  { words: '党务|村务|居务|财务|政务', behind: '类' },
  { words: '(?:政府|部门|财政)?[预决]算', behind: '公开|信息|报告|类' },
  { words: '原创|转[发载]', behind: '信息|内容|稿件|作品' },
  { words: '维持|撤销|变更|确认违法|驳回|终止|撤回|责令履行|纠正', behind: '决定|的|结果' },
  { words: '(?:[校院省市县区境国]|计划)[内外]|[本外异]地' },
  {
    words: '(?:走)?进(?:企业|园区|校园|学校|社区|小区|农村|乡村|村居?|机关|单位|家庭|商圈|市场|军营)',
    behind: '活动|宣传',
  },
  { words: '(?:基本|不)?合格|优秀?|良好?|较[好差]|一般' },
  {
    words: '(?:行政)?(?:许可|处罚|强制|征收|征用|给付|检查|确认|奖励|裁决|备案)|其[他它](?:行政)?(?:权[力利]|类)',
    behind: '类|事项',
    unit: '项',
    divides: /权力|权责|职权/,
  },
  { words: '企业|个体工商户|个体户|农民专业合作社|合作社|事业单位|社会组织' },
  {
    words: `(?:政务)?(?:${ACCOUNT})|短视频`,
    behind: '账号',
    unit: '个',
  },
  { words: '主办|协办|会办|分办|独办', behind: '件|类' },
  // 制发公文264件，主动公开116件、依申请公开112件、不予公开36件.
  {
    words: '主动公开|依申请公开|不予?公开',
    behind: '类|公文|文件|信息|的',
    divides: /公文|文件|制[作发定]|印发|信息$/,
  },
  { words: '民事|刑事|行政|民商事|执行', behind: '类|案件|类案件' },
  { words: '(?:非常|很|基本|比较|不)?满意|一般' },
  {
    words: '(?:信息|政策|业务)?咨询|投诉|举报|求助|求决|建议|意见建议|投诉举报|表扬|感谢',
    behind: '件|类(?:诉求|工单|来信|来电|事项|留言|问题)?',
  },
  {
    words: `${WAY}|电话|来电|来访|来函|上门`,
    behind: '咨询|接待|方式|渠道|受理',
    isOfCases: true,
  },
];
/** What every text has in it that names two of them before their figures. */
export const SORT_CUES = [
  ...['第一', '主办', '协办', '会办'],
  ...bigrams('类务意诉报议决上下信场', '0123456789'),
  ...bigrams('类', '信事问诉工来案'),
  '概况',
  ...bigrams('开', '0123456789'),
  ...bigrams('%', ',;、)'),
  ...bigrams(',、', '上下国省县乡镇村转民行求建举电来现窗网预决维纠校合企个事微公进计优'),
];
const OF_SORTS = SORTS.map(({ words, behind = '', isOfCases, unit, divides = /^/ }) => ({
  all: new RegExp(`^(?:${words})(?:${behind})?$`),
  any: new RegExp(words, 'g'),
  isOfCases,
  of: unit,
  divides,
}));
/** 征收类21件、收费类14件: kinds of what came in, or of 信息. */
const KIND = /^[^类]{1,8}类(?:信息|事项|问题|诉求|工单|来信|来电|案件)?$/;
/** Decisions, and what is said beside the count: 公众号发布动态类200条. */
const OF_NO_KIND = /许可|处罚|强制|发布|推送|公开|受理|[收接]到|办[理结复]|答复|累计|网|公众号|微[信博]|平台/;
const CAME_IN = /受理|收到|接[到收待受听]|处理|办理|承办|检查|查处|发现|征集|收集|抽[查检]|案件|决定$/;
const IS_DONE =
  /更新|办结|开[设通]|运[行营]|建[有成]|组织|举[办行]|开展|召开|推送|发布|公[开示布]|编[发印]|制[发作]|印发|上网|审[理结]|共计?$/;
const REST = /^(?:[^类]{1,6}[及和])?其[他它余](?:类|事项|问题|信息|类信息)?$/;
const UNITS = '(?:[条件份篇期次场个起封宗批家户项]次?|人次)';
const NAMED = new RegExp(`([^,、;。:()\\d]{1,14})(\\d{1,7})(${UNITS})([,、]?)`, 'y');
const SHARED = new RegExp(
  `([^,、;。:()\\d]{1,20})(\\d{1,7})(${UNITS})[,(]约?占(?:比|总数的?|总量的?|全部申请的?)?(\\d{1,3}(?:\\.\\d{1,2})?)%\\)?([,、;]?)`,
  'y',
);
/** Whether a sentence has such a place at all. */
export const MAY_BE_OF_SORT = new RegExp(`${UNITS}[,:][^,、;。:()\\d]{1,20}\\d{1,7}${UNITS}`);
const MAX_NAMES = 12;
const ENDS = ',;。)';
const IS_COMPARED = /[较比增减多少升降]/;

/**
 * Where a list ends that no word introduces, behind a count and a comma, but all of whose parts are called by names of one sort
 * (受理来电94件，咨询80件、投诉14件); undefined where there is none. What names one of them itself stands beside the others.
 */
function endOfSort(text: string, whole: ProseFigure, from: number): number | undefined {
  const names: string[] = [];
  NAMED.lastIndex = from;
  let end = from;
  for (let named = NAMED.exec(text); named?.[3] === whole.unit && names.length < MAX_NAMES; named = NAMED.exec(text)) {
    names.push(named[1]);
    end = NAMED.lastIndex - named[4].length;
    if (named[4] === '') break;
  }
  if (names.length > 2 && REST.test(names[names.length - 1])) names.pop();
  if (names.length < 2 || !ENDS.includes(text[end] ?? '。')) return undefined;
  const phrase = text.slice(beginOf(text, whole.from), whole.from);
  // 15件申请中，邮寄7件，网络6件: the first of them.
  if (IS_COMPARED.test(phrase) || !(CAME_IN.test(phrase) || IS_DONE.test(phrase))) return undefined;
  return OF_SORTS.some((sort) => isOfSort(sort, phrase, names, whole.unit)) || isOfKinds(text, whole, phrase, names)
    ? end
    : undefined;
}

/** The same of parts each of which has its share: 公开信息50条，网站30条，占60%；公众号20条，占40%. Together the shares are all. */
function endOfShared(text: string, whole: ProseFigure, from: number): number | undefined {
  SHARED.lastIndex = from;
  let [end, count, all] = [from, 0, 0];
  for (let part = SHARED.exec(text); part?.[3] === whole.unit && count < MAX_NAMES; part = SHARED.exec(text)) {
    if (NO_NAME.test(part[1])) return undefined;
    all += Number(part[4]);
    count++;
    end = SHARED.lastIndex - part[5].length;
    if (part[5] === '') break;
  }
  return count > 1 && Math.abs(all - 100) <= MAX_ROUNDING ? end : undefined;
}
/** 其中, and what is said of one thing alone. */
const NO_NAME = /其中|包括|包含|含|分别|阅读|浏览|点击|的为/;
/** 40.8% + 54.7% + 4.6%. */
const MAX_ROUNDING = 0.21;

function isOfSort(
  { all, any, isOfCases, of = '', divides }: (typeof OF_SORTS)[number],
  phrase: string,
  names: readonly string[],
  unit: string,
): boolean {
  if (
    !names.every((name) => all.test(name)) ||
    !unit.startsWith(of) ||
    !(divides.test(phrase) || names[names.length - 1].startsWith('其')) ||
    (isOfCases && unit !== '件' && PUBLISHED.has(unit))
  )
    return false;
  const said = phrase.replace('预决算', '').match(any) ?? [];
  return said.length === 0 || names.every((name) => said.some((word) => name.startsWith(word)));
}

const isOfKinds = (text: string, whole: ProseFigure, phrase: string, names: readonly string[]): boolean =>
  names.every((name) => KIND.test(name)) &&
  (isPublished(text, whole) || CAME_IN.test(phrase)) &&
  !names.some((name) => OF_NO_KIND.test(name)) &&
  !/(?<![各分同])类(?!别)/.test(phrase) &&
  !(ASKS.test(phrase) && names.some((name) => ASKS.test(name)));
const ASKS = /咨询|投诉|举报|求助|求决|建议/;

/** What is to be said of a list that is nothing but names and figures. */
const PLAIN = {
  outer: undefined,
  hasRest: false,
  hasRestOfMixed: false,
  others: [],
  isFlat: true,
  isFirstFlat: true,
  turns: new Set<ProseFigure>(),
  isImplied: true,
  opensSentence: true,
  mayOverlap: false,
  isByChannel: false,
  isOfPersons: false,
} satisfies Partial<List>;

/** 诉求378件（业务处理100件，咨询90件，…）: one of those that a bracket or a colon behind a count gives. */
function isAmongParts(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_BEFORE), at);
  const opener = Math.max(before.lastIndexOf('('), before.lastIndexOf(':'));
  const isOpen = opener > Math.max(before.lastIndexOf(')'), before.lastIndexOf('。'));
  return isOpen && /\d[^\d,、;。:()]{1,2}$/.test(before.slice(Math.max(0, opener - 3), opener));
}
const MAX_BEFORE = 120;

/** A count and the parts that are named of it. */
export const plainList = (whole: ProseFigure, parts: readonly ProseFigure[]): List => ({
  ...PLAIN,
  whole,
  most: whole.high,
  wholes: [whole],
  runs: [parts],
  claimsAll: false,
  end: parts[parts.length - 1].end,
});

/** The list that begins behind a count and its comma, if one does. */
export function plainListsAt(text: string, tokens: readonly Token[], mark: number, wholes: Wholes): readonly List[] {
  const whole = mark > 0 ? figureOf(tokens[mark - 1]) : undefined;
  const { from, to } = tokens[mark];
  if (whole?.end !== from || !(isMark(tokens[mark], ',') || isMark(tokens[mark], ':'))) return [];
  const shared = endOfShared(text, whole, to);
  const end = shared ?? endOfSort(text, whole, to);
  if (end === undefined) return [];
  const parts: ProseFigure[] = [];
  for (let at = mark + 1; at < tokens.length && tokens[at].from < end; at++) {
    const part = figureOf(tokens[at]);
    if (part && part.end <= end && part.unit === whole.unit) parts.push(part);
  }
  // 其中重点领域134条，政务动态247条，…: the first of them.
  if (shared === undefined && (isAmongParts(text, whole.from) || parts.some(({ low }) => low > whole.high))) return [];
  const { all, most } = countedTo(wholes, whole, tokens, mark);
  return [{ ...plainList(whole, parts), most, wholes: all, claimsAll: shared !== undefined }];
}
