/** Characters that steer a terminal, or turn the direction of what follows: a file must not be able to. */
const STEERING = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The text on one line and harmless to a terminal. */
export function printable(text: string): string {
  return text.replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? ' ' : blanks)).replace(STEERING, '\ufffd');
}
