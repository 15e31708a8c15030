/** A range of a document: UTF-16 offsets, `end` excluded. An empty range is a place between two characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether a place lies in a range; the end of one is in it no longer. */
export const holds = ({ start, end }: Range, at: number): boolean => start <= at && at < end;

/** Whether a place lies in a range or right at its end, as a cursor may that is in it. */
export const touches = ({ start, end }: Range, at: number): boolean => start <= at && at <= end;

/** The smallest range that holds both. */
export const span = (a: Range, b: Range): Range => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});
