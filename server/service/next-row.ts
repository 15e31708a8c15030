import type { TableLayout } from '../draft/layouts/layout';
import type { Report } from '../report/report';
import { type Placed, placedRow, writeRowsAfter } from '../write/rows-after';

/**
 * The row of the form that belongs after the row which ends at `at`, the end of a line: its label and blank cells, as
 * the draft writes its rows, with the head of its block where one begins. Undefined where no row ends, after the last
 * one, and where the draft has the next one already.
 */
export function nextRow(
  report: Report,
  at: number,
): { readonly text: string; readonly layout: TableLayout } | undefined {
  const placed = rowEndingAt(report, at);
  if (!placed) return undefined;
  const next = placed.table.rows[placed.index + 1];
  if (!next || next.source) return undefined;
  const text = writeRowsAfter(report.draft.text, placed, placed.index + 1);
  return text === undefined ? undefined : { layout: placed.layout, text };
}

const MAX_CLOSING_LENGTH = 300;

function rowEndingAt({ tables, draft }: Report, at: number): Placed | undefined {
  for (const table of tables) {
    for (const index of table.rows.keys()) {
      const { source } = table.rows[index];
      if (!source || source.range.start > at) continue;
      const placed = placedRow(table, index);
      const end = Math.max(...(placed?.figures ?? []).map(({ fullRange }) => fullRange.end));
      if (!placed || end > at || end < at - MAX_CLOSING_LENGTH) continue;
      if (placed.layout.rowEnd.test(draft.text.slice(end, at))) return placed;
    }
  }
  return undefined;
}
