import { ITSELF } from '../words/organ-itself';

// Table 四 has the disputes on open government information alone. What says that others are meant is in one table here;
// words that do so wherever they stand are `otherCases` of the vocabulary.

/** A sentence whose talk would make them those of information, a part behind a semicolon, what stands before 复议 or 诉讼, or behind their figure. */
type Where = 'sentence' | 'part' | 'word' | 'figure';

interface OtherDisputes {
  readonly in: readonly Where[];
  /** What it names as `cause` has to be another than information and what is done with applications. */
  readonly says: RegExp;
  /** A figure in 〖〗 restates nothing because of it. */
  readonly not: readonly string[];
}

const EITHER = ['sentence', 'part'] as const satisfies readonly Where[];

export const OTHER_DISPUTES: readonly OtherDisputes[] = [
  // What is told of all the disputes that an office decides or defends, whatever they are about.
  {
    in: ['sentence'],
    says: /(?:[办审受]理|审结|审查)[^,。;:]{0,8}(?:复议|诉讼)|收到[^,。;:]{0,6}复议申请|[败胜应]诉|出庭/,
    not: ['收到政府信息公开申请⟦106⟧件。全年行政诉讼〖46〗件，败诉〖12〗件。'],
  },
  {
    in: ['part'],
    says: /(?:受理|收到|审理)[^,。;:]{0,6}复议申请/,
    not: ['因政府信息公开引发行政复议⟦9⟧件；收到行政复议申请〖46〗件，维持〖30〗件。'],
  },
  // Who lets some of them in is asked to decide them.
  {
    in: EITHER,
    says: /复议(?:案件)?申请\d{1,6}[件宗],(?:依法|实际)?受理\d/,
    not: ['收到政府信息公开申请⟦106⟧件。行政复议申请〖46〗件，受理〖41〗件，结果维持〖30〗件。'],
  },
  {
    in: ['part'],
    says: new RegExp(
      `^(?:全年|年内|本年度?|共|${ITSELF})*行政(?:诉讼|应诉)案件\\d{1,6}[件起宗],(?:无败诉|未[^,。;]{0,4}败诉|败诉[0零])`,
    ),
    not: ['因政府信息公开引发行政复议⟦9⟧件；全年行政诉讼案件〖46〗件，败诉0件。'],
  },
  {
    in: ['figure'],
    says: /^[^。;]{0,60}[,(](?:案件)?(?:的)?被(?:申请人|告)(?:均|都|分别|主要|全部|多)?[为是系](?![我本])[^,。;:()\d]{0,24}(?:其[他它]|乡镇|街道|部门|各|下级|所属)/,
    not: ['涉及政府信息公开的行政复议案件〖46〗件，维持〖30〗件，被申请人为乡镇和其他部门。'],
  },
  // Some of them are on information, and so not all.
  {
    in: EITHER,
    says: /其中[^,。;:\d]{0,6}信息公开[^,。;:\d]{0,6}\d/,
    not: ['收到政府信息公开申请⟦106⟧件。行政复议〖46〗件，其中信息公开9件。'],
  },
  {
    in: EITHER,
    says: /(?:其中|除|仅)(?:有)?\d{1,5}[件宗起](?:案件)?(?:涉及|与|属于?|为|系|因|关于)(?:政府|政务)?信息公开/,
    not: ['收到政府信息公开申请⟦106⟧件。行政复议〖46〗件，除9件涉及信息公开外，涉及学籍〖37〗件。'],
  },
  {
    in: ['figure'],
    says: /^[,(](?:其中)?(?:涉及|属于?|有关|关于)(?:政府|政务)?信息公开(?:方面|领域|工作)?类?的?(?:案件)?[有为共]?\d/,
    not: ['政府信息公开工作中，行政诉讼〖46〗件，涉及信息公开的7件。'],
  },
  {
    in: ['sentence'],
    says: /其中[^,。;:\d]{1,14}类[案件的]{0,2}\d/,
    not: ['收到政府信息公开申请⟦106⟧件。行政复议〖46〗件，其中土地确权类30件。'],
  },
  // Of a cause or kind.
  {
    in: EITHER,
    says: /因(?<cause>[^,。;:引产提导被]{2,24})(?:引[发起]|产生|提起|导致|被申请|不服[^,。;]{0,2}申请)/,
    not: ['收到政府信息公开申请⟦106⟧件。因职称晋升被申请行政复议〖46〗件。'],
  },
  {
    in: EITHER,
    says: /集中[在于](?<cause>[^,。;:]{2,24})/,
    not: ['收到政府信息公开申请⟦106⟧件。行政复议〖46〗件，主要集中在职称评审领域。'],
  },
  {
    in: EITHER,
    says: /(?:复议|诉讼)[^,。;:\d]{0,6}\d{1,6}[件起宗],(?:[^,。;:\d]{2,6},)?[均都]?(?:为|是|系|属于?)(?<cause>[^,。;:]{2,20})(?:类|案)/,
    not: ['收到政府信息公开申请⟦106⟧件。行政诉讼〖16〗件，正在审理，为土地登记类案件。'],
  },
  {
    in: EITHER,
    says: /(?<!(?:信息|公开|答复|申请|告知|办理结果|当事人|相对人).{0,18})(?:处理|处罚|许可|强制|征收|征地|拆[迁除]|投诉|举报|[确承]认|认定|鉴定|登记|裁决|执法|审批|采购|评审|收费|补偿|赔偿|纠纷)(?:类?案件|工作|行为|决定|事项)?[而所]?(?:引[发起]|导致|产生|发生)的?(?:行政)?(?:复议|诉讼|争议|案件)/,
    not: ['收到政府信息公开申请⟦106⟧件。投诉处理引发行政复议〖46〗件。'],
  },
  {
    in: EITHER,
    says: /(?:复议|诉讼)(?:案件)?\d{1,5}[件宗起]\((?!未经|经|直接|复议|维持|均|含|其中|信息)[^()。,;\d]{2,16}(?:纠纷|争议|处罚|征收|拆迁|登记|许可|确权|认定)(?:案件?)?\)/,
    not: ['收到政府信息公开申请⟦106⟧件。行政诉讼〖1〗件（强制拆除纠纷）。'],
  },
  {
    in: ['word'],
    says: /(?<cause>[^,。;:、()\d]{2,14})(?:类|领域|方面|纠纷|争议)的?(?:案件)?的?(?:行政)?$/,
    not: ['政府信息公开申请⟦106⟧件，投诉举报类行政复议〖46〗件。'],
  },
  {
    in: ['word'],
    says: /[,;。]因(?<cause>[^,。;:、()\d]{2,16})(?:引[发起]|导致|产生)的?(?:行政)?$/,
    not: ['政府信息公开行政复议⟦9⟧件，因协议解除引发的行政诉讼〖3〗件。'],
  },
  {
    in: ['word'],
    says: /(?:另有|一般|除[^,。;]{0,14}外,[^,。;]{0,6})(?:行政)?$/,
    not: ['政府信息公开行政复议⟦9⟧件，另有行政复议〖12〗件。'],
  },
  {
    in: ['figure'],
    says: /^[,(](?:均|都|全部)(?:为|系|属于?|是)(?![^,。;()]{0,8}(?:信息公开|公开申请|依申请))[^,。;()]{2,16}(?:案件|纠纷|争议|类)(?=[,。;)]|$)/,
    not: ['政府信息公开工作中，行政诉讼〖16〗件，均为宅基地争议。'],
  },
  // Not on information, or not counted.
  {
    in: ['figure'],
    says: /^[^。;]{0,30}[,(](?:没有|无)(?:政府|政务)?信息公开(?:类|案件|方面)/,
    not: ['政府信息公开工作中，行政诉讼〖16〗件，无信息公开类。'],
  },
  {
    in: ['figure'],
    says: /^[^,。;:()]{0,20}(?:\([^()。;]{0,40}\))?(?:,均?[为系属][^,。;()]{2,20})?[,(](?:但|且|上述)?(?:均|都)?[与和](?:政府|政务)?信息公开(?:工作)?(?:均|都)?无关/,
    not: ['政府信息公开工作中，行政诉讼〖2〗件（新收1件），均为林地争议，与信息公开无关。'],
  },
  {
    in: EITHER,
    says: /(?:^|[,。;])(?:另有)?其[他它](?:类型)?的?(?:行政)?(?:复议|诉讼)|不在[^,。;]{0,8}统计范围|[不未](?:计|列|纳)入/,
    not: ['收到政府信息公开申请⟦106⟧件。行政复议〖46〗件，不计入本表。'],
  },
];

/** A cause that is none of others; 此类复议, 行政争议方面 are of what was named before. */
const OWN_CAUSE =
  /信息|公开|答复|申请|告知|^办理结果|当事人|相对人|[此该这同各两]$|行政$|争议|应诉|复议|诉讼|法治|其中/;

const BY_PLACE = new Map(
  [...EITHER, 'word' as const, 'figure' as const].map((where) => [
    where,
    OTHER_DISPUTES.filter((others) => others.in.includes(where)).map(({ says }) => says),
  ]),
);
/** Whether other disputes are meant. @param text what stands at that place */
export const isOfOthers = (where: Where, text: string): boolean =>
  BY_PLACE.get(where)?.some((says) => {
    const found = says.exec(text);
    return found !== null && !(found.groups?.cause && OWN_CAUSE.test(found.groups.cause));
  }) === true;

/** So far before the word for a dispute its kind stands, and so far behind its figure what it is about. In characters. */
const [BEFORE, BEHIND] = [24, 90];
/** @param at where the word for reconsideration or litigation begins */
export const isOfAnotherKind = (text: string, at: number): boolean =>
  isOfOthers('word', text.slice(Math.max(0, at - BEFORE), at));
/** @param end of the figure */
export const isOfOthersBehind = (text: string, end: number): boolean =>
  isOfOthers('figure', text.slice(end, end + BEHIND));

/** 政府信息公开行政复议9件、行政应诉7件: of the same answers, and no other cases. @param from where the word begins */
export const isDefendedToo = (text: string, from: number): boolean =>
  DEFENDED.test(text.slice(from, from + MAX_DEFENDED)) &&
  RECONSIDERED.test(text.slice(Math.max(0, from - MAX_DEFENDED), from));
const DEFENDED = /^(?:行政)?应诉(?:案件)?\d/;
const RECONSIDERED = /复议(?:案件)?\d{1,5}[件起宗][,、](?:作为被告)?$/;
const MAX_DEFENDED = 20;

/** 行政复议立案9件: brought, and no business of the organ's own. @param from where 立案 begins */
export const isBrought = (text: string, from: number): boolean =>
  /复议|诉讼/.test(text.slice(Math.max(0, from - 2), from));

/** 被申请复议9件、被提起诉讼7件，均与政府信息公开有关: said of all that stands before. */
const ALL_OPEN =
  /,(?:均|都|全部)(?:与|为|是|系|属于?|涉及)(?:政府|政务)?信息公开(?:工作)?(?:有关|相关|案件|类|方面|领域)?的?[。;]/;
export const isAllOfInformation = (text: string): boolean => ALL_OPEN.test(text);
