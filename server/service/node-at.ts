import type { Cell } from '../draft/draft';
import type { Paragraph } from '../prose/paragraphs';
import type { Restatement } from '../report/compare/restated';
import type { Report } from '../report/report';
import type { EvaluatedEquation } from '../report/tables/equations';
import type { CellReading, RowReading, TableReading } from '../report/tables/matched';
import type { Range } from '../text/range';

/** A cell of the form that the draft has, and the table it stands in. */
export interface PlacedCell {
  readonly table: TableReading;
  readonly reading: CellReading;
}

/** A row of the form that the draft has: its label, and its cells in the form's order. */
export interface PlacedRow {
  readonly table: TableReading;
  readonly label: Cell;
  readonly cells: readonly CellReading[];
}

/** The cell at an offset; its padding counts as the cell, the cell's ends included. */
export function cellAt({ tables }: Report, offset: number): PlacedCell | undefined {
  let found: PlacedCell | undefined;
  for (const table of tables) {
    if (!isIn(table.range, offset)) continue;
    for (const reading of table.cells) {
      if (!reading.cell || !isIn(reading.cell.outer, offset)) continue;
      if (isIn(reading.cell.passage.range, offset)) return { table, reading };
      found ??= { table, reading };
    }
  }
  return found;
}

/** The row of the form whose label stands at an offset; a label of a group is none. */
export function labelledRowAt({ tables }: Report, offset: number): PlacedRow | undefined {
  for (const table of tables) {
    if (!isIn(table.range, offset)) continue;
    for (const reading of table.rows) {
      if (!reading.source || !isIn(reading.source.range, offset)) continue;
      const label = labelOf(reading, table);
      if (!label || !isIn(label.passage.range, offset)) continue;
      return { table, label, cells: table.cells.filter(({ form, cell }) => form.row === reading.row && cell) };
    }
  }
  return undefined;
}

/** The label of a row: what stands last before its figures; undefined where several rows share one line of the draft. */
export function labelOf({ row, source }: RowReading, { rows, cells }: TableReading): Cell | undefined {
  if (!source || rows.some((other) => other.row !== row && other.source === source)) return undefined;
  const figures = cells.flatMap(({ form, cell }) => (form.row === row && cell ? [cell] : []));
  const first = source.cells.findIndex((cell) => figures.includes(cell));
  return first < 0 ? undefined : source.cells.slice(0, first).filter(isWritten).at(-1);
}

const isWritten = ({ passage }: Cell): boolean => passage.text !== '';

/** The figures of prose at an offset that restate cells: several, where words for none say it of several things. */
export const restatementsAt = ({ restatements }: Report, offset: number): readonly Restatement[] =>
  restatements.filter(({ claim: { prose, from, to } }) => isIn(prose.rangeOf(from, to), offset));

/** The paragraph at an offset. */
export const paragraphAt = ({ paragraphs }: Report, offset: number): Paragraph | undefined =>
  paragraphs.find(({ lines }) => lines[0].range.start <= offset && offset <= lines[lines.length - 1].range.end);

/** The equations in which a cell is a part, or the total. */
export const equationsWith = ({ equations }: Report, cell: CellReading): readonly EvaluatedEquation[] =>
  equations.filter(({ parts, totals }) => parts.includes(cell) || totals.includes(cell));

export const isIn = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;
