import type { Claim } from '../../prose/claims/claims';
import { DECISIONS, type Decision, isPublished, type Topic } from '../../prose/topics';
import { groupBy } from '../../text/group-by';

/** Smaller numbers are the same by chance. */
const MIN_SURE = 10;

const isOfDecisions = (topic: Topic): boolean => isPublished(topic) || (DECISIONS as readonly Topic[]).includes(topic);

/**
 * 公开行政许可300件、行政处罚50件: where one of them is the table's, the others are of the same decisions, though not all of
 * those may have been published; where none is, they may be of any.
 */
export function ofPublished<Reference extends { readonly claim: Claim }>(
  references: readonly Reference[],
  matches: (reference: Reference) => boolean,
): readonly Reference[] {
  if (!references.some(({ claim }) => isPublished(claim.topic))) return references;
  const sure = references.filter(
    (reference) =>
      isOfDecisions(reference.claim.topic) && (reference.claim.figure?.low ?? 0) >= MIN_SURE && matches(reference),
  );
  const bySentence = groupBy(sure, ({ claim }) => claim.sentence);
  return references.flatMap((reference): readonly Reference[] => {
    const { claim } = reference;
    if (!isPublished(claim.topic)) return [reference];
    const kind = claim.topic.slice(claim.topic.indexOf('.') + 1) as Decision;
    const beside = bySentence.get(claim.sentence) ?? [];
    const isBeside = beside.some((other) => !other.claim.topic.endsWith(kind));
    return isBeside ? [{ ...reference, claim: { ...claim, topic: `some.${kind}` } }] : [];
  });
}
