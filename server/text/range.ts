/** A range of a document: UTF-16 offsets, `end` excluded. An empty range is a place between two characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The smallest range that holds both. */
export const span = (a: Range, b: Range): Range => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
