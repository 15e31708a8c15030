import { type MappedText, MappedTextBuilder } from '../text/mapped-text';
import { characterOf, REFERENCE } from './references';

/** Emphasis and escapes, comments, the tags by which people align a line or break a label, and pandoc's attributes. */
const MARKS = new RegExp(
  [
    '<!--.{0,300}?-->',
    '</?[a-zA-Z][^<>]{0,200}>',
    '\\*\\*?|_{2,3}|`',
    '\\\\(?=[!-/:-@[-`{-~])',
    // []{#_Toc1 .anchor}, […]{.underline}, and a heading's own {#id}.
    '\\[(?=[^\\[\\]]{0,100}\\]\\{[#.])',
    '\\](?=\\{[#.])(?<=\\[[^\\[\\]]{0,100}\\])\\{[^{}]{0,200}\\}',
    '\\{[#.][^{}]{0,200}\\}[ \\t]{0,20}$',
    REFERENCE.source,
  ].join('|'),
  'g',
);

/** A cell outside of a table: what stands in two of them is not one word, nor one figure. */
const CELL = /^<\/?t[dhr]\b/i;

/** Whether a text can hold emphasis: saves the searching. */
export const mayBeEmphasised = (text: string): boolean => /[*_`\\<&{]/.test(text);

/** The marks in a text, but for those that a backslash stands before. */
function marksIn(written: string): RegExpExecArray[] {
  const marks: RegExpExecArray[] = [];
  let escaped = -1;
  for (const match of written.matchAll(MARKS)) {
    if (match.index === escaped) continue;
    if (match[0] === '\\') escaped = match.index + 1;
    marks.push(match);
  }
  return marks;
}

const EMPHASIS = /^[*_`]/;
const isBlank = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

/**
 * The marks of emphasis that stand for themselves: those in the middle of something (3*4) that have no partner. One at
 * the edge of a word is a mark whose partner has not been typed yet.
 */
function literalMarks(written: string, marks: readonly RegExpExecArray[]): ReadonlySet<number> {
  const lone = new Set<number>();
  const open = new Map<string, number[]>();
  for (const { 0: mark, index } of marks) {
    if (!EMPHASIS.test(mark)) continue;
    const opened = open.get(mark) ?? [];
    const before = opened[opened.length - 1];
    // With nothing between them they are no pair.
    if (before !== undefined && before + mark.length < index && !isBlank(written[index - 1])) {
      opened.pop();
      lone.delete(before);
      continue;
    }
    lone.add(index);
    if (isBlank(written[index + mark.length])) continue;
    opened.push(index);
    open.set(mark, opened);
  }
  let end = 0;
  let isAtEdge = false;
  for (const at of lone) {
    if (at >= end) {
      let from = at;
      end = at + 1;
      while (written[from - 1] === written[at]) from--;
      while (written[end] === written[at]) end++;
      isAtEdge = isBlank(written[from - 1]) || isBlank(written[end]);
    }
    if (isAtEdge) lone.delete(at);
  }
  return lone;
}

/** White space parts words; two figures would be one for all that. */
const betweenCells = (before: string, text: string, behind: number): string =>
  /\d/.test(before) && /^\s{0,8}\d/.test(text.slice(behind, behind + 9)) ? '|' : ' ';

/** Markdown text as it is read: without marks, without the backslash before one, with characters for references. */
export function withoutEmphasis(text: string, start: number, end: number): MappedText {
  const builder = new MappedTextBuilder(text);
  let from = start;
  /** The last character that is no white space. */
  let last = '';
  const written = text.slice(start, end);
  const marks = marksIn(written);
  const literal = literalMarks(written, marks);
  for (const match of marks) {
    if (literal.has(match.index)) continue;
    const at = start + match.index;
    const behind = at + match[0].length;
    last = text.slice(from, at).trimEnd().slice(-1) || last;
    const character =
      match[0][0] === '&' ? characterOf(match) : CELL.test(match[0]) ? betweenCells(last, text, behind) : '';
    if (character === undefined) continue;
    builder.verbatim(from, at);
    from = behind;
    if (character !== '') builder.substitute(character, { start: at, end: from });
    if (match[0] === '\\') {
      from++;
      builder.substitute(text[from - 1], { start: at, end: from });
    }
  }
  builder.verbatim(from, end);
  return builder.build(start);
}
