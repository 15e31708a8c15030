import type { Prose } from './sentences';
import { bigrams, matcher } from './text-facts';
import {
  BEFORE_WILL,
  CARRIED_INTO,
  COUNT_BEFORE,
  COUNT_BEHIND,
  COUNT_CARRIED,
  COUNTED_AT_ITS_END,
  COUNTED_TO_THEN,
  COVERS,
  DONE,
  GOES_BEYOND,
  NAMED,
  OPENS_WITH_YEAR,
  OPENS_WITH_YEARS_END,
  OTHER_CARRIED,
  OVER,
  PLANNED,
  PLANS_FOR,
  PUBLISHED,
  PUBLISHED_ON,
  UP_TO_MONTH,
  WHOLE_YEAR,
} from './typos/other-years';
import { mayNameLater, YEARS, YEARS_FIGURE } from './years';

/** A year, or a part of one, where the reporting year must stand. Offsets are those of the folded text. */
export interface YearMention {
  /**
   * `later`: what was done in a year still to come; `planned`: what is still to be done in a year; `begun`: a paragraph that begins with a year and says of it nothing that
   * is still to come; `whole`: the figures of a year up to its end; `part`: those of some months; `published`: the report
   * itself.
   */
  readonly kind: 'later' | 'planned' | 'begun' | 'whole' | 'part' | 'published' | 'carried';
  readonly from: number;
  readonly to: number;
  /** Undefined where only a month is given. */
  readonly year: number | undefined;
  /** For `later`: whether it is said of a year that is over wherever in a report it stands. */
  readonly isOver?: boolean;
  /** For `whole`: where the year stands a second time, of its last day. */
  readonly again?: number;
  /** For `published`: the year that the report is named by. */
  readonly of?: number;
  /** For `part`: the month up to which is counted, and how many; for `carried`: how many were carried over into the year. */
  readonly month?: number;
  readonly count?: number;
}

const NONE: readonly YearMention[] = [];

/** What a paragraph says was done in years after the reporting year, or begins with them. */
export const laterYears = (prose: Prose, reporting: number): readonly YearMention[] =>
  mayNameLater(prose, reporting) ? prose.memo(finishedIn) : NONE;

const END = ['截至', '截止', '1月'];
/** What paragraphs say of other years besides, of parts of the year and of the report's own publication. */
export const yearMentions = [
  matcher(bigrams(BEFORE_WILL, '将'), plansIn, { besides: YEARS }),
  matcher(END, wholesIn, { besides: YEARS }),
  matcher([...END, ...bigrams('1', '-—–~至到')], partsIn),
  matcher(['本报', '本年', '年报', '度报'], publishedIn, { besides: YEARS }),
  matcher(bigrams('转延到至入', '2'), carriedIntoIn),
];

const LOOKBEHIND = 60;

/** Whether something is said to have been done, with how many. */
const isFinished = (clause: string): boolean =>
  [...clause.matchAll(DONE)].some(({ 0: done, index }) =>
    COUNT_BEHIND.test(clause.slice(index + done.length, index + done.length + LOOKBEHIND)),
  );

/** So much of a sentence is looked at for what is said of the year as a whole. */
const LOOKAHEAD = 120;

const finishedIn = ({ text }: Prose): YearMention[] =>
  [...text.matchAll(OPENS_WITH_YEAR)].flatMap(({ 0: whole, 1: year, 2: rest, index }) => {
    const isOfTheYear = YEARS_FIGURE.test(rest);
    if (!isOfTheYear && PLANNED.test(rest.replace(NAMED, ''))) return [];
    const isOver = OVER.test(rest.slice(0, LOOKAHEAD));
    const isDone = isOfTheYear || isOver || isFinished(rest);
    if (index > 0 && !isDone) return [];
    const from = index + whole.length - rest.length - year.length - 1;
    const kind = isDone ? 'later' : 'begun';
    return [{ kind, from, to: from + 4, year: Number(year), isOver }];
  });

function plansIn({ text }: Prose): YearMention[] {
  return [...text.matchAll(PLANS_FOR)].map(({ 0: whole, 1: year, index }) => {
    const from = index + whole.indexOf(`${year}年`);
    return { kind: 'planned', from, to: from + 4, year: Number(year) };
  });
}

const EVERY_YEAR = /20\d\d(?=年)/g;

/** Where the figures of a year up to its end stand. */
function wholesIn({ text }: Prose): YearMention[] {
  return [
    ...upToYearsEnd(text),
    ...[...text.matchAll(COVERS)].map(({ 0: whole, 1: year, index }) =>
      wholeYear(text, year, index, index + whole.length),
    ),
  ];
}

function upToYearsEnd(text: string): YearMention[] {
  const opening = [...text.matchAll(OPENS_WITH_YEARS_END)].filter(
    ({ 2: rest }) => isFinished(rest) || COUNTED_AT_ITS_END.test(rest),
  );
  // A paragraph that names another year, or goes on from one, may look back.
  if (opening.length === 0 || GOES_BEYOND.test(text) || new Set(text.match(EVERY_YEAR)).size > 1) return [];
  return opening.map(({ 0: whole, 1: year, 2: rest, index }) =>
    wholeYear(text, year, index, index + whole.length - rest.length),
  );
}

/** A year that stands between two places, once or with each of its ends. */
function wholeYear(text: string, year: string, start: number, end: number): YearMention {
  const from = text.indexOf(`${year}年`, start);
  const again = text.indexOf(`${year}年`, from + 5);
  return { kind: 'whole', from, to: from + 4, year: Number(year), ...(again >= 0 && again < end && { again }) };
}

const MONTHS = /(\d{1,2})月/g;

function partsIn({ text }: Prose): YearMention[] {
  if (WHOLE_YEAR.test(text)) return [];
  const parts = [...text.matchAll(UP_TO_MONTH)];
  if (parts.length === 0) return [];
  let latest = 0;
  for (const [, month] of text.matchAll(MONTHS)) latest = Math.max(latest, Number(month));
  return parts.flatMap(({ 0: whole, 1: until, 2: since, 3: month, index }) => {
    const counted = COUNTED_TO_THEN.exec(text.slice(index + whole.length, index + whole.length + LOOKBEHIND));
    // What follows may go on from there.
    if (!counted || Number(month) < latest) return [];
    const to = index + whole.lastIndexOf('月') + 1;
    const year = until ?? since;
    const named = year === undefined ? undefined : Number(year);
    const count = Number(counted[1]);
    return [{ kind: 'part', from: index, to, year: named, month: Number(month), count }];
  });
}

function publishedIn({ text }: Prose): YearMention[] {
  return PUBLISHED.flatMap((pattern) => [...text.matchAll(pattern)]).map(({ 0: whole, groups, index }) => {
    const { year, of } = groups as { year: string; of?: string };
    const from = index + whole.search(PUBLISHED_ON);
    return { kind: 'published', from, to: from + 4, year: Number(year), ...(of && { of: Number(of) }) };
  });
}

function carriedIntoIn({ text }: Prose): YearMention[] {
  return [...text.matchAll(CARRIED_INTO)].flatMap(({ 0: whole, 1: year, index }) => {
    const sentence = text.slice(text.lastIndexOf('。', index) + 1, index);
    if (!sentence.includes('申请') || OTHER_CARRIED.test(sentence)) return [];
    const end = index + whole.length;
    const counted =
      COUNT_CARRIED.exec(text.slice(end, end + 12)) ?? COUNT_BEFORE.exec(text.slice(Math.max(0, index - 12), index));
    const from = index + whole.indexOf(`${year}年`);
    return counted ? [{ kind: 'carried', from, to: from + 4, year: Number(year), count: Number(counted[1]) }] : [];
  });
}
