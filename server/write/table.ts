import type { Layout } from '../draft/draft';
import { asHtml, asMarkdown, oneLine } from '../text/escapes';
import { columnWidths, delimiterRow, isFigure, type PipeCell, pipeRow } from './format/align';
import { expandSpans, type Place, TABLE_CLOSE, TABLE_OPEN, type TableModel, writeRows } from './table-model';

/** What stands before each row of a table, line by line; none for most. */
export type Remarks = readonly (readonly string[])[];

/** A text as it is written in a cell of a layout. */
export const inCell: Readonly<Record<Layout, (text: string) => string>> = {
  pipes: asMarkdown,
  tabs: oneLine,
  'cell-lines': oneLine,
  html: asHtml,
};

/** Writes what is in a sheet, whatever it is, in a layout; pipes lined up. Without a line end after it. */
export function writeTable(model: TableModel, layout: Layout, lineEnd: string, remarks: Remarks = []): string {
  const { rows, delimiter } = rowsIn(model, layout, lineEnd);
  const lines = rows.map((row, i) => [...(remarks[i] ?? []), row].join(lineEnd));
  if (delimiter !== undefined) lines.splice(1, 0, delimiter);
  if (layout === 'html') return [TABLE_OPEN, ...lines, TABLE_CLOSE].join(lineEnd);
  return lines.join(rowGap(layout, lineEnd));
}

/** Writes the rows of a sheet by themselves, to be put among those of a table. */
export const writeOnlyRows = (model: TableModel, layout: Layout, lineEnd: string): string =>
  rowsIn(model, layout, lineEnd).rows.join(rowGap(layout, lineEnd));

/** What stands between two rows. */
export const rowGap = (layout: Layout, lineEnd: string): string =>
  layout === 'cell-lines' ? lineEnd + lineEnd : lineEnd;

interface Rows {
  readonly rows: readonly string[];
  /** The row that Markdown wants under the first. */
  readonly delimiter?: string;
}

function rowsIn(model: TableModel, layout: Layout, lineEnd: string): Rows {
  if (layout === 'pipes') return pipeRows(model);
  const cells = model.rows.map((row) => row.map((cell) => ({ ...cell, text: inCell[layout](cell.text) })));
  const rows = writeRows({ rows: cells, columns: model.columns }, layout, lineEnd);
  // A line without a tab would be prose.
  return { rows: layout === 'tabs' ? rows.map((row) => (row.includes('\t') ? row : `${row}\t`)) : rows };
}

function pipeRows(model: TableModel): Rows {
  const rows = expandSpans(model).map((row) => Array.from(row, pipeCell));
  const widths = columnWidths(rows);
  const head = widths.slice(0, rows[0]?.length);
  return { rows: rows.map((row) => pipeRow(row, widths)), delimiter: delimiterRow(head) };
}

const pipeCell = (place: Place | undefined): PipeCell =>
  typeof place === 'object'
    ? { source: inCell.pipes(place.text), isFigure: isFigure(place.text), covers: place.columnSpan - 1 }
    : { source: '', isFigure: false };
