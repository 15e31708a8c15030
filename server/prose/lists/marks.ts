import { isCount, type ProseFigure } from '../figures';
import { isFigure, isMark, type Sentence, type Token } from '../sentences';
import { bigrams } from '../text-facts';
import { ACCOUNT } from '../words/ways';
import { MAY_BE_OF_SORT, SORT_CUES } from './sorts';

/** What may stand in brackets, behind a colon or a comma after a count: its parts, which no word of the vocabulary introduces. */

/** 610条，按发布平台划分，网站380条; 145条，具体情况如下：组织机构8条; 10条，类别有七类：职能1条; 19条，即命名13条、更名6条. */
const ANNOUNCED =
  /^(?:(?:其?具体|分类|明细|构成|分布|分项)[^,。;:()\d]{0,8}(?:如下|[为是])[:,]|(?:[共可]?分[为成]?|(?:公开)?(?:类别|类型|内容)(?:有|为|分为|共))[两二三四五六七八九]个?大?(?:类|部分|方面|板块)[:,]|(?:按照?|从)[^,。;:()\d]{0,6}(?:类别|类型|种类|内容|渠道|平台|载体|方式|形式|领域|栏目|主题|来源|属性)(?:划分|区分|统计|来?看|分类?)[:,]|涉及|即(?![办时可将日刻便使期]|.即))/;
const MAX_ANNOUNCED = 24;
/** 全年发布的248条信息中，政务动态156条; 收到的申请41件中，信函申请15件. */
const AMONG = /\d[条件份篇](?:(?:各类|政府|政务)?(?:信息|文件)|(?:政府信息公开|信息公开)?申请)?中$/;
const MAX_AMONG = 12;
/** 共70条，工作动态66条，其他信息4条: what is left closes a list that nothing announces. */
const CLOSED =
  /^(?:[^,、;。:()\d]{2,14}\d{1,7}([条篇份期则])[,、](?=[^,、;。:()\d]{2,14}\d{1,7}\1)){1,12}其[他它][^,、;。:()\d]{0,8}\d{1,7}[条篇份期则](?:[,。;)]|$)/;
/** The same between commas alone: 机构设置、人事信息3条，规划计划2条，其他信息77条. */
const CLOSED_BY_COMMAS =
  /^(?:[^,;。:()\d]{2,30}\d{1,7}([条篇份期则]),){2,12}其[他它][^,、;。:()\d]{0,8}\d{1,7}[条篇份期则](?:[,。;)]|$)/;
/** 通过网站93条、公众号323条、其他方式13条: the ways of all. */
const CLOSED_BY_WAY =
  /^(?:[^,、;。:()\d]{2,28}\d{1,7}([条篇份期则])[,、;]){2,8}(?:通过)?其[他它](?:渠道|方式|途径|形式)[^,、;。:()\d]{0,8}\d{1,7}[条篇份期则](?:[,。;)]|$)/;
const MAX_CLOSED = 200;
const ALTOGETHER = /信息(?:共计?|总计|合计|总数为?)$|共(?:主动)?(?:公开|发布)[^,。;:()\d]{0,8}信息$/;
const MAX_ALTOGETHER = 16;
/** 公众号发布200条，其他渠道30条: stated beside the count, and no parts of it. */
const BESIDE = new RegExp(`公开|发布|推送|转载|更新|报送|刊发|上传|网|${ACCOUNT}|平台|渠道|媒体|电子屏|公开栏|公示栏`);
/** Units before a mark behind which parts may stand. */
const UNITS = '条件份篇期册项个次场家';
/** What every text has in it in which a mark opens parts. */
export const MARK_CUES = [
  ...bigrams(UNITS, '(:'),
  ...bigrams(',', '其具分明构按从即共可涉类内'),
  ...bigrams('、', '其'),
  ...bigrams('息件请条份篇', '中'),
  ...SORT_CUES,
];
const MAY_OPEN = new RegExp(`[${UNITS}](?:[(:]|,(?:其?具|[共可]?分|明|构|按|从|即|涉及|类[别型]|内容))|中[,:]`);

/** The token with which the parts of a count begin that stands before a mark; undefined where the mark opens none. */
export function partsFrom(text: string, tokens: readonly Token[], mark: number): number | undefined {
  const [before, token] = [tokens[mark - 1], tokens[mark]];
  const isBehindCount = before?.kind === 'figure' && isCount(before.what.unit) && before.to === token.from;
  if (isMark(token, '(')) return isBehindCount ? mark + 1 : undefined;
  if (isMark(token, ':') && isBehindCount) return mark + 1;
  if (!isMark(token, ',') && !isMark(token, ':')) return undefined;
  if (!isBehindCount) return isBehindAmong(text, token) ? mark + 1 : undefined;
  if (isClosed(text, before.what, token)) return mark + 1;
  const announced = ANNOUNCED.exec(text.slice(token.to, token.to + MAX_ANNOUNCED));
  if (!announced) return undefined;
  const to = token.to + announced[0].length;
  let first = mark + 1;
  while (first < tokens.length && tokens[first].from < to) first++;
  return first < tokens.length ? first : undefined;
}

function isClosed(text: string, { from, unit }: ProseFigure, { to }: Token): boolean {
  if (!ALTOGETHER.test(text.slice(Math.max(0, from - MAX_ALTOGETHER), from))) return false;
  const behind = text.slice(to, to + MAX_CLOSED);
  if (CLOSED_BY_WAY.exec(behind)?.[1] === unit) return true;
  const closed = CLOSED.exec(behind) ?? CLOSED_BY_COMMAS.exec(behind);
  return closed?.[1] === unit && !BESIDE.test(closed[0]);
}

const isBehindAmong = (text: string, { from, to }: Token): boolean =>
  text[from - 1] === '中' &&
  AMONG.test(text.slice(Math.max(0, from - MAX_AMONG), from)) &&
  (!QUALITY.test(text.slice(to, to + MAX_QUALITY)) || LEAVES_NONE.test(text.slice(to, to + MAX_CLOSED)));
/** 60条信息中，有错别字的22条、涉及养老的31条: one may be both. */
const QUALITY = /^(?:有|无|缺|含|涉及|存在|属于)/;
const MAX_QUALITY = 2;
/** 24件申请中，涉及水费14件、征地8件，其他2件: nothing is counted twice where what is left is named. */
const LEAVES_NONE = /^涉及[^。;]{4,160}[,、]其[他它余][^,、;。:()\d]{0,8}\d{1,7}[条件份篇]/;

/** Whether any of a sentence's marks may open parts. */
export const opensByMark = (text: string, { from, to, tokens }: Sentence): boolean =>
  (tokens.some(isFigure) && MAY_BE_OF_SORT.test(text.slice(from, to))) ||
  ((MAY_OPEN.test(text.slice(from, to)) || /[,、]其[他它]/.test(text.slice(from, to))) &&
    tokens.some((token, at) => token.kind === 'mark' && partsFrom(text, tokens, at) !== undefined));
