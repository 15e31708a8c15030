import type { Draft, Line, Syntax } from '../../draft/draft';
import { lineStart, nextLineEnd } from '../../text/lines';
import { touches } from '../../text/range';

/** A place in prose, with what stands before and after it on its line; in HTML, on a line of its element. */
export interface ProsePlace {
  readonly offset: number;
  /** Where the text of the line begins, after its mark-up. */
  readonly start: number;
  readonly before: string;
  readonly after: string;
  /** What mark-up is open already: that of a heading, or an element of HTML. */
  readonly inside: 'heading' | 'element' | undefined;
  /** The line of the draft; undefined for an empty one. */
  readonly line?: Line | undefined;
}

/** The place of an offset that lies in prose; undefined in tables, tags, comments and whatever else nobody reads. */
export function prosePlaceAt({ text, syntax, blocks }: Draft, offset: number): ProsePlace | undefined {
  const isWithin = ({ range }: (typeof blocks)[number]): boolean => touches(range, offset);
  const block = blocks.find((block) => block.kind !== 'line' && isWithin(block)) ?? blocks.find(isWithin);
  if (block && block.kind !== 'line') return undefined;
  const place = linePlaceAt(text, syntax, offset);
  const isWritten = place && (place.before + place.after).trim() !== '';
  return !place || (isWritten && !block) ? undefined : { ...place, line: block };
}

/** The same with nothing known of the draft; undefined in a tag. */
export const linePlaceAt = (text: string, syntax: Syntax, offset: number): ProsePlace | undefined =>
  syntax === 'html' ? inElement(text, offset) : onLine(text, offset, syntax === 'markdown');

const MARKS = /^(?:[ \t]*>)*\s*(#{1,6}(?:[ \t]+|$))?(?:\*\*|__)?/;
const CLOSING_MARKS = /^(?:\*\*|__)?\s*#*$/;

function onLine(text: string, offset: number, isMarkdown: boolean): ProsePlace | undefined {
  const from = lineStart(text, offset);
  const written = text.slice(from, offset);
  const marks = (isMarkdown ? MARKS : /^\s*/).exec(written) as RegExpExecArray;
  const start = from + marks[0].length;
  const behind = text.slice(offset, nextLineEnd(text, offset));
  const after = isMarkdown && CLOSING_MARKS.test(behind.trim()) ? '' : behind;
  return { offset, start, before: text.slice(start, offset), after, inside: marks[1] ? 'heading' : undefined };
}

/** Elements that hold no line of text, or the whole of it. */
const NO_LINE = new Set([
  'html',
  'head',
  'body',
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'table',
  'tr',
  'ul',
  'ol',
]);

function inElement(text: string, offset: number): ProsePlace | undefined {
  const close = lastBefore(text, '>', offset);
  if (lastBefore(text, '<', offset) > close) return undefined;
  const from = Math.max(close + 1, lineStart(text, offset));
  const start = from + (/^\s*/.exec(text.slice(from, offset)) as RegExpExecArray)[0].length;
  const open = text.indexOf('<', offset);
  const lineEnd = nextLineEnd(text, offset);
  const end = open < 0 ? lineEnd : Math.min(open, lineEnd);
  const tag = from === close + 1 ? /^<([a-z][a-z\d]*)/i.exec(text.slice(lastBefore(text, '<', from), from)) : null;
  return {
    offset,
    start,
    before: text.slice(start, offset),
    after: text.slice(offset, end),
    inside: insideOf(tag?.[1]),
  };
}

function insideOf(tag: string | undefined): ProsePlace['inside'] {
  if (tag === undefined || NO_LINE.has(tag.toLowerCase())) return undefined;
  return /^h[1-6]$/i.test(tag) ? 'heading' : 'element';
}

const lastBefore = (text: string, mark: string, at: number): number => (at > 0 ? text.lastIndexOf(mark, at - 1) : -1);

const SENTENCE_ENDS = /[。！？；：]\s*/g;

/** Where the sentence begins that is being written. */
export function sentenceStart({ start, before }: ProsePlace): number {
  let at = 0;
  for (const { index, 0: end } of before.matchAll(SENTENCE_ENDS)) at = index + end.length;
  return start + at;
}

/** Text as a line of its own in the place: in an element, where HTML has none open. */
export const asLine = (text: string, { syntax }: Draft, { inside }: ProsePlace): string =>
  syntax === 'html' && !inside ? `<p>${text}</p>` : text;

/** Whether nothing follows on the line. */
export const isAtEnd = ({ after }: ProsePlace): boolean => after.trim() === '';
