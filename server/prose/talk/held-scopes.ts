import type { Sentence } from '../sentences';
import { DISPUTES, type Talk } from '../topics';
import { isAllOfInformation, isOfOthers } from './other-disputes';
import { type Scopes, scopes } from './scopes';

// The states that hold in a sentence before any of its words is read.

const [APPLIED, OPENNESS] = [scopes('applications'), scopes('openness')];
const [RECONSIDERED, DISPUTED] = [scopes('reconsideration'), scopes(...DISPUTES)];

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
  const isOther = (isApplied || (each & OPENNESS) !== 0) && isOfOthers('sentence', text);
  const held = isApplied ? each | OPENNESS : each;
  return isAllOfInformation(text) ? held | OPENNESS : isOther ? held & ~OPENNESS : held;
}

/**
 * …因政府信息公开被申请行政复议3件。行政诉讼2件。 goes on with the same.
 * @param before the states at the end of the sentence before
 */
export function heldOver(before: Scopes, text: string, { from, to }: Sentence): Scopes {
  if ((before & DISPUTED) === 0) return 0;
  const said = text.slice(from, to);
  const past = text.slice(Math.max(0, from - MAX_PAST), from - 1);
  const counted = past.slice(past.lastIndexOf('。') + 1);
  if (OCCURRED.test(said) && namesAlone(counted)) return isOfOthers('part', said) ? 0 : OPENNESS;
  if ((before & OPENNESS) === 0) return 0;
  const isReconsidered = (before & RECONSIDERED) !== 0;
  if (isReconsidered && NO_SUITS.test(said)) return OPENNESS;
  if (!(isReconsidered && SUITS_TOO.test(said)) && !DIVIDES.test(said)) return 0;
  const isOfSome = (counted.match(COUNTED)?.length ?? 0) > 1 || SOME_BEHIND.test(text.slice(to, to + SOME_LENGTH));
  const isOther = said.includes('信息公开') || [said, counted].some((part) => isOfOthers('part', part));
  return isOfSome || isOther ? 0 : OPENNESS;
}
/** 其中，复议维持5件; 复议案件中，维持5件; 复议被纠正1件: how those of the sentence before ended. */
const DIVIDES =
  /^(?:其中[,:]?)?(?:上述|以上)?(?:行政)?(?:复议|诉讼)(?:案件)?(?:中|的?结果)?[,:]?(?:全部)?[均被获为]{0,2}(?:结果)?(?:维持|纠[正错]|撤销|[胜败]诉|其他结果|尚未|未审结|判决)|^(?:其中|从?(?:审理|处理|复议|办理)?结果[来上]?看)[,:]?(?:结果)?(?:维持|纠[正错]|尚未审结)/;
const SUITS_TOO =
  /^(?:20\d\d年度?|全年|本年度?|[,])*(?:被)?(?:提起|引发|发生|收到|涉及)?行政诉讼(?:案件)?[有共为]?\d{1,6}[件起宗](?:。|,(?:均|其中|目前)?(?:案件)?(?:(?:结果)?维持|尚未审结|未审结|正在|未经复议|经复议|胜诉))/;
/** 妥善应对政府信息公开类复议、诉讼。全年共发生行政复议2件，行政诉讼3件。 */
const namesAlone = (text: string): boolean => !/\d/.test(text) && NAMED.test(text);
const NAMED =
  /信息公开(?:工作|申请)?(?:相关|有关|类|引发|产生|方面)?的?(?:行政)?(?:复议|诉讼)(?:案件)?(?:[、和及与](?:行政)?(?:复议|诉讼)(?:案件)?)?$/;
const OCCURRED =
  /^(?:20\d\d年度?|全年|本年度?|今年|年内|[,共])*(?:发生|产生|引发)了?(?:行政)?复议(?:案件)?[共为]?\d{1,6}[件起宗][,、;。]/;
/** 未发生行政诉讼: none at all. */
const NO_SUITS =
  /^(?:20\d\d年度?|全年|本年度?|[,也均])*(?:未|没有|无)(?:有|发生|出现|收到|产生|提起|引发|涉及|被)*行政诉讼(?:案件|事项)?(?:的?情[况形])?(?:发生)?。?$/;
/** 因政府信息公开被申请复议3件，其他复议4件: those of the next sentence may be of either. */
const COUNTED = /(?<!经)复议(?!后)[^,。;\d]{0,6}\d/g;
const MAX_PAST = 160;
const SOME_BEHIND = /^其中[^,。;\d]{0,6}信息公开/;
const SOME_LENGTH = 14;
