import { expandSpans, type ModelCell } from '../draft/table-model';
import type { FormCell, FormTable } from '../forms/form';
import { printedModelOf } from './table-model';

/** A cell of a table as the form prints it; `of` is the figure that stands in it, undefined for a label. */
export interface FormGridCell extends ModelCell {
  readonly of: FormCell | undefined;
}

// A character that no label has, before the number of a figure.
const FIGURE = '\ue000';

/** The rows of a table as the form prints it, whatever its layout in a draft. */
export function formRows(table: FormTable): readonly (readonly FormGridCell[])[] {
  const nameOf = (row: { id: string }, column: { id: string }): string => `${FIGURE}${row.id}/${column.id}`;
  const figures = new Map(table.cells.map((cell) => [nameOf(cell.row, cell.column), cell]));
  const { rows } = printedModelOf(table, nameOf);
  return rows.map((cells) => cells.map((cell) => ({ ...cell, of: figures.get(cell.text) })));
}

/** The figure that begins at each place of the printed table; undefined for labels and for what is covered. */
export function formGrid(table: FormTable): readonly (readonly (FormCell | undefined)[])[] {
  const rows = formRows(table);
  const columns = Math.max(...rows.map((cells) => cells.reduce((width, { columnSpan }) => width + columnSpan, 0)));
  return expandSpans({ rows, columns }).map((places) =>
    Array.from(places, (place) => (typeof place === 'object' ? (place as FormGridCell).of : undefined)),
  );
}
