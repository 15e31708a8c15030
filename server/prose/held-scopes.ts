import { isAllOfInformation, isOfOthersToo } from './other-causes';
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
  return isAllOfInformation(text) ? held | OPENNESS : isOfOthers ? held & ~OPENNESS : held;
}

/** …因政府信息公开被申请行政复议3件。行政诉讼2件。 goes on with the same. @param before the states at the end of the sentence before */
export const heldOver = (before: Scopes, text: string): Scopes =>
  (before & OPENNESS) !== 0 && (before & RECONSIDERED) !== 0 && SUITS_TOO.test(text) ? OPENNESS : 0;
const SUITS_TOO =
  /^(?:20\d\d年度?|全年|本年度?|[,])*(?:被)?(?:提起|引发|发生)?行政诉讼(?:案件)?[有共为]?\d{1,6}[件起宗](?:。|,(?:均|其中|目前)?(?:维持|尚未审结|未审结|正在|未经复议|经复议|胜诉))/;
