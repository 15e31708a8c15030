import type { Claim } from '../../prose/claims';
import { groupBy } from '../../text/group-by';

/** So many figures of the table in a sentence are no chance: what came in and what became of it has one sum. */
const MIN_MATCHES = 3;

/**
 * 受理申请286件，上年结转12件，办结283件，结转下年15件: where all figures of a sentence that does not name its business but one are
 * the table's, that one is of the same; else all of them are of something else.
 */
export function borneOut<Reference extends { readonly claim: Claim }>(
  references: readonly Reference[],
  matches: (reference: Reference) => boolean,
): readonly Reference[] {
  if (!references.some(({ claim }) => claim.isGuess)) return references;
  const bySentence = groupBy(references, ({ claim }) => claim.sentence);
  return references.filter(({ claim: { isGuess, sentence } }) => {
    if (!isGuess) return true;
    const beside = bySentence.get(sentence) ?? [];
    const matching = beside.filter((reference) => matches(reference) && (reference.claim.figure?.value ?? 0) > 0);
    return matching.length >= MIN_MATCHES && beside.length - matching.length <= 1;
  });
}
