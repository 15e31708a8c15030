/** Characters that take two columns of a terminal: those of East Asian scripts, and full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;
const NO_WIDTH = /\p{M}|[\u200b-\u200d\u2060\ufeff]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many columns of a terminal a text takes; quotes and dashes are reckoned narrow, as most terminals draw them. */
export function displayWidth(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length + count(text, WIDE) - count(text, NO_WIDTH);
}

/** The text with blanks behind it up to a width. */
export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
