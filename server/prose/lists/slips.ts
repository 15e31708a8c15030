import { exact } from '../../text/figure';
import type { ProseFigure } from '../figures';
import { sum } from './divisions';

// Where one thing may be counted in several parts, their sum may be anything above the whole. That one slip of the pen
// would explain just this sum is no chance then.

/** Whether the parts would come to the whole, had one figure not been written with one slip. */
export function isOneSlipOff(parts: readonly ProseFigure[], { value: whole }: ProseFigure): boolean {
  const all = sum(parts, 'value');
  const over = exact(all - whole);
  return (
    isOneDigitOff(over, whole) ||
    swapped(whole).includes(all) ||
    parts.some(({ value }) => [...swapped(value), ...without(value)].includes(exact(value - over)))
  );
}

/** 736条（网站219条，公众号617条）: off by 100 and no more, where nothing is rounded, as it is where one digit is wrong. */
const isOneDigitOff = (by: number, value: number): boolean => value % ROUND !== 0 && /^[1-9]00+$/.test(String(by));
const ROUND = 10;

/** 506 for 560: what a figure may have been before two neighbours changed places. */
function swapped(value: number): readonly number[] {
  const digits = String(value);
  return value < MIN_SWAPPED ? [] : variants(digits, (i) => digits[i + 1] + digits[i], 2);
}
/** It is chance that two figures are so alike. */
const MIN_SWAPPED = 100;

/** 1413 for 141: the same before a digit was typed too many. */
const without = (value: number): readonly number[] => (value < MIN_LONG ? [] : variants(String(value), () => '', 1));
const MIN_LONG = 1000;

const variants = (digits: string, put: (at: number) => string, length: number): readonly number[] =>
  Array.from({ length: Math.max(0, digits.length - length + 1) }, (_, i) =>
    Number(digits.slice(0, i) + put(i) + digits.slice(i + length)),
  );
