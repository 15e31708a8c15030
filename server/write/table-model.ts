import type { Layout } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import type { ModelCell, TableModel } from '../draft/table-model';
import type { Block, Column, FormCell, FormTable, Row } from '../forms/form';

/** What a cell of the form's table is, so that nobody has to look for it by what it says. */
export type CellOf =
  | { readonly kind: 'figure'; readonly cell: FormCell }
  | { readonly kind: 'row'; readonly row: Row }
  /** The label of a group of rows; `row` is its first. */
  | { readonly kind: 'group'; readonly row: Row }
  | { readonly kind: 'column'; readonly column: Column }
  /** Anything else above the figures: the heading of a block, a label over columns, the note. */
  | { readonly kind: 'head' };

/** A cell of the form's table. */
export interface FormModelCell extends ModelCell {
  readonly of: CellOf;
}

/** The form's table as it is to be written. */
export interface FormModel extends TableModel {
  readonly rows: readonly (readonly FormModelCell[])[];
}

/** What to write for one figure of the form. */
export type Value = (cell: FormCell) => string;

/** Every figure left blank. */
export const BLANK: Value = () => '';

const at = (of: CellOf, text: string, columnSpan = 1, rowSpan = 1): FormModelCell => ({
  text,
  rowSpan,
  columnSpan,
  of,
});
const head = (text: string | undefined, columnSpan = 1, rowSpan = 1): FormModelCell =>
  at({ kind: 'head' }, text ?? '', columnSpan, rowSpan);
const ofColumn = (column: Column, columnSpan = 1, rowSpan = 1): FormModelCell =>
  at({ kind: 'column', column }, column.label, columnSpan, rowSpan);
const ofRow = (row: Row, columnSpan = 1): FormModelCell => at({ kind: 'row', row }, row.label, columnSpan);

/** The form's table as it is written in a layout: as the form prints it, or where there is no room for that, narrow. */
export const tableModelOf = (table: FormTable, value: Value, layout: Layout): FormModel =>
  (layoutOf(layout).isNarrow ? narrowModelOf : printedModelOf)(table, value);

/** The form's table as the form prints it. */
export const printedModelOf = (table: FormTable, value: Value): FormModel =>
  table.isAcross ? rowsAcross(table, value) : narrowModelOf(table, value);

/** The same with one row below the other, which fits the page. */
export const narrowModelOf = rowsBelow;

/** How many columns the labels of a table's rows take. */
const labelColumns = ({ rows }: FormTable): number => 1 + Math.max(...rows.map(({ groups }) => groups.length));

/** The figures of a row, in the order of its columns. */
const figuresOf = ({ cells }: FormTable, row: Row): readonly FormCell[] => cells.filter((cell) => cell.row === row);

/** How many rows of a table stand in a row's group, and whether it is the first of them. @param depth 0 for the outermost */
function groupAt({ rows }: FormTable, row: Row, depth: number): { readonly size: number; readonly isFirst: boolean } {
  const path = (one: Row): string => JSON.stringify(one.groups.slice(0, depth + 1));
  const inside = rows.filter((one) => one.groups.length > depth && path(one) === path(row));
  return { size: inside.length, isFirst: inside[0] === row };
}

/** Row below row, the head of each block above it. */
function rowsBelow(table: FormTable, value: Value): FormModel {
  const { blocks } = table;
  const labels = labelColumns(table);
  const most = Math.max(...blocks.map((block) => block.columns.length));
  const columns = labels + most;
  const rows = blocks.flatMap((block) => {
    // Two columns where others have three: the last one is wide.
    const each = Math.floor(most / block.columns.length);
    const width = (i: number): number => (i === block.columns.length - 1 ? most - each * i : each);
    return [
      ...(block.heading === undefined ? [] : [[head(block.heading, columns)]]),
      ...headOf(table, block, labels, width),
      ...block.rows.map((row) => [
        ...row.groups.flatMap((label, depth) => {
          const { size, isFirst } = groupAt(table, row, depth);
          return isFirst ? [at({ kind: 'group', row }, label, 1, size)] : [];
        }),
        ofRow(row, labels - row.groups.length),
        ...figuresOf(table, row).map((cell, i) => at({ kind: 'figure', cell }, value(cell), width(i))),
      ]),
    ];
  });
  return { rows, columns };
}

/** The labels above a block's rows: what stands over all columns, their groups, the columns. */
function headOf(
  { note, over }: FormTable,
  { columns, corner }: Block,
  labels: number,
  width: (column: number) => number,
): FormModelCell[][] {
  const isGrouped = columns.some(({ group }) => group !== undefined);
  const widths = columns.map((_, i) => width(i));
  const rows: FormModelCell[][] = [];
  if (over !== undefined) rows.push([head(over, sumOf(widths))]);
  if (isGrouped) {
    rows.push(
      columns.flatMap((column, i) => {
        const { group } = column;
        if (group === undefined) return [ofColumn(column, widths[i], 2)];
        if (i > 0 && columns[i - 1].group === group) return [];
        return [head(group, sumOf(widths.filter((_, k) => columns[k].group === group)))];
      }),
    );
  }
  rows.push(
    columns.flatMap((column, i) => (isGrouped && column.group === undefined ? [] : [ofColumn(column, widths[i])])),
  );
  rows[0].unshift(head(note ?? corner, labels, rows.length));
  return rows;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

/** Row beside row, each above its own columns; one line holds all their figures. */
function rowsAcross(table: FormTable, value: Value): FormModel {
  const depth = labelColumns(table);
  const rows: FormModelCell[][] = Array.from({ length: depth + 2 }, () => []);
  for (const row of table.rows) {
    const figures = figuresOf(table, row);
    row.groups.forEach((label, level) => {
      const { size, isFirst } = groupAt(table, row, level);
      if (isFirst) rows[level].push(at({ kind: 'group', row }, label, size * figures.length));
    });
    const level = row.groups.length;
    rows[level].push(ofRow(row, figures.length));
    rows[level + 1].push(...figures.map(({ column }) => ofColumn(column, 1, depth - level)));
    rows[depth + 1].push(...figures.map((cell) => at({ kind: 'figure', cell }, value(cell))));
  }
  return { rows, columns: table.cells.length };
}
