import { type Growth, growthsIn, statedChange, withoutGrowths } from '../../prose/growth';
import { exact } from '../../text/figure';
import type { Report } from '../report';
import { cellKey, type OtherFigure, type PreviousYear } from './other-year';
import { type Reading, type Restatement, restatementsIn } from './restated';

/** What a comparison may compare: cells of this year's tables, and the same cells of last year's. */
export interface TwoYears {
  readonly reading: Reading;
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

/** No paragraph that people write compares more often. */
const MOST_IN_PARAGRAPH = 100;

/** The comparisons with last year in a report's prose whose figures both years' tables hold. */
export function comparedWith(report: Report, previous: PreviousYear): Compared[] {
  return report.prose.flatMap((prose) => {
    const growths = growthsIn(prose)
      .filter(({ year }) => year === undefined || year === previous.year)
      .slice(0, MOST_IN_PARAGRAPH);
    if (growths.length === 0) return [];
    const cut = withoutGrowths(prose, growths);
    const restatements = restatementsIn({
      year: report.year,
      organ: report.organ,
      sections: report.sections,
      tables: report.tables,
      prose: [cut],
    });
    return growths.flatMap((growth) => {
      const years = yearsFor(growth, restatements, previous);
      return years.length > 0 ? [{ growth, years }] : [];
    });
  });
}

/** The growing figure itself comes first; what the sentence counted before it may be meant as well. */
function yearsFor(growth: Growth, restatements: readonly Restatement[], previous: PreviousYear): readonly TwoYears[] {
  const { prose, base, sentence } = growth;
  const at = prose.rangeOf(base.from, base.to).start;
  const from = prose.rangeOf(sentence.from, sentence.from + 1).start;
  const placed = restatements.map((one) => ({
    one,
    start: one.claim.prose.rangeOf(one.claim.from, one.claim.to).start,
  }));
  const own = placed.find(({ one, start }) => start === at && one.claim.figure);
  if (!own) return [];
  const earlier = placed.filter(({ one, start }) => one.claim.figure && start >= from && start < at);
  const meant = [own, ...earlier.reverse()].map(({ one }) => twoYears(one, previous));
  // A reading that cannot be held against last year may be the one meant.
  return meant.every((years) => years !== undefined) ? meant.flat() : [];
}

function twoYears({ claim, readings }: Restatement, previous: PreviousYear): TwoYears[] | undefined {
  // The form of 2019 counts other documents.
  if (previous.form === '2019' && claim.topic.startsWith('documents')) return undefined;
  const scale = claim.topic === 'fees' && claim.figure?.unit === '元' ? 10_000 : 1;
  const years: TwoYears[] = [];
  for (const reading of readings) {
    const before: OtherFigure[] = [];
    for (const { form } of reading.cells) {
      const figure = previous.figures.get(cellKey(form));
      if (!figure) return undefined;
      before.push(figure);
    }
    const then = exact(before.reduce((sum, { value }) => sum + value, 0) * scale);
    const inTable = reading.value * scale;
    for (const now of new Set([inTable, claim.figure?.value ?? inTable]))
      years.push({ reading, before, now, inTable, then });
  }
  return years;
}

/** By how much a figure changed, as the words put it: in percent, or as a difference; undefined from 0 in percent. */
export function changeOf({ amount }: Growth, { now, then }: Pick<TwoYears, 'now' | 'then'>): number | undefined {
  if (amount?.unit !== '%') return exact(now - then);
  return then === 0 ? undefined : (now / then - 1) * 100;
}

const SLACK = 1e-7;

/** Whether what is said follows from one of the readings, or cannot be worked out from one. */
export function follows({ growth, years }: Compared): boolean {
  const { low, high } = statedChange(growth);
  return years.some((one) => {
    const change = changeOf(growth, one);
    return change === undefined || (change >= low - SLACK && change <= high + SLACK);
  });
}
