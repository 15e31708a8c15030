import type { Claim } from '../../prose/claims/claims';
import { casesItIsOf } from '../../prose/claims/some-of-them';
import { isOfSome, ORGANISATIONS, type Topic } from '../../prose/topics';
import { groupBy } from '../../text/group-by';

/** So many figures of the table in a sentence are no chance: what came in and what became of it has one sum. */
const MIN_MATCHES = 3;

/** Where a sentence says of what it is, so many bear out one that has but its name. */
const MIN_BESIDE = 2;

/** Smaller numbers are the same by chance. */
const MIN_RECEIVED = 10;
const RECEIVED: ReadonlySet<Topic> = new Set(['received', 'receivedNew']);
const APPLICANTS: ReadonlySet<Topic> = new Set(['naturalPerson', 'organisations', ...ORGANISATIONS]);

/**
 * 受理申请286件，上年结转12件，办结283件，结转下年15件: where all figures of a sentence that does not name its business but one are
 * the table's, that one is of the same; else all of them are of something else. 收到申请286件，其中自然人266件，法人20件: so are
 * those who applied, where as many applications came in as the table says. What an office says of its government (市政府受理
 * 1295件，办结1191件，含上年结转189件) is the table's where all else of the sentence is, and nothing else of the same name.
 */
export function borneOut<Reference extends { readonly claim: Claim }>(
  references: readonly Reference[],
  matches: (reference: Reference) => boolean,
): readonly Reference[] {
  if (!references.some(({ claim }) => claim.isGuess || claim.isEntry || claim.isOfGovernment)) return references;
  const bySentence = groupBy(references, ({ claim }) => claim.sentence);
  return references.filter(({ claim: { isGuess, isEntry, isOfGovernment, sentence, topic } }) => {
    if (!isGuess && !isEntry && !isOfGovernment) return true;
    const beside = (bySentence.get(sentence) ?? []).filter(({ claim }) => !isOfSome(claim.topic));
    const countOf = ({ claim }: Reference): number => claim.figure?.value ?? 0;
    const matching = beside.filter((reference) => matches(reference) && countOf(reference) > 0);
    if (isOfGovernment)
      return (
        beside.length - matching.length === 1 &&
        (matching.length >= MIN_MATCHES ||
          (matching.length >= MIN_BESIDE && matching.some((reference) => countOf(reference) >= MIN_RECEIVED))) &&
        !matching.some(({ claim }) => claim.topic === topic)
      );
    if (!isGuess)
      return (
        beside.filter((reference) => !matches(reference)).length <= 1 &&
        (matching.length >= MIN_BESIDE || matching.some((reference) => countOf(reference) >= MIN_RECEIVED))
      );
    if (matching.length >= MIN_MATCHES && beside.length - matching.length <= 1) return true;
    return (
      matching.some((reference) => RECEIVED.has(reference.claim.topic) && countOf(reference) >= MIN_RECEIVED) &&
      beside.every((reference) => matching.includes(reference) || APPLICANTS.has(reference.claim.topic))
    );
  });
}

/** 涉及征地51件。51件中，予以公开25件: what is said of so many as no total of the table is of some of them. */
export function withoutSome<Reference extends { readonly claim: Claim }>(
  references: readonly Reference[],
  totals: () => readonly number[],
): readonly Reference[] {
  return references.filter(({ claim: { prose, sentence, figure } }) => {
    const cases = casesItIsOf(prose.text, sentence);
    return cases === undefined || figure?.value === cases || totals().includes(cases);
  });
}
