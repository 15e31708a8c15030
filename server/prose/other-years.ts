import type { Prose } from './sentences';
import {
  COUNT_BEHIND,
  COUNTED_TO_THEN,
  DONE,
  OPENS_WITH_YEAR,
  PLANNED,
  PUBLISHED,
  UP_TO_MONTH,
  WHOLE_YEAR,
} from './typos/other-years';
import { cue } from './wording';

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

const CUE = cue(['20', '截至', '截止']);
const NONE: readonly YearMention[] = [];

/** What a paragraph says of finished years, of parts of the year and of its own publication. */
export const yearMentions = (prose: Prose): readonly YearMention[] =>
  prose.has(CUE) ? prose.once(yearMentionsIn) : NONE;

function yearMentionsIn({ text }: Prose): YearMention[] {
  return [...finishedIn(text), ...partsIn(text), ...publishedIn(text)];
}

const REACH = 60;

/** Whether something is said to have been done, with how many. */
const isFinished = (clause: string): boolean =>
  [...clause.matchAll(DONE)].some(({ 0: done, index }) =>
    COUNT_BEHIND.test(clause.slice(index + done.length, index + done.length + REACH)),
  );

const finishedIn = (text: string): YearMention[] =>
  [...text.matchAll(OPENS_WITH_YEAR)].flatMap(({ 0: whole, 1: year, 2: rest, index }) => {
    if (PLANNED.test(rest) || !isFinished(rest)) return [];
    const from = index + whole.length - rest.length - year.length - 1;
    return [{ kind: 'later', from, to: from + 4, year: Number(year) }];
  });

const partsIn = (text: string): YearMention[] =>
  WHOLE_YEAR.test(text)
    ? []
    : [...text.matchAll(UP_TO_MONTH)].flatMap(({ 0: whole, 1: year, 2: month, index }) => {
        const counted = COUNTED_TO_THEN.exec(text.slice(index + whole.length, index + whole.length + REACH));
        if (!counted) return [];
        const to = index + whole.indexOf('月') + 1;
        const named = year === undefined ? undefined : Number(year);
        return [{ kind: 'part', from: index, to, year: named, month: Number(month), count: Number(counted[1]) }];
      });

const publishedIn = (text: string): YearMention[] =>
  [...text.matchAll(PUBLISHED)].map(({ 0: whole, 1: year, index }) => {
    const from = index + whole.indexOf(`于${year}年`) + 1;
    return { kind: 'published', from, to: from + 4, year: Number(year) };
  });
