import { fold } from './fold';

/** In what a written figure departs from plain digits; `scale` is a unit that makes another number of them (2万, 80元). */
export type FormatDeviation =
  | 'full-width'
  | 'separator'
  | 'unit'
  | 'scale'
  | 'sign'
  | 'decimal'
  | 'leading-zero'
  | 'numeral';

/** What stands in a cell: a figure, nothing yet, or something that cannot be read as a figure. */
export type Figure =
  | {
      readonly kind: 'figure';
      readonly value: number;
      /** Plain digits, with a point where there are decimals and a minus sign below zero. */
      readonly plain: string;
      readonly formatDeviations: readonly FormatDeviation[];
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable' };

const BLANK: Figure = { kind: 'blank' };
const UNREADABLE: Figure = { kind: 'unreadable' };
const NONE: readonly FormatDeviation[] = [];

/** Units that make another number of the digits before them. Amounts are in 万元, as in the forms. */
const SCALES: Readonly<Record<string, number>> = { 万: 10_000, 万件: 10_000, 万条: 10_000, 亿元: 10_000, 元: 1e-4 };
/** Written where a figure is wanted and none is given. */
const BLANK_MARKS = /^(?:[/\\|_—–―─－-]+|无|暂无|空|空白|[.。…]+)$/;
const MEASURES = '件次|人次|场次|万元|亿元|万件|万条|件|条|份|项|个|起|例|宗|次|人|家|元|篇|期|册|部|封|万';
const WRITTEN = new RegExp(`^([+\\-−]?)(\\d{1,3}(?:[,，']\\d{3})+|\\d+)(\\.\\d+)?(${MEASURES})?([(（].*[)）])?$`, 's');
/** 五六 is five or six, and not 56. */
const NUMERALS = /^(?:[零〇一二两三四五六七八九]|(?=.*[零〇十百千万])[零〇一二两三四五六七八九十百千万]{1,9})$/;

/** More digits than a number can hold exactly. */
const MAX_DIGITS = 15;

/** A sum or difference without what binary fractions leave behind the decimals of amounts: exact to a millionth. */
export const exact = (value: number): number => (Number.isInteger(value) ? value : Number(value.toFixed(6)));

/** In a longer sum the zeros are left out. */
const MAX_ADDENDS = 8;

/** A sum as one writes it down, with what it comes to: 1 + 2 = 3; a lone figure is not said to be itself. */
export function sumWords(values: readonly number[], sum: number): string {
  const shown = values.length > MAX_ADDENDS ? values.filter((value) => value !== 0) : values;
  const addition = shown.join(' + ') || '0';
  return addition === String(sum) ? addition : `${addition} = ${sum}`;
}

/** Blanks between digits on one line: two figures in one cell, or one with a blank in it; nobody can say. */
const PARTED = /[0-9０-９][^\S\r\n]+[0-9０-９]/;

/** Reads the text of a cell. A line end inside a figure is no part of it (text out of a PDF). */
export function readFigure(text: string): Figure {
  if (text === '') return BLANK;
  if (text.length <= MAX_DIGITS && isDigits(text) && (text.length === 1 || text[0] !== '0')) {
    return { kind: 'figure', value: Number(text), plain: text, formatDeviations: NONE };
  }
  if (isWord(text) || PARTED.test(text)) return UNREADABLE;
  const folded = fold(text);
  if (folded === '' || BLANK_MARKS.test(folded)) return BLANK;
  if (NUMERALS.test(folded)) {
    const value = readNumeral(folded);
    return value === undefined
      ? UNREADABLE
      : { kind: 'figure', value, plain: String(value), formatDeviations: ['numeral'] };
  }
  const match = folded.length <= 200 ? WRITTEN.exec(folded) : null;
  if (!match) return UNREADABLE;
  const [, sign, whole, decimals = '', unit] = match;
  const digits = whole.replace(/[,，']/g, '').replace(/^0+(?=\d)/, '');
  if (digits.length + decimals.length > MAX_DIGITS) return UNREADABLE;
  const formatDeviations: FormatDeviation[] = [];
  if (/[０-９]/.test(text)) formatDeviations.push('full-width');
  if (/[,，']/.test(whole)) formatDeviations.push('separator');
  const scale = (unit && SCALES[unit]) || 1;
  if (unit) formatDeviations.push(scale === 1 ? 'unit' : 'scale');
  if (sign) formatDeviations.push('sign');
  if (decimals) formatDeviations.push('decimal');
  if (whole.length > 1 && whole[0] === '0') formatDeviations.push('leading-zero');
  const magnitude = exact(Number(digits + decimals) * scale);
  const value = sign === '-' || sign === '−' ? -magnitude : magnitude;
  const plain = scale === 1 ? `${value < 0 ? '-' : ''}${digits}${decimals}` : String(value);
  return { kind: 'figure', value, plain, formatDeviations };
}

/** What a figure, or a mark for none, may begin with among Han characters. */
const FIRST_CHARACTERS = '零〇一二两三四五六七八九十百千万无暂空';

/** Whether a text begins as no figure does: the labels do. */
function isWord(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x4e00 && code <= 0x9fff && !FIRST_CHARACTERS.includes(text[0]);
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The value of a Chinese numeral below 10,000 万 (一千二百三十, 二〇二三, 十); undefined when it is none, and for what is
 * said for another number than is written (一千二, 七八十, 百).
 */
export function readNumeral(text: string): number | undefined {
  if (text === '' || ![...text].every((char) => char in DIGITS || char in POWERS || char === '万')) return undefined;
  if (![...text].some((char) => char in POWERS || char === '万')) {
    return [...text].reduce((value, char) => value * 10 + DIGITS[char], 0);
  }
  let whole = 0;
  let part = 0;
  let digit = 0;
  for (const char of text) {
    if (char in DIGITS) digit = DIGITS[char];
    else if (char === '万') {
      whole += (part + digit) * 10_000;
      part = digit = 0;
    } else {
      part += (digit || 1) * POWERS[char];
      digit = 0;
    }
  }
  const value = whole + part + digit;
  const plain = text
    .replace(/两/g, '二')
    .replace(/〇/g, '零')
    .replace(/^一(?=十)/, '');
  return inNumerals(value) === plain ? value : undefined;
}

const NUMERAL_DIGITS = '零一二三四五六七八九';

/** A whole number below 10,000 万 as one reads it: 一千零五, 十二. */
export function inNumerals(value: number): string {
  const [myriads, rest] = [Math.floor(value / 10_000), value % 10_000];
  const gap = myriads > 0 && rest > 0 && rest < 1000 ? '零' : '';
  const written = (myriads > 0 ? `${belowMyriad(myriads)}万${gap}` : '') + belowMyriad(rest);
  return written.replace(/^一(?=十)/, '') || '零';
}

function belowMyriad(value: number): string {
  let written = '';
  for (const [power, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / power) % 10;
    if (digit > 0) written += NUMERAL_DIGITS[digit] + name;
    else if (written !== '' && !written.endsWith('零') && value % power > 0) written += '零';
  }
  return written;
}
