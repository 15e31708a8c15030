const BLANKS = /\s+/g;
const BREAK = /[\r\n\t\v\f\u2028\u2029]/;
/** Characters that steer a terminal, turn the direction of what follows, or are not seen. */
const UNSEEN = /[\p{Cc}\p{Cf}]+/gu;

/** Words, some of them from a draft, as they can be shown to anybody: on one line, with nothing in them that nobody sees. */
export const harmless = (words: string): string =>
  words.replace(BLANKS, (blanks) => (BREAK.test(blanks) ? ' ' : blanks)).replace(UNSEEN, '');

const MAX_MESSAGE = 500;

/** A message as long as anybody reads: what a rule quotes of a draft, or adds up, may have no end. */
export const brief = (message: string): string => cut(message, MAX_MESSAGE);

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Words in Latin letters as they begin a sentence. */
export const capitalized = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** So many characters of a draft are shown among other words. */
const MAX_SHOWN = 60;

/** A text of a draft to be shown among other words, cut where it is long. */
export const shown = (text: string): string => cut(text, MAX_SHOWN);
