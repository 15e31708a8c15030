import { cached } from '../../caches';
import { foldWithOffsets } from '../../text/fold';
import { Prose } from '../sentences';
import { TextFacts, type Words } from '../text-facts';
import { type Growth, growthsIn } from './growth';

/** No paragraph that people write compares more often. */
const MAX_IN_PARAGRAPH = 100;

/** Those that compare with a year, named or not. */
export const growthsSince = (year: number, prose: Prose): readonly Growth[] =>
  growthsIn(prose)
    .filter((growth) => growth.year === undefined || growth.year === year)
    .slice(0, MAX_IN_PARAGRAPH);

/** The paragraph as it would read without what compares with a year, so that what its figures count can be made out. */
export function withoutGrowths(year: number, prose: Prose): Prose {
  return new Prose(prose.paragraph, prose.memo(cutFor(year)));
}

/** So many other years are remembered. */
const MAX_YEARS = 16;

const cutFor = cached(
  (year: number) =>
    (prose: Prose): Words => {
      const written = prose.paragraph.text;
      const { offsets } = foldWithOffsets(written);
      let text = '';
      let from = 0;
      for (const { begins, to } of growthsSince(year, prose)) {
        // One figure may be compared twice.
        const [start, end] = [Math.max(from, offsets[begins]), offsets[to]];
        text += written.slice(from, start) + ','.repeat(end - start);
        from = end;
      }
      text += written.slice(from);
      return { text, facts: new TextFacts(text) };
    },
  MAX_YEARS,
);
