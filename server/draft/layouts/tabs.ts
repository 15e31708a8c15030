import { nextLineEnd } from '../../text/lines';
import { cellBetween } from '../cells';
import type { Cell, Row } from '../draft';

/** Reads one line of a table pasted from Word, WPS or Excel: tabs stand between its cells. */
export function readTabRow(text: string, start: number): Row {
  const end = nextLineEnd(text, start);
  const cells: Cell[] = [];
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i === end || text.charCodeAt(i) === 9) {
      cells.push(cellBetween(text, from, i));
      from = i + 1;
    }
  }
  return { cells, range: { start, end } };
}
