const BLANKS = /\s+/g;
const BREAK = /[\r\n\t\v\f\u2028\u2029]/;
/** Characters that steer a terminal, turn the direction of what follows, or are not seen. */
const UNSEEN = /[\p{Cc}\p{Cf}]+/gu;

/** Words, some of them from a draft, as they can be shown to anybody: on one line, with nothing in them that nobody sees. */
export const harmless = (words: string): string =>
  words.replace(BLANKS, (blanks) => (BREAK.test(blanks) ? ' ' : blanks)).replace(UNSEEN, '');

/** So many characters of a draft are shown among other words. */
const MOST = 60;

/** A text of a draft to be shown among other words, cut where it is long. */
export function shown(text: string): string {
  if (text.length <= MOST) return text;
  const cut = text.slice(0, MOST);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
