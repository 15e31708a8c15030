import type { Edit } from '../text/edits';
import type { Range } from '../text/range';

/** As much of a line as is looked at. */
const MAX_LENGTH = 1000;

/** The edit that puts a text in the place of a range, separated by blank lines from what stands around it. */
export function withBlankLines(text: string, { start, end }: Range, block: string, lineEnd: string): Edit {
  const before = lineEnd.repeat(gapBefore(text, start));
  const behind = lineEnd.repeat(gapBehind(text.slice(end, end + MAX_LENGTH)));
  return { range: { start, end }, text: before + block + behind };
}

/** What stands before a place on its line, and the line above that. */
export function linesAbove(text: string, at: number): [string, string] {
  const lines = text.slice(Math.max(0, at - MAX_LENGTH), at).split(/\r\n?|\n/);
  return [lines[lines.length - 1], lines[lines.length - 2] ?? ''];
}

/** How many line ends are lacking up to a blank line; none below a comment, which may speak of the line below it. */
function gapBefore(text: string, at: number): number {
  const [line, above] = linesAbove(text, at);
  if (line.trim() !== '') return 2;
  return above.trim() === '' || /-->\s*$/.test(above) ? 0 : 1;
}

function gapBehind(behind: string): number {
  const [rest, next = ''] = behind.split(/\r\n?|\n/, 2);
  if (rest.trim() !== '') return 2;
  return next.trim() === '' || /^\s*<!--/.test(next) ? 0 : 1;
}
