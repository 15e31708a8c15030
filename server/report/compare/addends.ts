import { BESIDES, LEFT, SETTLED } from '../../prose/beside-figures';
import type { Claim } from '../../prose/claims/claims';
import { groupBy } from '../../text/group-by';

// What is no sum of what came in this year and before, because the text gives that beside it.

const RECEIVED = /^(?:received|applications)$/;

/** The references of a paragraph, each with the readings that its neighbour leaves. */
export function besideAddends<
  Reference extends { readonly claim: Claim; readonly interpretations: readonly unknown[] },
>(references: readonly Reference[], matches: (reference: Reference) => boolean): readonly Reference[] {
  if (!references.some(({ claim: { topic } }) => topic.startsWith('carried'))) return references;
  const bySentence = groupBy(references, ({ claim }) => claim.sentence);
  return references.map((reference) => {
    const { claim, interpretations } = reference;
    const beside = bySentence.get(claim.sentence) ?? [];
    const next = beside[beside.indexOf(reference) + 1];
    if (!claim.figure || !next?.claim.figure || !matches(next) || next.claim.figure.value === 0) return reference;
    const between = claim.prose.text.slice(claim.figure.end, next.claim.figure.from);
    const isAlone =
      (RECEIVED.test(claim.topic) && next.claim.topic === 'carriedIn' && BESIDES.test(between)) ||
      (claim.topic === 'answered' &&
        next.claim.topic === 'carriedOver' &&
        LEFT.test(between) &&
        SETTLED.test(said(claim)));
    return isAlone ? { ...reference, interpretations: interpretations.slice(0, 1) } : reference;
  });
}
const said = ({ prose, sentence, from }: Claim): string =>
  prose.text.slice(Math.max(sentence.from, from - MAX_SAID), from);
const MAX_SAID = 24;
