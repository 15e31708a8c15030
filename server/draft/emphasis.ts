import { type Passage, PassageBuilder } from '../text/passage';

/** Emphasis, escapes, and the tags by which people align a line or break a label. */
const MARKS = /<\/?[a-zA-Z][^<>]{0,200}>|\*{1,3}|_{2,3}|`|\\(?=[!-/:-@[-`{-~])/g;

/** Whether a text can hold emphasis: saves the searching. */
export const mayBeEmphasised = (text: string): boolean => /[*_`\\<]/.test(text);

/** Markdown text without `**`, `__`, backquotes and tags, and without the backslash before a mark. */
export function withoutEmphasis(text: string, start: number, end: number): Passage {
  const builder = new PassageBuilder(text);
  let from = start;
  let escaped = -1;
  for (const match of text.slice(start, end).matchAll(MARKS)) {
    const at = start + match.index;
    if (at === escaped) continue;
    builder.verbatim(from, at);
    from = at + match[0].length;
    if (match[0] === '\\') {
      escaped = from;
      builder.verbatim(from, from + 1);
      from++;
    }
  }
  builder.verbatim(from, end);
  return builder.build(start);
}
