import type { ProseFigure } from '../../prose/figures';
import { isOfAPart } from '../../prose/organs/whose';
import type { Prose } from '../../prose/sentences';
import { isOfApplicants, outcomeSharesIn } from '../../prose/shares/outcome-shares';
import type { Share } from '../../prose/shares/shares';
import type { Report } from '../report';
import { sumOf } from '../tables/equations';
import type { MatchedCell } from '../tables/matched';
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
  const table = shares.length > 0 ? report.tables.find(({ table }) => table.id === 'applications') : undefined;
  if (!table) return NONE;
  const whole = table.cells.find(({ form }) => form.row.id === 'outcomesTotal' && form.column.id === 'total');
  return shares.flatMap(({ outcomes, orElse, share, sentence }) => {
    if (isOfApplicants(outcomes[0])) {
      if (sentence.tokens.some(({ kind, what }) => kind === 'year' && what !== report.year)) return [];
      if (isOfAPart({ prose, sentence, from: share.from, apart: undefined }, report.organ)) return [];
      return applicantSets(outcomes[0], share, table.cells);
    }
    const [part, other] = [outcomes, orElse].map((those) =>
      sumOf(
        table.cells.filter(
          ({ form: { row, column } }) =>
            column.id === 'total' && those.some((outcome) => `${row.id}.`.startsWith(`${outcome}.`)),
        ),
      ),
    );
    if (part === undefined || whole?.figure?.kind !== 'figure' || whole.figure.value === 0) return [];
    if (sentence.tokens.some(({ kind, what }) => kind === 'year' && what !== report.year)) return [];
    if (isOfAPart({ prose, sentence, from: share.from, apart: undefined }, report.organ)) return [];
    const counted = { ...share, value: part, low: part, high: part };
    const stated = { part: counted, share, of: '' };
    const { value } = whole.figure;
    const isNear = (of: number): boolean => Math.abs((of / value) * 100 - share.value) <= 10 ** -share.decimals + 1e-9;
    return isNear(part) || isNear(other ?? part) ? [] : [setOf(whole.figure.value, [stated])];
  });
}

/** 自然人占85%: of whichever it is said. */
function applicantSets(
  who: 'naturalPerson' | 'organisations',
  share: ProseFigure,
  cells: readonly MatchedCell[],
): readonly ShareSet[] {
  const readings = applicantsAmong(cells, who);
  const isNear = ({ part, whole }: { readonly part: number; readonly whole: number }): boolean =>
    Math.abs((part / whole) * 100 - share.value) <= 10 ** -share.decimals + 1e-9;
  if (readings.some(isNear)) return NONE;
  return readings.slice(0, 1).map(({ part, whole }) => {
    const counted = { ...share, value: part, low: part, high: part };
    return setOf(whole, [{ part: counted, share, of: '' }]);
  });
}
