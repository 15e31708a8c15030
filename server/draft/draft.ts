import type { MappedText } from '../text/mapped-text';
import type { Range } from '../text/range';

/** How a document is marked up. A table in any of the four layouts may stand in any of them. */
export type Syntax = 'plain' | 'markdown' | 'html';

/** How a table is written; see the readers of the same names in `layouts/`. */
export type Layout = 'cell-lines' | 'tabs' | 'pipes' | 'html';

/** How a table is read: also out of lines that were one once, see `layouts/aligned.ts`. */
export type ReadLayout = Layout | 'aligned';

/** One cell as written. */
export interface Cell {
  /** Its text without the white space and mark-up around it; empty for an empty cell. */
  readonly content: MappedText;
  /** All that belongs to the cell, padding included: what to show for an empty one. */
  readonly fullRange: Range;
  /** What a figure takes the place of when the cell is empty. */
  readonly insertionRange: Range;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  readonly range: Range;
  /** Where bars between cells were typed full-width (｜): read as bars, and to be written as such. */
  readonly wideBars?: readonly number[];
}

/** An unbroken run of rows. A table torn by the end of a page is several of these. */
export interface Table {
  readonly kind: 'table';
  readonly layout: ReadLayout;
  readonly rows: readonly Row[];
  readonly range: Range;
}

/** A line of prose: a heading, or a line of a paragraph. */
export interface Line {
  readonly kind: 'line';
  /** Without indentation and mark-up. */
  readonly content: MappedText;
  /** The whole of it as it stands in the text, mark-up included, line end excluded. */
  readonly range: Range;
  /** 1 to 6 where the mark-up says heading, 0 elsewhere. */
  readonly level: number;
  /** Whether it begins anew: after a blank line, a table, or in an element of its own. */
  readonly startsBlock: boolean;
}

/** A page number that stands in the text (- 4 -): text and tables run on after it. */
export interface PageMark {
  readonly kind: 'page';
  readonly range: Range;
}

export type Block = Line | Table | PageMark;

/** What is written, before anything is known of forms: every block in order, with its exact range. */
export interface Draft {
  readonly text: string;
  readonly syntax: Syntax;
  readonly blocks: readonly Block[];
  /** Whether it can hold anything that a conversion left: bookmarks, field codes, characters that nobody sees. */
  readonly mayHoldResidue: boolean;
}
