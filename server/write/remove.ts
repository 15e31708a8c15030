import type { Cell, Layout } from '../draft/draft';
import type { Edit } from '../text/edits';
import { afterLineEnd, nextLineEnd } from '../text/lines';
import type { Range } from '../text/range';

const removed = (start: number, end: number): Edit => ({ range: { start, end }, text: '' });

/** The edit that removes whole lines, with the line end after them; from mark-up just the range itself. */
export function removeLines(text: string, { start, end }: Range): Edit {
  const isLineStart = start === 0 || /[\r\n]/.test(text[start - 1]);
  const isLineEnd = end >= text.length || /[\r\n]/.test(text[end]);
  return removed(start, isLineStart && isLineEnd && end < text.length ? afterLineEnd(text, end) : end);
}

/** The edit that removes a cell with what parts it from its neighbour. */
export function removeCell(text: string, { fullRange: { start, end } }: Cell, layout: Layout): Edit {
  switch (layout) {
    case 'pipes':
      return text[end] === '|' ? removed(start, end + 1) : removed(start - 1, end);
    case 'tabs':
      return removed(text[start - 1] === '\t' ? start - 1 : start, end);
    case 'cell-lines':
      return removeLines(text, { start, end: nextLineEnd(text, end) });
    case 'html': {
      const open = text.lastIndexOf('<', start - 1);
      const close = /^<\/t[dh]\s*>/i.exec(text.slice(end, end + 10));
      return removed(open < 0 ? start : open, end + (close?.[0].length ?? 0));
    }
  }
}
