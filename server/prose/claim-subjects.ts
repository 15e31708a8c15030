import { CARRY } from './frames/carrying';
import { isFigure, type Sentence } from './sentences';
import { DECISIONS, ORGANISATIONS, OUTCOMES, RESULTS } from './topics';
import { isSorted } from './unknown-counts';
import { anyOf, MEANING, meets } from './vocabulary';
import type { Meaning } from './words';

/** The meanings that begin a claim; the others need one of these before them. */
export const BEGINNINGS = [
  ...(['application', ...CARRY, 'reconsideration', 'litigation', 'disputes'] as const),
  ...(['suedDirectly', 'suedAfterwards', 'normativeDocument', 'regulation', ...DECISIONS, 'fees'] as const),
] satisfies readonly Meaning[];

/** 收到申请12件，均为政府信息公开申请: a sentence that speaks of nothing else does so from its beginning. */
const OTHER_TALK = anyOf(
  ...(['otherSubject', 'otherBusiness', 'reconsideration', 'litigation', 'attribute', 'publish'] as const),
  ...(['normativeDocument', 'scope', ...DECISIONS] as const),
);
export const isOfApplications = ({ meanings: says, tokens }: Sentence): boolean =>
  meets(says, MEANING.application) && !meets(says, OTHER_TALK) && !isSorted(tokens);

/** What a claim can be about. */
const SUBJECTS = anyOf(
  ...BEGINNINGS,
  'byRequest',
  ...OUTCOMES,
  ...RESULTS,
  'receiveNew',
  'naturalPerson',
  'organisations',
  ...ORGANISATIONS,
);

/** Whether there is anything to claim: a figure, or a word for none, and a subject, if what is talked of is none. */
export const mayClaim = ({ tokens, meanings: says }: Sentence, isOpen: boolean): boolean =>
  (isOpen || meets(says, SUBJECTS)) && (meets(says, MEANING.none) || tokens.some(isFigure));
