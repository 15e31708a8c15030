import type { ProseFigure } from '../../prose/figures';
import { isOfAPart } from '../../prose/organs/whose';
import type { Prose } from '../../prose/sentences';
import { isOfApplicants, outcomeSharesIn } from '../../prose/shares/outcome-shares';
import { isNearly, type Share } from '../../prose/shares/shares';
import type { Report } from '../report';
import { figureAt, sumOf } from '../tables/equations';
import { isTable, type MatchedCell } from '../tables/matched';
import { applicantsAmong } from './wholes';

/** The shares of one list, and what they are shares of. */
export interface ShareSet {
  readonly whole: number;
  readonly shares: readonly Share[];
  /** What all of them come to. */
  readonly total: number;
}

export const setOf = (whole: number, shares: readonly Share[]): ShareSet => ({
  whole,
  shares,
  total: sumOfShares(shares),
});
export const sumOfShares = (shares: readonly Share[]): number =>
  shares.reduce((sum, { share }) => sum + share.value, 0);

const NONE: readonly ShareSet[] = [];

/** The shares of outcomes that are given without their counts, each with its own figure of table 三. */
export function outcomeSets(prose: Prose, report: Report): readonly ShareSet[] {
  const shares = outcomeSharesIn(prose, report.talks.of.get(prose.paragraph));
  const table = shares.length > 0 ? report.tables.find(isTable('applications')) : undefined;
  if (!table) return NONE;
  const whole = figureAt(report.tables, 'applications', 'outcomesTotal', 'total');
  return shares.flatMap(({ outcomes, orElse, share, sentence }) => {
    if (sentence.tokens.some(({ kind, what }) => kind === 'year' && what !== report.year)) return [];
    if (isOfAPart({ prose, sentence, from: share.from, apart: undefined }, report.organ)) return [];
    if (isOfApplicants(outcomes[0])) return applicantSets(outcomes[0], share, table.cells);
    const [part, other] = [outcomes, orElse].map((those) =>
      sumOf(
        table.cells.filter(
          ({ form: { row, column } }) =>
            column.id === 'total' && those.some((outcome) => `${row.id}.`.startsWith(`${outcome}.`)),
        ),
      ),
    );
    if (part === undefined || !whole) return [];
    return isNearly(part, whole, share) || isNearly(other ?? part, whole, share) ? [] : [setOfOne(part, whole, share)];
  });
}

/** A share whose part stands in the table and not in the text. */
const setOfOne = (value: number, whole: number, share: ProseFigure): ShareSet =>
  setOf(whole, [{ part: { ...share, value, low: value, high: value }, share, of: '' }]);

/** 自然人占85%: of whichever it is said. */
function applicantSets(
  who: 'naturalPerson' | 'organisations',
  share: ProseFigure,
  cells: readonly MatchedCell[],
): readonly ShareSet[] {
  const readings = applicantsAmong(cells, who);
  if (readings.some(({ part, whole }) => isNearly(part, whole, share))) return NONE;
  return readings.slice(0, 1).map(({ part, whole }) => setOfOne(part, whole, share));
}
