import { type Growth, statedChange } from '../../prose/changes/growth';
import { thenBehind } from '../../prose/changes/growth-behind';
import { namedGrowths, namedGrowthsIn } from '../../prose/changes/named-growths';
import { yearsOf } from '../../prose/changes/trends';
import { growthsSince, withoutGrowths } from '../../prose/changes/without-growths';
import { agrees, type ProseFigure } from '../../prose/figures';
import { countsAnArea } from '../../prose/organs/whose';
import type { Prose } from '../../prose/sentences';
import { exact } from '../../text/figure';
import type { Report } from '../report';
import { cellKey, type OtherFigure, type PreviousYear } from './other-year';
import {
  type Interpretation,
  interpretationsIn,
  isPart,
  type Known,
  rowReferencesIn,
  type TableReference,
  tableReferencesIn,
} from './restated';

/** What a comparison may compare: cells of this year's tables, and the same cells of last year's. */
export interface TwoYears {
  readonly interpretation: Interpretation;
  readonly before: readonly OtherFigure[];
  /** What the text says it is now, or what this year's cells come to. */
  readonly now: number;
  readonly inTable: number;
  readonly then: number;
}

/** A figure of prose that is said to have grown, with what it may be compared with. */
export interface Compared {
  readonly growth: Growth;
  /** The plainest first. */
  readonly years: readonly TwoYears[];
}

/** The comparisons with last year in a report's prose whose figures both years' tables hold. */
export function comparedWith(report: Report, previous: PreviousYear): Compared[] {
  return report.prose.flatMap((prose) => {
    const growths = growthsSince(previous.year, prose);
    if (growths.length === 0) return [];
    const references = tableReferencesIn(knownOf(report, [withoutGrowths(previous.year, prose)]));
    return growths.flatMap((growth) => {
      const years = yearsFor(growth, references, previous);
      return years.length > 0 ? [{ growth, years }] : [];
    });
  });
}

/** The changes of what is named without its figure: 政府信息公开申请量同比增长30%. */
export function namedWith(report: Report, previous: PreviousYear): Compared[] {
  const named = report.proseWith(namedGrowths).flatMap(namedGrowthsIn);
  if (named.length === 0) return [];
  // Of a whole area only a government has the figures.
  const isOfArea = countsAnArea(report.ownName);
  const interpretations = interpretationsIn(report.tables, 'applications');
  return named.flatMap((growth): Compared[] => {
    const years = growth.isOfArea && !isOfArea ? [] : twoYearsOf(interpretations, previous);
    return years === undefined || years.length === 0 ? [] : [{ growth, years }];
  });
}

const knownOf = (report: Report, prose: readonly Prose[]): Known => ({
  year: report.year,
  organ: report.ownName,
  sections: report.sections,
  tables: report.tables,
  prose,
  talks: report.talks,
});

/** What the text says that last year's figure was, where last year's report has another. */
export interface PastFigure {
  readonly prose: Prose;
  readonly figure: ProseFigure;
  readonly year: number;
  /** By each reading; the plainest first. */
  readonly years: readonly TwoYears[];
}

/** Figures of last year, told beside this year's, that are not those of its report. */
export const pastFiguresIn = (report: Report, previous: PreviousYear): PastFigure[] =>
  [...ofRows(report, previous), ...besideFigures(report, previous)].filter(
    ({ figure, years }) => years.length > 0 && !years.some(({ then }) => agrees(figure, then)),
  );

/** 2022年、2023年、2024年分别为80件、103件、130件. */
const ofRows = (report: Report, previous: PreviousYear): PastFigure[] =>
  rowReferencesIn(knownOf(report, report.prose)).flatMap(({ prose, row, reference }) => {
    const at = row.figures.length - 2;
    return !isPart(reference) && yearsOf(row, report.year)?.[at] === previous.year
      ? [{ prose, figure: row.figures[at], year: previous.year, years: twoYears(reference, previous) ?? [] }]
      : [];
  });

/** 新收130件，2023年为103件; （上年103件）. */
const besideFigures = (report: Report, previous: PreviousYear): PastFigure[] =>
  report.tableReferences.flatMap((reference) => {
    const { prose, figure } = reference.claim;
    const then = figure && thenBehind(prose.text, figure.end, figure);
    return then && (then.year ?? previous.year) === previous.year
      ? [{ prose, figure: then, year: previous.year, years: twoYears(reference, previous) ?? [] }]
      : [];
  });

/** The growing figure itself comes first; what the sentence counted before it may be meant as well. */
function yearsFor(growth: Growth, references: readonly TableReference[], previous: PreviousYear): readonly TwoYears[] {
  const { prose, base, sentence } = growth;
  const at = prose.rangeOf(base.from, base.to).start;
  const from = prose.rangeOf(sentence.from, sentence.from + 1).start;
  const placed = references.map((restatement) => ({
    one: restatement,
    start: restatement.claim.prose.rangeOf(restatement.claim.from, restatement.claim.to).start,
  }));
  const ownReference = placed.find(({ one: reference, start }) => start === at && reference.claim.figure);
  if (!ownReference) return [];
  const earlier = placed.filter(({ one: reference, start }) => reference.claim.figure && start >= from && start < at);
  const meant = [ownReference, ...earlier.reverse()].map(({ one: reference }) => twoYears(reference, previous));
  // A reading that cannot be held against last year may be the one meant.
  return meant.every((years) => years !== undefined) ? meant.flat() : [];
}

const twoYears = ({ claim, interpretations }: TableReference, previous: PreviousYear): TwoYears[] | undefined =>
  twoYearsOf(
    interpretations,
    previous,
    claim.figure?.value,
    claim.topic === 'fees' && claim.figure?.unit === '元' ? 10_000 : 1,
  );

/** @param said what the text says that it is now */
function twoYearsOf(
  interpretations: readonly Interpretation[],
  previous: PreviousYear,
  said?: number,
  scale = 1,
): TwoYears[] | undefined {
  const years: TwoYears[] = [];
  for (const interpretation of interpretations) {
    const before: OtherFigure[] = [];
    for (const { form } of interpretation.cells) {
      const figure = previous.figures.get(cellKey(form));
      if (!figure) return undefined;
      before.push(figure);
    }
    const then = exact(before.reduce((sum, { value }) => sum + value, 0) * scale);
    const inTable = interpretation.value * scale;
    for (const now of new Set([inTable, said ?? inTable])) years.push({ interpretation, before, now, inTable, then });
  }
  return years;
}

/** By how much a figure changed, as the words put it: in percent, or as a difference; undefined from 0 in percent. */
export function changeOf({ amount }: Growth, { now, then }: Pick<TwoYears, 'now' | 'then'>): number | undefined {
  if (amount?.unit !== '%') return exact(now - then);
  return then === 0 ? undefined : (now / then - 1) * 100;
}

/** For what quotients lose. */
const SLACK = 1e-7;

/** Whether a change, from the least to the most that it may be, can be the one that is stated. */
export function isStated(growth: Growth, { low, high }: { readonly low: number; readonly high: number }): boolean {
  const stated = statedChange(growth);
  return high >= stated.low - SLACK && low <= stated.high + SLACK;
}

/** Whether what is said follows from one of the readings, or cannot be worked out from one. */
export function follows({ growth, years }: Compared): boolean {
  return years.some((year) => {
    const change = changeOf(growth, year);
    return change === undefined || isStated(growth, { low: change, high: change });
  });
}
