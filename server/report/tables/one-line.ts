import type { Row as DraftRow } from '../../draft/draft';
import type { FormTable } from '../../forms/form';
import { isLabelText } from './cell-text';
import { readLabel } from './labels';

/** Whether a table is as the form prints table 四: all groups side by side, one line of figures. */
export function isOneLine(table: FormTable, rows: readonly DraftRow[]): boolean {
  const total = table.blocks[0].columns.length * table.rows.length;
  const first = readLabel(table.blocks[0].columns[0].label).key;
  let heads = 0;
  for (const row of rows) {
    for (const { content } of row.cells) if (readLabel(content.text).key === first) heads++;
  }
  return (
    heads > 1 ||
    rows.some((row) => row.cells.length >= total - 2 && !row.cells.some(({ content }) => isLabelText(content.text)))
  );
}

/** The line of figures after the head; where it was cut into several, each below a head of its own, all of them. */
export function linesOfFigures(rows: readonly DraftRow[], lastHead: number, wanted: number): readonly DraftRow[] {
  const cut = rows.filter(({ cells }) => cells.length > 1 && !cells.some((cell) => isLabelText(cell.content.text)));
  if (cut.length > 1 && cut.reduce((sum, { cells }) => sum + cells.length, 0) === wanted) return cut;
  const line = rows.slice(lastHead + 1).find(({ cells }) => cells.length > 1);
  return line ? [line] : [];
}
