import type { OutcomeRow, Topic } from '../topics';
import { ITSELF } from '../words/organ-itself';

// What a figure is called in a list of figures, where nothing else is said of it: 办复107件; 3件待下年度续办.

/** A name, all of it, and what bears it. */
export interface Label {
  readonly topic: Topic;
  readonly name: RegExp;
  /** The same, behind the figure. */
  readonly behind?: RegExp;
}

/** Marks of emphasis, numbers of items, and words that change nothing of what is counted, whatever the name. */
export const SURROUNDING =
  /[“”"‘’「」①②③④⑤⑥⑦⑧⑨⑩]|其中|包括|据统计|如?附表(?:所示)?|表中|(?:第[一二三四]|末)行|总计栏|经(?:审查|审核|统计)|共计|总共|合计|累计|一共|分别|依法|依规|同时|此外|同期|(?:答复|办[结毕])的?(?:申请)?件?[中里内]|[依按]照?(?:《?条例》?的?)?规定|按要求|逐件|书面|[了的]|之多|者$|^(?:有|共|计|即|含|则|以|另)/g;

/** What may stand between a name and its figure. */
export const JOINING = /(?:[共总]?计|共|(?<!汇)总|总计|[均仅]?[为是系有达到]|达到|类|方式){1,4}$/;

/** The year of the report, an organ itself, and the applications themselves: the name is what is left. */
export const OWN_YEAR = /本年度?内?|今年|当年|全年|年度?内|是年|本?报告期内?|自然年|期内|截至年[末底]|至年[末底]|于/g;
export const OWN_ORGAN = new RegExp(
  `^(?:由|经)?(?:${ITSELF}|学校|学院|医院|公司|集团|管委会|全[局院校厅委县市区镇乡]|各级各部门|各单位)(?:共|总)?`,
);
export const APPLICATIONS =
  /(?:(?:政府|政务)?信息公开(?:的)?|依申请公开(?:政府信息)?(?:的)?|公开(?:政府)?信息的|政府信息)(?:申请|件)(?:事项|件|表|书)?|依申请公开(?:政府信息)?(?:事项|件)?/g;

/** An outcome may be said to be decided, told or got: 告知无法提供, 得以全部公开. */
const GIVEN = /^(?:决定|告知|予以|同意|准予|给予|获准|获得|获|得以|得到|作出|做出|作|全部|完全|客观上|答复|以)/;
/** A name without that. Taken away one by one: no way back is ever tried. */
export function withoutGiven(name: string): string {
  let left = name;
  for (let said = GIVEN.exec(left); said; said = GIVEN.exec(left)) left = left.slice(said[0].length);
  return left;
}
const outcome = (topic: Topic, name: string): Label => ({
  topic,
  name: new RegExp(`^(?:${name})(?:类|方式)?(?:答复|办理|处理)?$`),
});

const ENDED = '(?:而|予以|告知|决定|作)*(?:不予公开|无法提供|不予处理|不再处理|未能提供)';
/** Behind the figure a reason alone may be of some of them: 3件本机关不掌握，已转送有权机关. */
const row = (topic: OutcomeRow, name: string): Label => {
  const reason = `^(?:因|由于|因为)?(?:申请人|${ITSELF})?(?:属于?|涉及|系|要求(?:提供)?)?(?:${name})`;
  return { topic, name: new RegExp(`${reason}(?:${ENDED})?$`), behind: new RegExp(`${reason}${ENDED}$`) };
};

/** In the order in which they are tried. */
export const LABELS: readonly Label[] = [
  outcome('partlyGranted', '部分(?:予以)?(?:公开|提供)|区分处理后?(?:部分)?公开'),
  outcome('denied', '不(?:予|同意|予以)?公开|不(?:予以?|同意)提供|未(?:获|予)公开'),
  outcome('granted', '公开'),
  { topic: 'enterprise', name: /^(?:由|来自)?(?:商业)?企业(?:等组织)?(?:申请|提出|提交|递交)*$/ },
  outcome('unavailable', '因?(?:无法|不能|未能)提供(?:而?告知申请人)?'),
  outcome('notProcessed', '不予处理'),
  outcome('otherwise', '按?其[他它](?:方式)?处理'),
  row('denied.internalAffairs', '(?:三类)?内部事务(?:信息)?'),
  row('denied.process', '(?:四类)?过程性信息'),
  row('denied.enforcementFile', '(?:行政)?执法案卷(?:信息)?'),
  row('denied.inquiry', '行政查询(?:事项)?'),
  row('denied.thirdParty', '(?:保护)?第三方(?:合法)?权益(?:信息)?'),
  row('unavailable.notHeld', '(?:本机关|本单位|本?分局)?不掌握(?:相关)?(?:政府)?(?:信息)?|(?:政府)?信息不存在'),
  row('unavailable.needsMaking', '[没无]有?现成信息(?:,?需要?)?(?:另行制作)?|需要?另行制作|需要?加工汇总'),
  row('unavailable.unclear', '(?:补正后)?(?:申请)?内容(?:仍)?不明确'),
  row('notProcessed.petition', '信访(?:举报投诉|投诉举报)类?'),
  row('notProcessed.repeated', '重复(?:申请|提出)?'),
  row('notProcessed.publication', '公开出版物'),
  row('notProcessed.reissue', '(?:行政机关)?(?:确认或)?重新出具(?:已获取)?(?:信息)?'),
  row('otherwise.notCorrected', '(?:无正当理由)?逾期[不未]补正'),
  { topic: 'naturalPerson', name: /^(?:由|来自)?(?:自然人|(?:公民|村民|居民)?个人)(?:申请|提出|提交|递交)*$/ },
  {
    topic: 'organisations',
    name: /^(?:由|来自)?(?:法人(?:(?:[及和或与、]|或者|以及)其[他它]组织)?|单位)(?:申请|提出|提交|递交)*$/,
  },
];
