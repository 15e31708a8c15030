import { MappedText } from '../text/mapped-text';
import type { Line } from './draft';
import { withoutEmphasis } from './emphasis';
import { ANGLE, BACKSLASH, BLOCK, EMPHASIS } from './lines';

const HEADING_MARKS = /^\s*(?:(#{1,6})(?:\s+|$))?/;

/** How long the marks of a quotation are that a line begins with (> > …). */
function quoteMarks(written: string): number {
  let length = 0;
  for (let i = 0; i < written.length; i++) {
    if (written[i] === '>') length = i + 1;
    else if (!isSpace(written.charCodeAt(i))) break;
  }
  return length;
}

/**
 * The line between two offsets, its heading and emphasis marks read over; undefined for a blank one.
 * @param charClasses of Markdown that may stand in it
 */
export function proseLine(
  text: string,
  start: number,
  end: number,
  charClasses: number,
  startsBlock: boolean,
): Line | undefined {
  const range = { start, end };
  let [from, to, level] = [start, end, 0];
  if ((charClasses & BLOCK) !== 0) {
    const written = text.slice(start, end);
    const quoted = quoteMarks(written);
    const marks = HEADING_MARKS.exec(written.slice(quoted)) as RegExpExecArray;
    level = marks[1]?.length ?? 0;
    from = start + quoted + marks[0].length;
    to = level > 0 ? Math.max(from, start + withoutClosingMarks(written).length) : end;
  }
  const content =
    (charClasses & (EMPHASIS | BACKSLASH | ANGLE)) !== 0 ? withoutEmphasis(text, from, to) : trimmed(text, from, to);
  return content.text === ''
    ? undefined
    : { kind: 'line', content, range, level, startsBlock: startsBlock || level > 0 };
}

/** A heading without the `##` that may close it. */
function withoutClosingMarks(written: string): string {
  const text = written.trimEnd();
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end--;
  return /\s/.test(text[end - 1] ?? '') ? text.slice(0, end) : text;
}

/** White space as `trim` knows it. */
const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  (code >= 0xa0 && (code === 0x3000 || code === 0xa0 || (code < 0x4e00 && /\s/.test(String.fromCharCode(code))))) ||
  code === 0xfeff;

function trimmed(text: string, start: number, end: number): MappedText {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return new MappedText(text.slice(from, to), from);
}
