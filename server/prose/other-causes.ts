/** 被申请复议9件、被提起诉讼7件，均与政府信息公开有关: said of all that stands before. */
const ALL_OPEN =
  /,(?:均|都|全部)(?:与|为|是|系|属于?|涉及)(?:政府|政务)?信息公开(?:工作)?(?:有关|相关|案件|类|方面|领域)?的?[。;]/;
export const isAllOfInformation = (text: string): boolean => ALL_OPEN.test(text);
/** What is told of all the disputes that an office decides or defends, whatever they are about. */
const OTHER_CASES = /(?:[办审受]理|审结|审查)[^,。;:]{0,8}(?:复议|诉讼)|收到[^,。;:]{0,6}复议申请|[败胜应]诉|出庭/;
/** 复议48件，其中信息公开3件, 其中土地确权类3件. */
const SOME_OF_INFORMATION = /其中[^,。;:\d]{0,6}信息公开[^,。;:\d]{0,6}\d/;
/** 复议4件，其中1件涉及信息公开; 复议3件，除1件涉及信息公开外. */
const SOME_ABOUT = /(?:其中|除|仅)(?:有)?\d{1,5}[件宗起](?:案件)?(?:涉及|与|属于?|为|系|因|关于)(?:政府|政务)?信息公开/;
/** 行政诉讼1件（强制拆除纠纷）. */
const OF_A_DISPUTE =
  /(?:复议|诉讼)(?:案件)?\d{1,5}[件宗起]\((?!未经|经|直接|复议|维持|均|含|其中|信息)[^()。,;\d]{2,16}(?:纠纷|争议|处罚|征收|拆迁|登记|许可|确权|认定)(?:案件?)?\)/;
/** 其他行政复议案件17件; …，不在本表统计范围. */
const NOT_COUNTED =
  /(?:^|[,。;])(?:另有)?其[他它](?:类型)?的?(?:行政)?(?:复议|诉讼)|不在[^,。;]{0,8}统计范围|[不未](?:计|列|纳)入/;
const SOME_OF_KIND = /其中[^,。;:\d]{1,14}类[案件的]{0,2}\d/;
/** 行政诉讼16件，均为行政处罚类案件: none of information. */
const ALL_OF_KIND = /(?:复议|诉讼)[^,。;:\d]{0,6}\d{1,6}[件起宗],[均都](?:为|是|系|属于?)([^,。;:]{2,20})(?:类|案)/;
/** 因师德处理引发的复议, 复议主要集中在工伤认定领域: of something else than what was to be made public. */
const CAUSE = /因([^,。;:引产提导被]{2,24})(?:引[发起]|产生|提起|导致|被申请|不服[^,。;]{0,2}申请)/;
const FIELD = /集中[在于]([^,。;:]{2,24})/;
/** 投诉处理引发行政复议2件: the same without 因. */
const BARE_CAUSE =
  /(?:处理|处罚|许可|强制|征收|征地|拆[迁除]|投诉|举报|[确承]认|认定|鉴定|登记|裁决|执法|审批|采购|评审|收费|补偿|赔偿|纠纷)(?:类?案件|工作|行为|决定|事项)?[而所]?(?:引[发起]|导致|产生|发生)的?(?:行政)?(?:复议|诉讼|争议|案件)/;
const MAX_CAUSE = 20;
const OWN_CAUSE = /信息|公开|答复|申请|告知|^办理结果|当事人|相对人/;
/** 行政诉讼案件16件，败诉0件: what an office says of all its suits. */
const NONE_LOST =
  /^(?:全年|年内|本年度?|共|[我本]局)*行政(?:诉讼|应诉)案件\d{1,6}[件起宗],(?:无败诉|未[^,。;]{0,4}败诉|败诉[0零])/;
/** What a sentence and a part of one are of others by. */
const isOfOthers = (text: string): boolean =>
  [SOME_OF_INFORMATION, SOME_ABOUT, OF_A_DISPUTE, NOT_COUNTED].some((words) => words.test(text)) ||
  isOfOtherCause(text) ||
  isOfBareCause(text);
export const isOfOthersToo = (text: string): boolean =>
  OTHER_CASES.test(text) || SOME_OF_KIND.test(text) || isOfOthers(text);
const RECEIVED_BY_IT = /(?:受理|收到|审理)[^,。;:]{0,6}复议申请/;
/** Whether a part behind a semicolon is of other disputes than the parts before it. */
export const isOfOtherMatter = (text: string): boolean =>
  RECEIVED_BY_IT.test(text) || NONE_LOST.test(text) || isOfOthers(text);
const isOfBareCause = (text: string): boolean => {
  const at = text.search(BARE_CAUSE);
  return at >= 0 && !OWN_CAUSE.test(text.slice(Math.max(0, at - MAX_CAUSE), at));
};
const isOfOtherCause = (text: string): boolean =>
  [CAUSE, FIELD, ALL_OF_KIND].some((words) => {
    const found = words.exec(text);
    return found !== null && !OWN_CAUSE.test(found[1]);
  });

/** 投诉举报类行政复议146件, 不动产登记领域的诉讼6件, 归类争议复议5件: of a kind that is not that of information. */
const OF_A_KIND = /([^,。;:、()\d]{2,14})(?:类|领域|方面|纠纷|争议)的?(?:案件)?的?(?:行政)?$/;
/** 未发生信息公开诉讼，因定点协议解除引发的行政诉讼3件. */
const OF_A_CAUSE = /[,;。]因([^,。;:、()\d]{2,16})(?:引[发起]|导致|产生)的?(?:行政)?$/;
/** 此类复议, 行政争议方面，复议9件: of what was named before. */
const OF_THE_SAME = /[此该这同各两]$|行政$|争议|应诉|复议|诉讼|法治|其中/;
const MAX_KIND = 24;

/** @param at where the word for reconsideration or litigation begins */
export function isOfAnotherKind(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - MAX_KIND), at);
  const kind = OF_A_CAUSE.exec(before) ?? OF_A_KIND.exec(before);
  return kind !== null && !OWN_CAUSE.test(kind[1]) && !OF_THE_SAME.test(kind[1]);
}
