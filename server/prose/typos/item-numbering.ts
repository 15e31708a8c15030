import { readNumeral } from '../../text/figure';
import type { Paragraph } from '../paragraphs';
import { bigrams, matcher } from '../text-facts';
import {
  ITEM_OF_THE_FORM,
  KINDS_BY_FIRST,
  NUMBER_KINDS,
  type NumberKind,
  ORDER_WORDS,
  OWN_NUMBERS,
} from '../words/numbering';

/** A number that numbers something. Offsets are those of its paragraph's text. */
export interface ItemNumber {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly value: number;
  readonly kind: NumberKind;
  readonly isOpening: boolean;
  /** The mark before it; empty where it opens its paragraph. */
  readonly mark: string;
  /** It numbers an item of the Regulation or of the form. */
  readonly isOfTheForm: boolean;
}

/** The numbers in a text, in their order. */
export const itemNumbers = matcher(
  [
    ...bigrams('一二三四五六七八九十', '是要、,'),
    ...bigrams('(', '一二三四五六七八九十0123456789'),
    ...bigrams('0123456789', '.、'),
    ...['首先', '其次', '再次', ...bigrams('其', '一二三四五六')],
    ...'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳',
  ],
  itemNumbersIn,
);

const ownNumbers = matcher(bigrams('件表录注明', ':'), (text) => (OWN_NUMBERS.test(text) ? [text.length] : []));
/** Whether what a paragraph and those behind it number is numbered for itself. */
export const isNumberedForItself = (paragraph: Paragraph): boolean => paragraph.find(ownNumbers).length > 0;

/** Which characters a number can begin with, and which marks can stand before one. */
const FIRST = 1;
const MARK = 2;
const classes = new Uint8Array(0x10000);
for (const char of KINDS_BY_FIRST.keys()) classes[char.charCodeAt(0)] = FIRST;
for (const { inlineAfter } of NUMBER_KINDS) for (const mark of inlineAfter) classes[mark.charCodeAt(0)] = MARK;

function itemNumbersIn(text: string): ItemNumber[] {
  const found: ItemNumber[] = [];
  const head = text.length - text.trimStart().length;
  /** Where the mark before a place stands, blanks between them left out; -1 where there is none. */
  let mark = -1;
  let isBehindMark = true;
  for (let at = head; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const kind = classes[code];
    if (isBehindMark && kind === FIRST) {
      const number = numberAt(text, at, at === head, text.charAt(mark));
      if (number) found.push(number);
    }
    if (code === SPACE) continue;
    isBehindMark = kind === MARK;
    mark = at;
  }
  return found;
}
const SPACE = 0x20;

/** The number that stands at a place, by the kinds that may stand there. */
function numberAt(text: string, at: number, isOpening: boolean, mark: string): ItemNumber | undefined {
  for (const kind of KINDS_BY_FIRST.get(text[at]) ?? []) {
    if (!isOpening && (mark === '' || !kind.inlineAfter.includes(mark))) continue;
    kind.shape.lastIndex = at;
    const match = kind.shape.exec(text);
    const value = match ? numeralValue(match[1]) : undefined;
    if (!match || value === undefined) continue;
    const [whole, written] = match;
    const from = at + whole.indexOf(written);
    const end = at + whole.length;
    const isOfTheForm = ITEM_OF_THE_FORM.test(text.slice(end, end + 8).trimStart());
    return { from, to: from + written.length, written, value, kind, isOpening, isOfTheForm, mark };
  }
  return undefined;
}

const CIRCLED = '①'.charCodeAt(0) - 1;
const isCircled = (written: string): boolean => written >= '①' && written <= '⑳';

const numeralValue = (written: string): number | undefined =>
  ORDER_WORDS.includes(written)
    ? ORDER_WORDS.indexOf(written) + 1
    : /^\d+$/.test(written)
      ? Number(written)
      : isCircled(written)
        ? written.charCodeAt(0) - CIRCLED
        : readNumeral(written);

const TENS = ['', '十', '二十', '三十'];
/** A number as others of its list are written. */
export const writtenAs = (written: string, value: number): string =>
  ORDER_WORDS.includes(written)
    ? (ORDER_WORDS[value - 1] ?? '最后')
    : /^\d+$/.test(written)
      ? String(value)
      : isCircled(written)
        ? String.fromCharCode(CIRCLED + value)
        : `${TENS[Math.floor(value / 10)]}${value % 10 === 0 ? '' : '一二三四五六七八九'[(value % 10) - 1]}`;
