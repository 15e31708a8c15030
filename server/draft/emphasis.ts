import { type MappedText, MappedTextBuilder } from '../text/mapped-text';
import { characterOf, REFERENCE } from './references';

/** Emphasis and escapes, comments, the tags by which people align a line or break a label, and pandoc's attributes. */
const MARKS = new RegExp(
  [
    '<!--.{0,300}?-->',
    '</?[a-zA-Z][^<>]{0,200}>',
    '\\*{1,3}|_{2,3}|`',
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

/** Markdown text as it is read: without marks, without the backslash before one, with characters for references. */
export function withoutEmphasis(text: string, start: number, end: number): MappedText {
  const builder = new MappedTextBuilder(text);
  let from = start;
  let escaped = -1;
  for (const match of text.slice(start, end).matchAll(MARKS)) {
    const at = start + match.index;
    if (at === escaped) continue;
    const character = match[0][0] === '&' ? characterOf(match) : CELL.test(match[0]) ? ' ' : '';
    if (character === undefined) continue;
    builder.verbatim(from, at);
    from = at + match[0].length;
    if (character !== '') builder.substitute(character, { start: at, end: from });
    if (match[0] === '\\') {
      escaped = from;
      from++;
      builder.substitute(text[escaped], { start: at, end: from });
    }
  }
  builder.verbatim(from, end);
  return builder.build(start);
}
