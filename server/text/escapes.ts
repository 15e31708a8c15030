const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A text as HTML has it, its line ends as line breaks. */
export const asHtml = (text: string): string =>
  text.replace(/[&<>]/g, (char) => ENTITIES[char]).replace(/\r\n?|\n/g, '<br>');

/** A text as Markdown has it, on a line or in a cell: nothing of it is mark-up. */
export const asMarkdown = (text: string): string =>
  oneLine(text).replace(/[\\`*|]|<(?=[a-zA-Z/!])|_(?=_)|(?<=_)_/g, '\\$&');

/** A paragraph or heading of Markdown: neither does its beginning begin a list of signs, nor its end end a heading. */
export const asMarkdownLine = (text: string): string =>
  asMarkdown(text)
    .replace(/^(?:#{1,6}(?=\s|$)|>|~~~)/, '\\$&')
    .replace(/#$/, '\\#');

/** A text without line ends and tabs; Chinese runs on over a line end without a space, other words with one. */
export function oneLine(text: string): string {
  const parts = text.split(/[\r\n\t]+/);
  if (parts.length === 1) return text;
  const written = parts.map((part) => part.trim()).filter((part) => part !== '');
  return written
    .map((part, i) => (/^[!-~]/.test(part) && /[!-~]$/.test(written[i - 1] ?? '') ? ' ' : '') + part)
    .join('');
}
