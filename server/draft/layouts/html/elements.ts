import type { Range } from '../../../text/range';

/** Elements that begin a line of their own. */
export const BLOCKS = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article header footer main nav aside blockquote pre hr body html head center form fieldset figure caption'.split(
    ' ',
  ),
);
/** Elements of a table; outside of one that is read as such they part lines. */
export const CELLS = new Set(['tr', 'td', 'th']);
/** Elements in which a line end is a space; in others it is the author's own line. */
export const COLLAPSES_NEWLINES = new Set('p h1 h2 h3 h4 h5 h6 li dt dd td th'.split(' '));
/** Elements whose content nobody reads. */
export const HIDDEN = new Set(['script', 'style', 'title', 'template', 'noscript']);
export const HEADING = /^h[1-6]$/;
export const NONE: ReadonlySet<number> = new Set();
export const MARKDOWN_HEADING = /^ {0,3}#{1,6}\s/m;

/** The white space (entities included) at which an empty cell is filled; a line end behind it stays. */
export function insertionRangeIn(text: string, start: number, end: number): Range {
  const blank =
    /^(?:[\s\u3000]|&nbsp;?|&#160;|&e[mn]sp;)*/.exec(text.slice(start, Math.min(end, start + 200)))?.[0] ?? '';
  const before = blank.trimEnd().length;
  const lineEnd = blank.slice(before).search(/[\r\n]/);
  return { start, end: start + (lineEnd < 0 ? blank.length : before + lineEnd) };
}

export function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 0x3000 && code !== 0xa0) return false;
  }
  return true;
}

/** The rowspan or colspan of a cell: 1 to 1000, as browsers bound it. */
export function spanIn(attributes: string, axis: 'row' | 'col'): number {
  const match = (
    axis === 'row' ? /\browspan\s{0,9}=\s{0,9}["']?\s{0,9}(\d{1,4})/i : /\bcolspan\s{0,9}=\s{0,9}["']?\s{0,9}(\d{1,4})/i
  ).exec(attributes);
  return match ? Math.min(1000, Math.max(1, Number(match[1]))) : 1;
}
