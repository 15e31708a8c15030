import type { Range } from './xml';

/** Why a piece of text cannot be changed where it stands. */
export type Lock =
  /** The number of a list, a tab, a break, a symbol: stands nowhere as characters. */
  | 'generated'
  /** Worked out by Word, which would work it out anew. */
  | 'field'
  | 'text-box'
  /** A content control that is locked, bound to data, of fixed choices, or shows what is to be filled in. */
  | 'control'
  | 'formula';

/** A run of characters with one look, as it stands in document.xml. */
export interface Run {
  /** From the `<` of its start tag to after its end tag. */
  readonly range: Range;
  /** Its `rPr`, whole; empty where it has none. */
  readonly properties: Range;
  /** What of it lies between its properties and its end tag. */
  readonly content: Range;
  /** The start tag of the `w:ins` that it stands in directly: somebody's tracked insertion. */
  readonly insertion: Range | undefined;
}

/** A piece of a paragraph's text. */
export interface Segment {
  /** As HTML has it. What can be changed is, character by character, what stands in document.xml. */
  readonly html: string;
  /** Where those characters stand; an empty range for what stands nowhere. */
  readonly source: Range;
  /** The `w:t` around them, whole. */
  readonly element: Range;
  readonly run: Run | undefined;
  readonly lock: Lock | undefined;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  /** 1 to 6 for headings, 0 for others. */
  readonly level: number;
  readonly segments: readonly Segment[];
  readonly slot: Slot;
}

/** Where a paragraph ends, and takes its first run when it is empty. */
export interface Slot {
  /** Its start tag; it ends in `/>` where the paragraph has nothing in it. */
  readonly tag: Range;
  /** Before its end tag; the end of the start tag where there is none. */
  readonly at: number;
  /** The `rPr` of its mark; empty where there is none. */
  readonly properties: Range;
  /** Nothing may be put in: a control is locked, or shows what is to be filled in. */
  readonly isClosed: boolean;
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** Counted from 0 in the grid of the table. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** Counted from 0, those that hold no cell of their own included. */
  readonly index: number;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  /** Whether it carries on the table above it: nothing stands between the two, so Word shows them as one. */
  readonly continues: boolean;
}

export type Block = Paragraph | Table;
