import { cellBetween } from '../cells';
import type { Cell, Row } from '../draft';

/** A line of such a table: `tab` begins a cell, `more` carries it on, `blank` ends the row. */
export interface CellLine {
  readonly kind: 'tab' | 'more' | 'blank';
  readonly start: number;
  readonly end: number;
}

/** Reads a table of one cell a line, as text extraction makes it of a Word table. */
export function readCellLines(text: string, lines: readonly CellLine[]): Row[] {
  const rows: Row[] = [];
  let cells: Cell[] = [];
  const endRow = (): void => {
    if (cells.length > 0) {
      rows.push({ cells, range: { start: cells[0].fullRange.start, end: cells[cells.length - 1].fullRange.end } });
    }
    cells = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const { kind, start, end } = lines[i];
    if (kind === 'blank') endRow();
    if (kind !== 'tab') continue;
    let last = end;
    while (lines[i + 1]?.kind === 'more') last = lines[++i].end;
    const cell = cellBetween(text, start, last, { start: start + 1, end: last });
    cells.push(cell);
  }
  endRow();
  return rows;
}
