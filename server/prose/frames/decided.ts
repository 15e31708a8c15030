import { ITSELF, ORGAN_KIND, WHOLE_PLACE } from '../words/organ-itself';
import type { Place } from './frame';

/** Whose decisions are counted: all of the organ's and the year's, some of them, those of nobody knows what, or others (undefined). */
export type Standing = 'all' | 'some' | 'unclear' | undefined;

/** 开展专项整治，作出行政处罚62件; 食品领域作出行政处罚88件: what came of it, and no more. */
const CAMPAIGN =
  /整治|专项|行动|[检巡督稽]查|排查|抽[查检样]|随机|投诉|举报|线索|领域|行业|问题|围绕|聚焦|针对|涉[及嫌]|违法|曝光|典型/;
/** 审核行政处罚120件, 全系统作出行政处罚5200件: files that are looked at, and what others decided as well. */
const OTHERS =
  /审[核查]|评查|案卷|移送|听证|联合|会同|配合|协助|指导|培训|复核|备案|案例|系统|[两三]级|(?<!全[省市县区州旗])各[县区市地乡镇街派所单部级]|基层|下[属级]|辖区|[所直]属/;
const ORGAN =
  /^[^,;:()\d]{0,24}?(?:局|委员会|厅|委|办公室|[大支总]队|人民政府|管委会|学院|大学|医院|公司|中心|部门|机关|单位|海关|街道办事处|[镇乡])/;
/** What may stand before the decisions and leaves them all that there were. */
const FILLING = new RegExp(
  `第二十条|第|[一五六八]\\)项|20\\d\\d年度?|本年度?|全年|年内|今年|以来|截[至止]|12月31日|年[底末]|目前|${WHOLE_PLACE}|${ITSELF}|[我本该全](?:处|${ORGAN_KIND})|期间|同时|另外|另|并|其中|共计|总共|共|累计|合计|总计|依法依规|依法|依规|严格|[作做]出|下达|立案(?:查[处办])?|办理|实施|决定|执行|审批|采取|开展|完成|处理|新增|内单位|各类|各项|所有|全部|相关|有关|情况|方面|中|的|了|均|已|有|为|是|及|和|在|、`,
  'g',
);
const KIND = /行政(?:许可|处罚|强制)|许可决定|处罚决定/;
const COUNTED = /20\d\d年度?|\d{1,9}[件宗起项次个条份]/g;
/** 作出卫生行政处罚50件: of a kind. */
const OF_A_KIND = /[作做]出[^、]{1,8}$/;
/** 作出取水、排水等行政许可50件: of several, or of all. */
export const isOfKinds = (said: string): boolean => said.endsWith('等') && /[作做]出/.test(said);
/** In characters. */
const LOOKBEHIND = 80;

/** 加强价格监管，作出行政处罚12件: of that, unless the year is said. */
const PREFACE = /加强|强化|加大|严[厉格]|深化|推进|落实|突出|紧盯|打击/;
const OF_THE_YEAR = /全年|20\d\d年|年度|年内|今年/;

/** Whose decisions a figure counts, by what stands before it in its sentence. */
export function standingOf({ text, figure, sentence }: Place): Standing {
  const before = text.slice(Math.max(sentence.from, figure.from - LOOKBEHIND), figure.from);
  const clauses = before.split(/[,;:(]/);
  const clause = clauses[clauses.length - 1];
  const kind = clause.search(KIND);
  // 审核重大行政处罚12件，行政处罚120件: the verb is that of the clause before.
  if (OTHERS.test(kind === 0 ? clauses.slice(-2).join() : clause)) return undefined;
  const isOfAPreface =
    clauses.slice(0, -1).some((said) => PREFACE.test(said)) &&
    !OF_THE_YEAR.test(before.slice(before.lastIndexOf(';') + 1));
  if (CAMPAIGN.test(before) || isOfAPreface) return 'some';
  const lead = (kind < 0 ? clause : clause.slice(0, kind)).replace(COUNTED, '').replace(ORGAN, '');
  if (lead.replace(FILLING, '') === '') return 'all';
  return OF_A_KIND.test(lead) || isOfKinds(lead) ? 'some' : 'unclear';
}
