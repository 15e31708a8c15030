import type { ProseFigure } from '../../prose/figures';
import type { Share } from '../../prose/shares';
import { ORGANISATIONS } from '../../prose/topics';
import type { Report } from '../report';
import type { MatchedCell } from '../tables/matched';
import { matchesTable, type TableReference } from './restated';

// What shares of applications may be shares of.

const OUTCOMES: ReadonlySet<string> = new Set([
  'granted',
  'partlyGranted',
  'grantedOrPartly',
  'grantedOrBoth',
  'denied',
  'unavailable',
  'unavailableOrNotHeld',
  'notProcessed',
  'otherwise',
]);
const APPLICANTS: ReadonlySet<string> = new Set(['naturalPerson', 'organisations', ...ORGANISATIONS]);
const isOutcome = ({ claim: { topic } }: TableReference): boolean =>
  OUTCOMES.has(topic) || (/^(?:either\.)?[a-z]\w*\.\w+$/.test(topic) && !/^(?:reconsideration|litigation)/.test(topic));

/** The row whose total a figure of a table is a part of. */
const wholeOf = (reference: TableReference): string | undefined =>
  isOutcome(reference)
    ? 'outcomesTotal'
    : APPLICANTS.has(reference.claim.topic)
      ? 'received'
      : reference.claim.topic.startsWith('reconsideration.')
        ? 'reconsideration'
        : undefined;

/** The figures that table 三 bears out, each with the row whose total it is a part of. */
export const rowsOfWholes = (report: Report): ReadonlyMap<ProseFigure, string> =>
  new Map(
    report.tableReferences.flatMap((reference): [ProseFigure, string][] => {
      const { figure } = reference.claim;
      const row = wholeOf(reference);
      return figure && row && matchesTable(reference) ? [[figure, row]] : [];
    }),
  );

/** What the parts of shares are parts of in table 三. */
export function wholesInTable(shares: readonly Share[], report: Report, rows = rowsOfWholes(report)): number[] {
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
