import { type ProseFigure, PUBLISHED } from './figures';
import { beginOf } from './frames/verb';
import { isPublished } from './list-wholes';
import { bigrams } from './text-facts';

/** Names that leave nothing out: what is divided, if it matters, and what each of its parts is called and nothing more. */
const KINDS: readonly { readonly of?: RegExp; readonly names: readonly RegExp[] }[] = [
  // 发布微博120条，其中原创11条，转发109条.
  {
    names: [
      /^(?:发布|自主)?原创(?:类|信息|内容|作品|稿件|文章|推文|微博|视频)*$/,
      /^(?:发布)?转[发载](?:类|信息|内容|作品|稿件|文章|推文|微博|视频)*$/,
    ],
  },
  // 收到申请22件，其中线上17件，线下5件.
  {
    of: /申请/,
    names: [
      /^(?:通过)?(?:线上|网上)(?:渠道|方式|途径|提交|申请)*$/,
      /^(?:通过)?(?:线下|网下)(?:渠道|方式|途径|提交|申请)*$/,
    ],
  },
  // 办理建议提案22件，其中人大代表建议20件，政协提案2件.
  {
    of: /建议.{0,8}提案/,
    names: [/^(?:办理|承办|答复)?(?:人大代表|人大|代表)?建议$/, /^(?:办理|承办|答复)?(?:政协委员|政协|委员)?提案$/],
  },
  // 制发公文64件，其中主动公开24件，依申请公开30件，不予公开10件.
  {
    of: /公文|文件/,
    names: [/^(?:属性为)?主动公开(?:的|类)?$/, /^(?:属性为)?依申请公开(?:的|类)?$/, /^(?:属性为)?不予?公开(?:的|类)?$/],
  },
];
/** So far around a whole stands what it is of; and a name is no longer. In characters. */
const MAX_WORDS = 16;
const MAX_NAME = 16;
const OPENS = /其中|包括|包含|含/;
const MARKS = /^[,、;:和及]{1,2}|[,:]$/g;

/** Whether the names of a list's parts leave nothing out. */
export function exhausts(text: string, whole: ProseFigure, runs: readonly (readonly ProseFigure[])[]): boolean {
  const parts = runs.flat();
  const kinds = KINDS.filter(({ names }) => names.length === parts.length);
  if (kinds.length === 0) return false;
  const names = parts.map(({ from }, i) => nameOf(text, parts[i - 1]?.end ?? whole.end, from));
  const words = text.slice(Math.max(0, whole.from - MAX_WORDS), whole.end + MAX_WORDS);
  return kinds.some(
    ({ of, names: all }) => (!of || of.test(words)) && all.every((name) => names.some((own) => name.test(own))),
  );
}

function nameOf(text: string, from: number, to: number): string {
  const said = text.slice(Math.max(from, to - MAX_NAME), to).split(OPENS);
  return said[said.length - 1].replace(MARKS, '');
}

/** What is divided by no other than one of these, and by all of it: 上半年24期、下半年24期; what may stand behind each name. */
const SORTS: readonly { readonly words: string; readonly behind?: string; readonly isOfCases?: true }[] = [
  { words: '[上下]半年|第?[一二三四]季度' },
  { words: '本级|(?:国家|中央|省|市|区|县|县区|乡镇|镇|街道|村)(?:本?级)', behind: '媒体|部门|单位|层面' },
  { words: '党务|村务|居务|财务|政务', behind: '类' },
  { words: '原创|转[发载]', behind: '信息|内容|稿件|作品' },
  { words: '主办|协办|会办|分办|独办', behind: '件|类' },
  { words: '民事|刑事|行政|民商事|执行', behind: '类|案件|类案件' },
  { words: '(?:非常|很|基本|比较|不)?满意|一般' },
  {
    words: '(?:信息|政策|业务)?咨询|投诉|举报|求助|求决|建议|意见建议|投诉举报|表扬|感谢',
    behind: '件|类(?:诉求|工单|来信|来电|事项|留言|问题)?',
  },
  {
    words: '电话|来电|来访|来信|来函|现场|窗口|网[络上站]|互联网|线[上下]|书面|当面|信[函件]|邮[件寄政]|传真|上门',
    behind: '咨询|接待|方式|渠道|受理',
    isOfCases: true,
  },
];
/** What every text has in it that names two of them before their figures. */
export const SORT_CUES = [
  ...['第一', '主办', '协办', '会办'],
  ...bigrams('类务意诉报议决上下信场', '0123456789'),
  ...bigrams('类', '信事问诉工来案'),
  ...bigrams(',、', '上下国省县乡镇村转民行求建举电来现窗网'),
];
const OF_SORTS = SORTS.map(({ words, behind = '', isOfCases }) => ({
  all: new RegExp(`^(?:${words})(?:${behind})?$`),
  any: new RegExp(words, 'g'),
  isOfCases,
}));
/** 征收类21件、收费类14件: kinds of what came in, or of 信息. */
const KIND = /^[^类]{1,8}类(?:信息|事项|问题|诉求|工单|来信|来电|案件)?$/;
/** Decisions, and what is said beside the count: 公众号发布动态类200条. */
const OF_NO_KIND = /许可|处罚|强制|发布|推送|公开|受理|[收接]到|办[理结复]|答复|累计|网|公众号|微[信博]|平台/;
const CAME_IN = /受理|收到|接[到收待受听]|处理|办理|承办|检查|查处|发现|征集|收集|决定$/;
const IS_DONE = /组织|举[办行]|开展|召开|推送|发布|公[开示布]|编[发印]|上网|审[理结]|共计?$/;
const REST = /^(?:[^类]{1,6}[及和])?其[他它余](?:类|事项|问题|信息|类信息)?$/;
const UNITS = '[条件份篇期次场个起封宗]次?';
const NAMED = new RegExp(`([^,、;。:()\\d]{1,14})(\\d{1,7})(${UNITS})([,、]?)`, 'y');
/** Whether a sentence has such a place at all. */
export const MAY_BE_OF_SORT = new RegExp(`${UNITS},[^,、;。:()\\d]{1,14}\\d{1,7}${UNITS}`);
const MAX_NAMES = 12;
const ENDS = ',;。)';
const IS_COMPARED = /[较比增减多少升降]/;

/**
 * Where a list ends that no word introduces, behind a count and a comma, but all of whose parts are called by names of one sort
 * (受理来电94件，咨询80件、投诉14件); undefined where there is none. What names one of them itself stands beside the others.
 */
export function endOfSort(text: string, whole: ProseFigure, from: number): number | undefined {
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

function isOfSort(
  { all, any, isOfCases }: (typeof OF_SORTS)[number],
  phrase: string,
  names: readonly string[],
  unit: string,
): boolean {
  if (!names.every((name) => all.test(name)) || (isOfCases && unit !== '件' && PUBLISHED.has(unit))) return false;
  const said = phrase.match(any) ?? [];
  return said.length === 0 || names.every((name) => said.some((word) => name.startsWith(word)));
}

const isOfKinds = (text: string, whole: ProseFigure, phrase: string, names: readonly string[]): boolean =>
  names.every((name) => KIND.test(name)) &&
  (isPublished(text, whole) || CAME_IN.test(phrase)) &&
  !names.some((name) => OF_NO_KIND.test(name)) &&
  !/(?<![各分同])类(?!别)/.test(phrase) &&
  !(ASKS.test(phrase) && names.some((name) => ASKS.test(name)));
const ASKS = /咨询|投诉|举报|求助|求决|建议/;
