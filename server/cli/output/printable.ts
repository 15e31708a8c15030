/** Characters that steer a terminal, turn the direction of what follows, or are not seen: a file must not be able to. */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0]/gu;

/** The text on one line and harmless to a terminal. */
export function printable(text: string): string {
  return text.replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? ' ' : blanks)).replace(STEERING, '\ufffd');
}

/** A value as JSON on one line, the same value to whoever reads it and harmless to a terminal. */
export const harmlessJson = (value: unknown): string => JSON.stringify(value).replace(STEERING, escaped);

/** JSON has no other way to write characters beyond U+FFFF than by their two halves. */
const escaped = (char: string): string =>
  Array.from({ length: char.length }, (_, i) => `\\u${char.charCodeAt(i).toString(16).padStart(4, '0')}`).join('');
