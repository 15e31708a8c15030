import type { Edit } from '../text/edits';
import { isWhite } from '../text/fold';
import { MappedText, passageBetween } from '../text/mapped-text';
import type { Range } from '../text/range';
import type { Cell } from './draft';

/** The cell written between two offsets as it stands, padding around it. */
export function cellBetween(
  text: string,
  start: number,
  end: number,
  insertionRange?: { start: number; end: number },
): Cell {
  let from = start;
  let to = end;
  while (from < to && isWhite(text.charCodeAt(from))) from++;
  while (to > from && isWhite(text.charCodeAt(to - 1))) to--;
  const fullRange = { start, end };
  return {
    content: from === to ? new MappedText('', start) : passageBetween(text, from, to),
    fullRange,
    insertionRange: insertionRange ?? fullRange,
    rowSpan: 1,
    columnSpan: 1,
  };
}

/** The edits that make `text` the whole content of a cell: its own characters change, nothing around them. */
export const setCell = (cell: Cell, text: string): Edit[] =>
  cell.content.text === ''
    ? [{ range: cell.insertionRange, text }]
    : cell.content.replace(0, cell.content.text.length, text);

/** What to point at when speaking of a cell: its text; the whole of an empty one. */
export const displayRange = ({ content, fullRange }: Cell): Range => (content.text === '' ? fullRange : content.range);
