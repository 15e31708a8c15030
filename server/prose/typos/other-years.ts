import { ORGAN_KIND } from '../words/organ-itself';

/** What is done and counted, as folded. */
export const DONE =
  /主动公开|公开|发布|收到|受理|接收|办理|办结|答复|公示|公布|接听|接待|制发|印发|制定|废止|更新|开展|组织|举办|召开|编制|报送|回应|推送|转载|作出|查处|承办/g;

/** How many, directly after what is done. */
export const COUNT_BEHIND = /^[^,。;:\d]{0,16}\d[\d.]{0,9}万?余?(?:件次|人次|场次|件|条|份|篇|次|期|场|个|项|起|宗|部)/;

/** What is said of a year that is over, without a figure: its outcome, or the fee that was not charged. */
export const OVER =
  /取得了[^,。;]{0,8}(?:成效|进展|成绩|成果)|虽[^。;]{0,20}取得|取得[^。;]{0,12},但|(?:全部|均已?)(?:按[期时])?(?:办结|答复)|(?:未|没有|不曾)(?:向[^,。;]{0,8})?(?:收取|产生|发生)[^,。;]{0,12}处理费|收取[^,。;\d]{0,12}处理费[^,。;\d]{0,4}\d/;

/** What is still to come, or was only begun in the year. */
export const PLANNED =
  /将|拟|计划|预计|力争|下一步|目标|不少于|确保|继续|打算|争取|安排|结转|截[至止]|年初|提前|规划|要点|预算|届时|前完成|底前|已于|截止/;

/** Where a sentence begins; a heading, 一是 or 按照《…》 may stand before it. */
const OPENS =
  '(?:^|[。;])(?:\\([一二三四五六七八九十]\\)[^。,]{0,16}?[。.]?|[一二三四五六七八九十]是|\\d[.、]|(?:根据|按照|依据)《[^《》]{1,40}》[^,，。;《》]{0,30}[,，])?';

/** A sentence that begins with a year: its number, and the rest; as folded. */
export const OPENS_WITH_YEAR = new RegExp(`${OPENS}(20\\d\\d)年(?=度|全年|[,，我本全各共累主收受])([^。;]*)`, 'g');

const LAST_DAY = '(?:12月(?:31日|份|底|末)?|年?[底末])';
/** A sentence that begins with a year's last day, or with its first and its last: the year, and the rest; as folded. */
export const OPENS_WITH_YEARS_END = new RegExp(
  `${OPENS}(?:截[至止]到?|[自从在]?(?=20\\d\\d年0?1月))(20\\d\\d)年(?:0?1月(?:0?1日|份)?起?(?:至|到|[-—–~]{1,2})(?:\\1年)?12月(?:31日|份|底|末)?|${LAST_DAY})(?:止|期间)?(?![前后]),?([^。;]*)`,
  'g',
);

/** A year that is said to be what the figures cover; as folded. */
export const COVERS =
  /统计(?:期限|时限|时间|区间|周期)[为是:自从]{0,3}(20\d\d)年0?1月0?1日起?,?(?:至|到|[-—–~]{1,2})(?:\1年)?12月31日/g;

/** What is counted or denied of a year that is over, where nothing is said to have been done. */
export const COUNTED_AT_ITS_END =
  /^(?:我|本|全|该|各|共)?[^,。;\d]{0,8}(?:现行有效|未|没有|无)(?:的)?[^,。;]{0,16}(?:文件|申请|复议|诉讼|处理费)/;

/** What the figures of another year are held against, or that count on from there. */
export const GOES_BEYOND = /[比较]|同期|新增|增[加长]|减少|以来|至今|今年|本年|目前|累计开通/;

/** Up to some month, or from January to it: the year, where it is written, and the month; as folded. */
export const UP_TO_MONTH =
  /(?:截[至止]到?(?:(20\d\d)年)?|(?<![^。;])(?:(20\d\d)年)?0?1(?:月份?)?(?:至|到|[-—–~]{1,2})(?=9|1[01]))(\d{1,2})月(?:底|末|份|\d{1,2}日)?/g;

/** What was counted up to then, directly after it; the group is the count. What is published is counted of the organ itself. */
export const COUNTED_TO_THEN = new RegExp(
  `^,?(?:[^。;,\\d]{0,12}(?:(?:收到|受理|接收)(?:各类)?(?:政府信息公开|信息公开|依申请)?(?:公开)?申请|主动公开)[^,。;\\d]{0,10}|(?:[我本全](?:省|${ORGAN_KIND}))?(?:共|累计|已|总计|合计)*(?:公开|发布)(?:了|各类|政府|政务|公开)*信息(?:共|共计|约)?)(\\d{1,8})[件条]`,
);

/** The rest of the year is spoken of as well. */
export const WHOLE_YEAR = /全年|年底|年末|12月|下半年|四季度|岁末/;

const REPORT_ITSELF = '(?:本报告(?![格模期所中数内的])|本年报|本年度报告|本年度年报)';
const NAMED_REPORT = '(?<of>20\\d\\d)年度?政府信息公开(?:工作)?(?:年度报告|年报)';
const DAY = '(?<year>20\\d\\d)年\\d{1,2}月(?:\\d{1,2}日)?';
const PUBLISHES = '(?:公布|发布|公开|印发|编制完成)';
const WE =
  '(?:我们|[我本全][\\u4e00-\\u9fff]{1,5}|[\\u4e00-\\u9fff]{2,14}(?:局|委|办|厅|镇|乡|街道|政府|办事处|单位|办公室))';
/** What is to be done, or bettered: 将以文字为主的解读转变为…, 将从严审核作为… say what was. */
const WILL =
  '将(?:继续|进一步|着力|切实|认真|采取|围绕|不断|加强|加大|持续|扎实|严格|(?:丰富|完善|健全|拓宽|提高|提升|优化|做好|抓好)(?![的后])|从(?:以下|[一二两三四五六]|[^,。;:]{1,12}(?:方面|入手|着手|发力)))(?![^,。;]{0,40}(?:作为|[纳列]入|列为|转[变化]|传达|写入|落[实到]到|贯穿|融入|体现|逐[一条项]|整理))';
/** A sentence that opens with a year for what is still to come in it; as folded. */
export const PLANS_FOR = new RegExp(
  `(?:^|[。;:])(?:\\([一二三四五六七八九十]\\))?(?:下一步,|今后,)?(20\\d\\d)年度?,?${WE}?,?${WILL}`,
  'g',
);
/** What 将 stands behind then: 年将, 我局将. */
export const BEFORE_WILL = '年,局委办厅镇乡府关们';

/** When the report was published, by itself: the year, and that which the report is of, where it is named by it; as folded. */
export const PUBLISHED: readonly RegExp[] = [
  `${REPORT_ITSELF}(?:[^。;,\\d]{0,8}于|自)${DAY}(?:之?前|起)?[^。;\\d]{0,16}?${PUBLISHES}`,
  `[于自]${DAY}(?:之?前)?[^。;,\\d]{0,12}${PUBLISHES}了?${REPORT_ITSELF}`,
  `(?<!截[至止]到?|[至到—–~-])${DAY},?${REPORT_ITSELF}[^。;,\\d]{0,16}?${PUBLISHES}`,
  `${NAMED_REPORT}[^。;,\\d]{0,4}于${DAY}[^。;,\\d]{0,16}?${PUBLISHES}`,
  `${NAMED_REPORT},[并已]于${DAY}[^。;,\\d]{0,30}?(?:公布|发布|公开)(?=[,。;])`,
  `${DAY},?[^。;,\\d]{0,12}?${PUBLISHES}了?${NAMED_REPORT}`,
].map((source) => new RegExp(source, 'g'));
/** The day among them. */
export const PUBLISHED_ON = /20\d\d年\d/;

/** Names in 《》 say nothing of what is planned. */
export const NAMED = /《[^《》]{0,80}》/g;

/** Carried over into a year, and how many before it or behind it; as folded. */
export const CARRIED_INTO = /(?:结转|转结|顺延|转入)[到至入]?(20\d\d)年度?(?:继续)?(?:办理|答复|处理|办结)/g;
export const COUNT_BEFORE = /(\d{1,6})[件宗],?$/;
export const COUNT_CARRIED = /^的?(?:申请)?(\d{1,6})[件宗]/;
/** Carried over by others: letters, cases. */
export const OTHER_CARRIED = /信访|诉求|工单|许可|复议|诉讼|登记|案件|提案|建议/;
