import type { Layout } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import type { WrittenRows } from '../draft/layouts/layout';
import type { TableModel } from '../draft/table-model';

/** What stands before each row of a table, line by line; none for most. */
export type Remarks = readonly (readonly string[])[];

/** Writes what is in a model, whatever it is, in a layout; pipes lined up. Without a line end after it. */
export const writeTable = (model: TableModel, layout: Layout, lineEnd: string, remarks: Remarks = []): string =>
  joined(escapedRows(model, layout, lineEnd), layout, lineEnd, remarks);

/** Writes a model whose texts are what is to stand in the cells, character by character. Without a line end after it. */
export const writeTableModel = (model: TableModel, layout: Layout, lineEnd: string): string =>
  joined(layoutOf(layout).rows(model, lineEnd), layout, lineEnd, []);

/** Writes the rows of a model by themselves, to be put among those of a table. */
export const writeOnlyRows = (model: TableModel, layout: Layout, lineEnd: string): string =>
  escapedRows(model, layout, lineEnd).rows.join(layoutOf(layout).rowGap(lineEnd));

function escapedRows(model: TableModel, name: Layout, lineEnd: string): WrittenRows {
  const layout = layoutOf(name);
  if (layout.alignment) return layout.alignment.rows(model);
  const cells = model.rows.map((row) => row.map((cell) => ({ ...cell, text: layout.escape(cell.text) })));
  return layout.rows({ rows: cells, columns: model.columns }, lineEnd);
}

function joined({ rows, delimiter }: WrittenRows, name: Layout, lineEnd: string, remarks: Remarks): string {
  const { around, rowGap } = layoutOf(name);
  const lines = rows.map((row, i) => [...(remarks[i] ?? []), row].join(lineEnd));
  if (delimiter !== undefined) lines.splice(1, 0, delimiter);
  return (around ? [around[0], ...lines, around[1]] : lines).join(rowGap(lineEnd));
}
