import type { Prose } from './sentences';
import { prefilter } from './text-facts';
import { FINISHED, OPENS_WITH_YEAR, PART_OF_YEAR, PLANNED, PUBLISHED, WHOLE_YEAR } from './typos/other-years';

/** A year, or a part of one, where the reporting year must stand. Offsets are those of the folded text. */
export interface YearMention {
  /** `later`: what was done in a year still to come; `part`: the figures of some months; `published`: the report itself. */
  readonly kind: 'later' | 'part' | 'published';
  readonly from: number;
  readonly to: number;
  /** Undefined where only a month is given. */
  readonly year: number | undefined;
  /** For `part`: the month up to which is counted, and how many. */
  readonly month?: number;
  readonly count?: number;
}

const PREFILTER = prefilter(['20', '截至', '截止']);
const NONE: readonly YearMention[] = [];

/** What a paragraph says of finished years, of parts of the year and of its own publication. */
export const yearMentions = (prose: Prose): readonly YearMention[] =>
  prose.mayContain(PREFILTER) ? prose.memo(yearMentionsIn) : NONE;

function yearMentionsIn({ text }: Prose): YearMention[] {
  return [...finishedIn(text), ...partsIn(text), ...publishedIn(text)];
}

const finishedIn = (text: string): YearMention[] =>
  [...text.matchAll(OPENS_WITH_YEAR)].flatMap(({ 0: whole, 1: year, 2: rest, index }) => {
    if (!FINISHED.test(rest) || PLANNED.test(rest)) return [];
    const from = index + whole.length - rest.length - year.length - 1;
    return [{ kind: 'later', from, to: from + 4, year: Number(year) }];
  });

const partsIn = (text: string): YearMention[] =>
  WHOLE_YEAR.test(text)
    ? []
    : [...text.matchAll(PART_OF_YEAR)].map(({ 0: whole, 1: year, 2: month, 3: count, index }) => ({
        kind: 'part',
        from: index,
        to: index + whole.search(/月/) + 1,
        year: year === undefined ? undefined : Number(year),
        month: Number(month),
        count: Number(count),
      }));

const publishedIn = (text: string): YearMention[] =>
  [...text.matchAll(PUBLISHED)].map(({ 0: whole, 1: year, index }) => {
    const from = index + whole.indexOf(`于${year}年`) + 1;
    return { kind: 'published', from, to: from + 4, year: Number(year) };
  });
