/** What a paragraph is in an official document, which says how it looks (GB/T 9704). */
export type Role = 'title' | 'heading1' | 'heading2' | 'body' | 'organ' | 'date';

/** A document to be written as a Word file. */
export type WrittenBlock = WrittenParagraph | WrittenTable;

export interface WrittenParagraph {
  readonly kind: 'paragraph';
  readonly role: Role;
  readonly lines: readonly string[];
  /** How many characters of the first line are a heading that the paragraph runs on from. */
  readonly headingLength?: number;
}

export interface WrittenTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly WrittenCell[])[];
  readonly columns: number;
  /** How many rows are repeated on each page. */
  readonly headRows: number;
}

export interface WrittenCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}
