import type { Cell, Row, Table } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import { span } from '../../text/range';
import type { Gathered } from './fragments';
import type { MatchedTable } from './matched';

/**
 * A table as it was read before, where its cells say what they said then: they stand in other places, and that is all.
 * @param kept the one that stood in its place when the draft was last read, by the same form
 */
export function keptTable({ id, fragments }: Gathered, kept: MatchedTable | undefined): MatchedTable | undefined {
  if (kept?.table.id !== id || !saySame(kept.fragments, fragments)) return undefined;
  const rows = new Map<Row, Row>();
  const cells = new Map<Cell, Cell>();
  kept.fragments.forEach((fragment, k) => {
    fragment.rows.forEach((row, i) => {
      const now = fragments[k].rows[i];
      rows.set(row, now);
      for (let j = 0; j < row.cells.length; j++) cells.set(row.cells[j], now.cells[j]);
    });
  });
  const rowOf = (row: Row): Row => rows.get(row) as Row;
  const cellOf = (cell: Cell): Cell => cells.get(cell) as Cell;
  return {
    table: kept.table,
    form: kept.form,
    fragments,
    range: span(fragments[0].range, fragments[fragments.length - 1].range),
    cells: kept.cells.map(({ form, cell, figure }) => ({ form, cell: cell && cellOf(cell), figure })),
    rows: kept.rows.map(({ row, source }) => ({ row, source: source && rowOf(source) })),
    labelTypos: kept.labelTypos.map(({ cell, expected }) => ({ cell: cellOf(cell), expected })),
    incompleteRows: kept.incompleteRows.map((one) => ({ ...one, source: rowOf(one.source) })),
    unexpectedCells: kept.unexpectedCells.map((one) =>
      'cell' in one ? { cell: cellOf(one.cell) } : { row: rowOf(one.row) },
    ),
    misaligned: new Set([...kept.misaligned].map(rowOf)),
    otherEdition: kept.otherEdition && cellOf(kept.otherEdition),
  };
}

/** Whether fragments have the same texts in the same places of rows that are told apart in the same way. */
function saySame(before: readonly Table[], now: readonly Table[]): boolean {
  if (before.length !== now.length) return false;
  for (let k = 0; k < now.length; k++) {
    const rows = now[k].rows;
    if (before[k].rows.length !== rows.length || layoutOf(before[k]) !== layoutOf(now[k])) return false;
    for (let i = 0; i < rows.length; i++) {
      const [one, other] = [before[k].rows[i].cells, rows[i].cells];
      if (one.length !== other.length) return false;
      for (let j = 0; j < one.length; j++) if (one[j].content.text !== other[j].content.text) return false;
    }
  }
  return true;
}
