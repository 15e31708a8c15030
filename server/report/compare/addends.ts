import { BESIDES, LEFT, SETTLED } from '../../prose/beside-figures';
import type { Claim } from '../../prose/claims/claims';
import { OUTCOMES } from '../../prose/topics';
import { groupBy } from '../../text/group-by';

// What is no sum of what came in this year and before, because the text gives that beside it.

const RECEIVED = /^(?:received|applications)$/;

/** The references of a paragraph, each with the readings that its neighbour leaves. */
export function besideAddends<
  Reference extends { readonly claim: Claim; readonly interpretations: readonly { readonly value: number }[] },
>(references: readonly Reference[], matches: (reference: Reference) => boolean): readonly Reference[] {
  if (!references.some(({ claim: { topic } }) => topic.startsWith('carried') || topic === 'answered'))
    return references;
  const bySentence = groupBy(references, ({ claim }) => claim.sentence);
  return references.map((reference, i) => {
    const { claim, interpretations } = reference;
    const beside = bySentence.get(claim.sentence) ?? [];
    if (isDividedByOutcomes(reference, references.slice(i + 1, i + 1 + MAX_BEHIND), matches))
      return { ...reference, interpretations: interpretations.slice(0, 1) };
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
/** So many outcomes, rows and those carried over stand behind what was answered at most. */
const MAX_BEHIND = 32;

/** 办结107件，其中予以公开47件，…; 办结107件。其中，…: those that the table has come to what was answered, and nothing is said to be left. */
function isDividedByOutcomes<
  Reference extends { readonly claim: Claim; readonly interpretations: readonly { readonly value: number }[] },
>({ claim, interpretations: [answered] }: Reference, next: readonly Reference[], matches: (one: Reference) => boolean) {
  if (claim.topic !== 'answered' || !claim.figure || !SETTLED.test(said(claim))) return false;
  const { prose, sentence } = claim;
  const first = next[0]?.claim.sentence;
  // 办结107件。其中，…: in the sentence behind it.
  const isNext = first !== sentence && first?.from === sentence.to && prose.text.startsWith('其中', first.from);
  const behind = next.filter((one) => one.claim.prose === prose && one.claim.sentence === (isNext ? first : sentence));
  if (behind.some(({ claim: { topic } }) => topic === 'carried' || topic === 'carriedOver')) return false;
  const outcomes = behind.filter(({ claim: { topic } }) => OUTCOME_TOPICS.has(topic.split('.')[0]));
  const sum = outcomes.reduce((so, one) => so + (one.claim.figure?.value ?? 0), 0);
  return outcomes.length > 1 && outcomes.every(matches) && sum === answered?.value;
}
const OUTCOME_TOPICS: ReadonlySet<string> = new Set(OUTCOMES);

const said = ({ prose, sentence, from }: Claim): string =>
  prose.text.slice(Math.max(sentence.from, from - MAX_SAID), from);
const MAX_SAID = 24;
