import type { Edit } from '../text/edits';
import { MappedText, passageBetween } from '../text/mapped-text';
import type { Range } from '../text/range';
import type { Cell } from './draft';

/** White space that pads a cell; wide spaces included. */
const isPadding = (code: number): boolean =>
  code === 0x20 ||
  code === 9 ||
  code === 10 ||
  code === 13 ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200b);

/** The cell written between two offsets as it stands, padding around it. */
export function cellBetween(
  text: string,
  start: number,
  end: number,
  insertionRange?: { start: number; end: number },
): Cell {
  let from = start;
  let to = end;
  while (from < to && isPadding(text.charCodeAt(from))) from++;
  while (to > from && isPadding(text.charCodeAt(to - 1))) to--;
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
