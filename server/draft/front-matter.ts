/** Keys and values for other programs between two lines of dashes, and nothing but them: a rule over prose opens none. */
const FRONT_MATTER =
  /^\ufeff?---[ \t]*\r?\n(?=[\w"'\u4e00-\u9fff][^\r\n:]{0,60}:(?:[ \t]|\r?\n)|#)(?:[^\r\n]{0,2000}\r?\n){1,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** Where the text of a Markdown document begins, behind its front matter; 0 where it has none. */
export function frontMatterEnd(text: string): number {
  return text.startsWith('---') || text.startsWith('\ufeff---') ? (FRONT_MATTER.exec(text)?.[0].length ?? 0) : 0;
}
