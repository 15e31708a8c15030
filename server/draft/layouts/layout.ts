import type { Edit } from '../../text/edits';
import type { Block, Cell, Layout, ReadLayout, Row, Syntax, Table } from '../draft';
import type { LineKind, Lines, PhysicalLine } from '../lines';
import type { TableModel } from '../table-model';

/** A table found among the lines of a text, and what else was read with it. */
export interface Found {
  /** Where it begins: what stands before it in its first line is prose. */
  readonly start: number;
  /** In order: tables, and rows that are prose after all. */
  readonly parts: readonly (Block | Row)[];
  /** Where reading goes on. */
  readonly end: number;
  /** Whether what follows begins anew, whatever the last part is. */
  readonly startsBlock: boolean;
}

/** How a layout is recognised and read. */
export interface LineReading {
  /** What the first line of a table looks like by itself; `tag` for any line of prose with a `<` in it. */
  readonly firstLine: Extract<LineKind, 'tab' | 'pipe'> | 'tag';
  /** The table that begins in a line; undefined where none of this layout does. */
  readonly read: (lines: Lines, line: PhysicalLine) => Found | undefined;
}

/** Rows as they are written, and the line that stands under the first of them. */
export interface WrittenRows {
  readonly rows: readonly string[];
  readonly delimiter?: string;
}

/** A row of the draft that another one is to look like. */
export interface RowInTable {
  readonly text: string;
  readonly table: Table;
  readonly row: Row;
}

/** How cells are to be written: as they are, unless stated otherwise. */
export interface AlignmentOptions {
  readonly sourceOf?: (cell: Cell) => string;
  /** How many columns a cell takes by the form. */
  readonly spanOf?: (cell: Cell) => number;
  /** Whether labels are padded; they are unless stated otherwise. */
  readonly padsLabels?: boolean;
}

/** How columns are lined up by the width at which their texts are shown. */
export interface Alignment {
  /** The rows of a model whose texts are not escaped yet. */
  readonly rows: (model: TableModel) => WrittenRows;
  /** The edits that line up a table of a draft. No cell is lost or made up. */
  readonly edits: (text: string, table: Table, options: AlignmentOptions) => Edit[];
  /** Whether a table has the row that only a table can have; without it, lines may be prose. */
  readonly hasDelimiter: (text: string, table: Table) => boolean;
}

/**
 * One way in which tables are written: how it is recognised, read, written and changed. What distinguishes layouts
 * stands here; nothing else in the product compares their names.
 */
export interface TableLayout {
  readonly name: ReadLayout;
  /** The mark-up of the documents in which it is at home. */
  readonly syntax: Syntax;
  /** What `convert --to` calls it, and how the names of such files end. */
  readonly target: string;
  readonly ending: string;
  /** How a table is written, after “Write this table” and 将本表改为. */
  readonly phrase: { readonly 'zh-CN': string; readonly en: string };

  /** A row is one line, its cells separated by characters of it: a place that another cell covers is a blank one. */
  readonly rowIsLine: boolean;
  /** A cell has a line of its own, or several; a place that is covered from the left has none. */
  readonly cellIsLine: boolean;
  /** Cells say how many rows and columns they cover. */
  readonly hasSpans: boolean;
  /** What stands around cells are tags, and what stands in them is mark-up. */
  readonly isMarkup: boolean;
  /** Each row bears its label; else only the form says which it is, by its place. */
  readonly rowsBearLabels: boolean;
  /** No room for a table of fifteen columns: table 四 is written as three rows of five. */
  readonly isNarrow: boolean;
  /** A row can begin with a text that no sign says is a cell, until what separates it from the next is typed. */
  readonly startsBare: boolean;
  /** A comment between two rows ends the table for other programs. */
  readonly breaksAtComments: boolean;
  /** What may stand between the last figure of a row and the end of its line. */
  readonly rowEnd: RegExp;

  /** Any text as it is written in a cell. */
  readonly escape: (text: string) => string;
  /** The rows of a model whose texts are escaped already, or are to be taken as they are. */
  readonly rows: (model: TableModel, lineEnd: string) => WrittenRows;
  /** Where columns are lined up. */
  readonly alignment?: Alignment;
  /** What stands between two rows. */
  readonly rowGap: (lineEnd: string) => string;
  /** What stands before the first row and after the last. */
  readonly around?: readonly [open: string, close: string];

  /** A row with the given texts, written as one of the draft is. */
  readonly rowLike: (cells: readonly string[], like: RowInTable, lineEnd: string) => string;
  /** The edit that removes a cell with what parts it from its neighbour. */
  readonly removeCell: (text: string, cell: Cell) => Edit;
  /** What has to stand in a cell for it to be a blank one; nothing, unless stated otherwise. */
  readonly blank?: (text: string, cell: Cell) => string;
  /** What to type for one more cell after the given beginning of a row; where rows are lines. */
  readonly nextCell?: (before: string) => string;
  /** Whether what stands between the last cell of a row and a place opens a cell there that nothing closes yet. */
  readonly opensCell: (gap: string) => boolean;
  /** A text for a cell with the blanks that it wants beside the characters around it. */
  readonly padded: (value: string, before: string | undefined, after: string | undefined) => string;
}

/** One that tables are written in, and known by. */
export interface WrittenLayout extends TableLayout {
  readonly name: Layout;
  readonly reading: LineReading;
}
