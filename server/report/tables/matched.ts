import type { Cell, Row as DraftRow, Table } from '../../draft/draft';
import type { Form, FormCell, FormTable, Row, TableId } from '../../forms/form';
import type { Figure } from '../../text/figure';
import type { Range } from '../../text/range';

/** A cell of the form, and what the draft has in its place. */
export interface MatchedCell {
  readonly form: FormCell;
  /** Undefined where the row is missing or could not be placed. */
  readonly cell: Cell | undefined;
  readonly figure: Figure | undefined;
}

/** A row of the form, and the row of the draft that is it. */
export interface MatchedRow {
  readonly row: Row;
  readonly source: DraftRow | undefined;
}

/** A label that is the form's but for a slip. */
export interface LabelTypo {
  readonly cell: Cell;
  readonly expected: string;
}

/** A row with fewer figures than the form has columns: none of them can be placed. */
export interface IncompleteRow {
  readonly row: Row;
  readonly source: DraftRow;
  readonly found: number;
  readonly wanted: number;
  /** It has a blank instead, and its sums hold once the figures are moved by a column. */
  readonly isMoved?: true;
}

/** A cell, or a row, that the form does not have. */
export type UnexpectedCell = { readonly cell: Cell } | { readonly row: DraftRow };

/** A table of the form as the draft has it, put together from its fragments. */
export interface MatchedTable {
  readonly table: FormTable;
  /** The form whose table it is: not that of the year where the draft uses the other edition. */
  readonly form: Form;
  readonly fragments: readonly Table[];
  readonly range: Range;
  /** By the index of the form's cell. */
  readonly cells: readonly MatchedCell[];
  readonly rows: readonly MatchedRow[];
  readonly labelTypos: readonly LabelTypo[];
  readonly incompleteRows: readonly IncompleteRow[];
  /** Cells and rows that the form does not have. */
  readonly unexpectedCells: readonly UnexpectedCell[];
  /** Rows with cells too many or too few, or with words that are no label: what stands in them may be one column off. */
  readonly misaligned: ReadonlySet<DraftRow>;
  /** What shows that it is of the other edition than the year asks for. */
  readonly otherEdition: Cell | undefined;
}

/** Every table of a draft: those of the form, and fragments that belong to none. */
export interface MatchedTables {
  readonly tables: readonly MatchedTable[];
  readonly unknown: readonly Table[];
}

/** Whether every row of the form stands there once, with as many cells as it should have, and nothing beside them. */
export const isIntact = ({ rows, incompleteRows: incomplete, unexpectedCells, misaligned }: MatchedTable): boolean =>
  incomplete.length === 0 &&
  unexpectedCells.length === 0 &&
  misaligned.size === 0 &&
  rows.every(({ source }) => source !== undefined);

/** The tables of the form that a draft has; of one that stands there twice the first. */
export const firstOfEach = (tables: readonly MatchedTable[]): readonly MatchedTable[] =>
  tables.filter(({ table }, i) => tables.findIndex((one) => one.table.id === table.id) === i);

export const isTable =
  (id: TableId) =>
  ({ table }: MatchedTable): boolean =>
    table.id === id;
