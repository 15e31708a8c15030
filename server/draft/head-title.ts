import { MappedText } from '../text/mapped-text';
import type { Draft, Line } from './draft';

const TITLE = /<title(?:\s[^<>]*)?>([^<]{1,200})<\/title/i;
/** So far down a page's head may reach. */
const MAX_HEAD_LENGTH = 20_000;

/** The title that a web page has in its head: read by nobody as text of the report, but shown by browsers. */
export function headTitleLine({ text, syntax }: Draft): Line | undefined {
  const found = syntax === 'html' ? TITLE.exec(text.slice(0, MAX_HEAD_LENGTH)) : null;
  if (!found) return undefined;
  const start = found.index + found[0].indexOf('>') + 1;
  const range = { start, end: start + found[1].length };
  return { kind: 'line', content: new MappedText(found[1], start), range, level: 0, startsBlock: true };
}
