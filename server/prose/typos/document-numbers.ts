import { fold } from '../../text/fold';
import { isHan } from '../../text/han';
import { bigrams, matcher } from '../text-facts';

/** A document number as written: 国办公开办函〔2021〕30号. */
export interface DocumentNumber {
  readonly from: number;
  readonly to: number;
  /** The code of the issuing office, with whatever Han characters stand directly before it. */
  readonly prefix: string;
  readonly year: number;
  readonly serial: number;
  /** Where the bracket of the year opens and closes, and whether these are the official 〔 〕. */
  readonly open: number;
  readonly close: number;
  readonly isOfficialForm: boolean;
}

const OPENING = '〔﹝（(\\[【［{｛〖「<＜';
const CLOSING = '〕﹞）)\\]】］}｝〗」>＞';
const D = '[0-9０-９]';
const S = '[ \\t\\u00a0\\u3000]{0,3}';
const NUMBER = new RegExp(
  `([${OPENING}])${S}([12１２]${D}{3})(${S}年?)${S}([${CLOSING}])${S}([第年]?)${S}(${D}{1,4})${S}号`,
  'g',
);
/** ﹝﹞ are the same brackets in another size. */
export const isOfficial = (opening: string, closing: string): boolean =>
  opening + closing === '〔〕' || opening + closing === '﹝﹞';
const MAX_PREFIX_LENGTH = 24;

/** The same, of paragraphs. */
export const documentNumbers = matcher(bigrams('0123456789', '号'), documentNumbersIn);

/** The document numbers of a text, whatever the brackets round their years. */
export function documentNumbersIn(text: string): DocumentNumber[] {
  const numbers: DocumentNumber[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const [written, opening, year, behindYear, closing, ordinal, serial] = match;
    const { from, prefix } = prefixBefore(text, match.index);
    numbers.push({
      from,
      to: match.index + written.length,
      prefix,
      year: Number(fold(year)),
      serial: Number(fold(serial)),
      open: match.index,
      close: match.index + written.indexOf(closing, 1),
      isOfficialForm: isOfficial(opening, closing) && behindYear.trim() === '' && ordinal === '',
    });
  }
  return numbers;
}

/** The Han characters that stand before a place, white space of extraction left out. */
function prefixBefore(text: string, at: number): { from: number; prefix: string } {
  let from = at;
  let prefix = '';
  let i = at - 1;
  for (let blanks = 0; i >= 0 && prefix.length < MAX_PREFIX_LENGTH; i--) {
    const code = text.charCodeAt(i);
    if (isHan(code)) {
      prefix = text[i] + prefix;
      from = i;
      blanks = 0;
    } else if ((code !== 0x20 && code !== 0xa0) || ++blanks > 1) break;
  }
  return { from, prefix };
}

/** The offset of the n-th Han character of a number's prefix. */
export function offsetIn(text: string, { from, open }: DocumentNumber, n: number): number {
  let left = n;
  for (let i = from; i < open; i++) {
    if (isHan(text.charCodeAt(i)) && left-- === 0) return i;
  }
  return from;
}
