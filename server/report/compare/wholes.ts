import type { ProseFigure } from '../../prose/figures';
import type { Share } from '../../prose/shares/shares';
import { ORGANISATIONS, OUTCOME_ROWS, OUTCOMES } from '../../prose/topics';
import type { Report } from '../report';
import { sumOf } from '../tables/equations';
import type { MatchedCell } from '../tables/matched';
import { matchesTable, type TableReference } from './restated';

// What shares of applications may be shares of.

const ROWS = Object.values(OUTCOME_ROWS);
const OUTCOME_TOPICS: ReadonlySet<string> = new Set([
  ...OUTCOMES,
  ...ROWS,
  ...ROWS.map((row) => `either.${row}`),
  ...['grantedOrPartly', 'grantedOrBoth', 'unavailableOrNotHeld', 'otherwiseOrRest'],
]);
const APPLICANTS: ReadonlySet<string> = new Set(['naturalPerson', 'organisations', ...ORGANISATIONS]);

/** The row whose total a figure of a table is a part of. */
const wholeOf = (reference: TableReference): string | undefined =>
  OUTCOME_TOPICS.has(reference.claim.topic)
    ? 'outcomesTotal'
    : APPLICANTS.has(reference.claim.topic)
      ? 'received'
      : reference.claim.topic.startsWith('reconsideration.')
        ? 'reconsideration'
        : undefined;

/** For each figure that a table bears out the row whose total it is a part of. */
export type RowsOfWholes = ReadonlyMap<ProseFigure, string>;

/** Those of a report; goes through all figures of its prose. */
export const rowsOfWholes = (report: Report): RowsOfWholes =>
  new Map(
    report.tableReferences.flatMap((reference): [ProseFigure, string][] => {
      const { figure } = reference.claim;
      const row = wholeOf(reference);
      return figure && row && matchesTable(reference) ? [[figure, row]] : [];
    }),
  );

/** What the parts of shares are parts of in table 三. */
export function wholesInTable(shares: readonly Share[], report: Report, rows: RowsOfWholes): number[] {
  const wanted = new Set(shares.flatMap(({ part }) => rows.get(part) ?? []));
  return report.tables.flatMap(({ cells }) =>
    cells.flatMap(({ form: { row, column }, figure }) =>
      column.id === 'total' && wanted.has(row.id) && figure?.kind === 'figure' && figure.value > 0
        ? [figure.value]
        : [],
    ),
  );
}

/** 新收, 上年结转 and 办理结果 of table 三. */
export const totalsOf = (report: Report): MatchedCell[] =>
  report.tables
    .filter(({ table }) => table.id === 'applications')
    .flatMap(({ cells }) =>
      cells.filter(
        ({ form }) => form.column.id === 'total' && /^(?:received|carriedIn|outcomesTotal)$/.test(form.row.id),
      ),
    );

/** Among new applications, all of them, or those answered. */
const AMONG = [['received'], ['received', 'carriedIn'], ['outcomesTotal']];

/** How many of which applications persons made, or all others; nothing where one of the readings is unknown. */
export function applicantsAmong(
  cells: readonly MatchedCell[],
  who: 'naturalPerson' | 'organisations',
): { readonly part: number; readonly whole: number }[] {
  const readings = AMONG.flatMap((rows) => {
    const of = (column: string): number | undefined =>
      sumOf(cells.filter(({ form }) => form.column.id === column && rows.includes(form.row.id)));
    const [persons, whole] = [of('naturalPerson'), of('total')];
    return persons === undefined || !whole
      ? []
      : [{ part: who === 'naturalPerson' ? persons : whole - persons, whole }];
  });
  return readings.length === AMONG.length ? readings : [];
}
