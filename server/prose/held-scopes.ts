import { type Scopes, scopes } from './scopes';
import type { Talk } from './topics';

// The states that hold in a sentence before any of its words is read.

const [APPLIED, OPENNESS, RECONSIDERED] = [scopes('applications'), scopes('openness'), scopes('reconsideration')];

/** The states in which a paragraph begins, and those that hold in each of its sentences besides. */
const TALK_STATES = {
  applications: { first: scopes('applications'), each: 0 },
  disputes: { first: 0, each: scopes('openness') },
  reconsideration: { first: scopes('reconsideration'), each: scopes('openness') },
  litigation: { first: scopes('litigation'), each: scopes('openness') },
  normative: { first: 0, each: scopes('normative') },
} as const satisfies Readonly<Record<NonNullable<Talk>, { readonly first: Scopes; readonly each: Scopes }>>;

export const talkOf = (talk: Talk): Scopes => (talk ? TALK_STATES[talk].first : 0);

/**
 * The states that hold in a sentence of a paragraph from its beginning.
 * @param state what the talk is of where the sentence begins
 * @param text that of the sentence
 */
export function heldIn(talk: Talk, state: Scopes, text: string): Scopes {
  const each = talk ? TALK_STATES[talk].each : 0;
  const isApplied = (state & APPLIED) !== 0;
  const isOfOthers = (isApplied || (each & OPENNESS) !== 0) && isOfOthersToo(text);
  const held = isApplied ? each | OPENNESS : each;
  return ALL_OPEN.test(text) ? held | OPENNESS : isOfOthers ? held & ~OPENNESS : held;
}
/** 被申请复议9件、被提起诉讼7件，均与政府信息公开有关: said of all that stands before. */
const ALL_OPEN =
  /,(?:均|都|全部)(?:与|为|是|系|属于?|涉及)(?:政府|政务)?信息公开(?:工作)?(?:有关|相关|案件|类|方面|领域)?的?[。;]/;
/** What is told of all the disputes that an office decides or defends, whatever they are about. */
const OTHER_CASES = /(?:[办审受]理|审结|审查)[^,。;:]{0,8}(?:复议|诉讼)|收到[^,。;:]{0,6}复议申请|[败胜应]诉|出庭/;
/** 复议48件，其中信息公开3件, 其中土地确权类3件. */
const SOME_OF_INFORMATION = /其中[^,。;:\d]{0,6}信息公开[^,。;:\d]{0,6}\d/;
const SOME_OF_KIND = /其中[^,。;:\d]{1,14}类[案件的]{0,2}\d/;
/** 因师德处理引发的复议, 复议主要集中在工伤认定领域: of something else than what was to be made public. */
const CAUSE = /因([^,。;:引产提导被]{2,24})(?:引[发起]|产生|提起|导致|被申请)/;
const FIELD = /集中[在于]([^,。;:]{2,24})/;
/** 投诉处理引发行政复议2件: the same without 因. */
const BARE_CAUSE =
  /(?:处理|处罚|许可|强制|征收|征地|拆[迁除]|投诉|举报|[确承]认|认定|鉴定|登记|裁决|执法|审批|采购|评审|收费|补偿|赔偿|纠纷)(?:类?案件|工作|行为|决定|事项)?[而所]?(?:引[发起]|导致|产生)的?(?:行政)?(?:复议|诉讼|争议|案件)/;
const MAX_CAUSE = 20;
const OWN_CAUSE = /信息|公开|答复|申请|告知/;
const isOfOthersToo = (text: string): boolean =>
  [OTHER_CASES, SOME_OF_INFORMATION, SOME_OF_KIND].some((words) => words.test(text)) ||
  isOfOtherCause(text) ||
  isOfBareCause(text);
const isOfBareCause = (text: string): boolean => {
  const at = text.search(BARE_CAUSE);
  return at >= 0 && !OWN_CAUSE.test(text.slice(Math.max(0, at - MAX_CAUSE), at));
};
const isOfOtherCause = (text: string): boolean =>
  [CAUSE, FIELD].some((words) => {
    const found = words.exec(text);
    return found !== null && !OWN_CAUSE.test(found[1]);
  });

/** …因政府信息公开被申请行政复议3件。行政诉讼2件。 goes on with the same. @param before the states at the end of the sentence before */
export const heldOver = (before: Scopes, text: string): Scopes =>
  (before & OPENNESS) !== 0 && (before & RECONSIDERED) !== 0 && SUITS_TOO.test(text) ? OPENNESS : 0;
const SUITS_TOO =
  /^(?:20\d\d年度?|全年|本年度?|[,])*(?:被)?(?:提起|引发|发生)?行政诉讼(?:案件)?[有共为]?\d{1,6}[件起宗](?:。|,(?:均|其中|目前)?(?:维持|尚未审结|未审结|正在|未经复议|经复议|胜诉))/;
