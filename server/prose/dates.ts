import { readNumeral } from '../text/figure';
import { fold } from '../text/fold';
import { bigrams, matcher } from './text-facts';

/** A date as written. Month from 1; offsets are those of the text it was found in. */
export interface WrittenDate {
  readonly year: number | undefined;
  readonly month: number;
  /** Undefined where only the month is given. */
  readonly day: number | undefined;
  readonly from: number;
  readonly to: number;
  /** Where its year stands, without 年. */
  readonly yearFrom: number;
  readonly yearTo: number;
}

const S = '[ \\t\\r\\n\\u00a0\\u2002\\u3000]{0,4}';
const YEAR = '(?:(?:[0-9０-９][ ]?){4}|[〇○零一二三四五六七八九]{4})';
const SMALL = '(?:[0-9０-９][ ]?[0-9０-９]?|[一二三四五六七八九十]{1,3})';
const CHINESE = new RegExp(`(?:(${YEAR})${S}年${S})?(${SMALL}|元)${S}月(?:份?${S}(${SMALL})${S}[日号])?`, 'g');
const NUMERIC = /(?<![\d.])(20\d{2})([-/.．－])(\d{1,2})\2(\d{1,2})(?![\d.])/g;
/** Digits run together where 年 was dropped: 20251月1日. */
const TORN = new RegExp(`(?<![0-9０-９年])([0-9０-９]{5,6})${S}月${S}([0-9０-９]{1,2})${S}日`, 'g');

/** All marks lost: 20251231日. */
const BARE = /(?<![0-9０-９])20\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])日/g;

/** Whether a text can hold a date at all: saves the searching. */
const mayHoldDate = (text: string): boolean => text.includes('月') || /20\d{2}[-/.．－]\d/.test(text);

/** The dates that a text names: with a year, or with a month and a day. */
export function datesIn(text: string): WrittenDate[] {
  if (!mayHoldDate(text)) return [];
  const dates: WrittenDate[] = [];
  for (const match of text.matchAll(CHINESE)) {
    const [written, year, month, day] = match;
    if (
      year === undefined &&
      (day === undefined || /[0-9０-９年]\s*$/.test(text.slice(Math.max(0, match.index - 2), match.index)))
    )
      continue;
    const values = [numberIn(year), numberIn(month), numberIn(day)];
    if (values[1] === undefined) continue;
    dates.push({
      year: values[0],
      month: values[1],
      day: values[2],
      from: match.index,
      to: match.index + written.length,
      yearFrom: match.index,
      yearTo: match.index + (year?.trimEnd().length ?? 0),
    });
  }
  for (const match of text.matchAll(NUMERIC)) {
    dates.push({
      year: Number(match[1]),
      month: Number(match[3]),
      day: Number(match[4]),
      from: match.index,
      to: match.index + match[0].length,
      yearFrom: match.index,
      yearTo: match.index + 4,
    });
  }
  return dates.sort((a, b) => a.from - b.from);
}

/** The same, of paragraphs. */
export const dates = matcher(
  [...bigrams('0123456789一二三四五六七八九十元', '月'), ...bigrams('0123456789', '-/.')],
  datesIn,
);

/** Where a date has lost its 年 (20251月1日), or all its marks. */
export const tornDatesIn = (text: string): { from: number; to: number }[] =>
  [...(text.includes('月') ? text.matchAll(TORN) : []), ...(text.includes('日') ? text.matchAll(BARE) : [])].map(
    (match) => ({ from: match.index, to: match.index + match[0].length }),
  );

/** The same, of paragraphs. */
export const tornDates = matcher(bigrams('0123456789', '月日'), tornDatesIn);

function numberIn(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  if (written === '元') return 1;
  const folded = fold(written).replace(/○/g, '〇');
  return /^\d+$/.test(folded) ? Number(folded) : readNumeral(folded);
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has the day. Without a year 29 February counts as one. */
export function isPossible({ year, month, day }: WrittenDate): boolean {
  if (month < 1 || month > 12) return false;
  if (day === undefined) return true;
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return day >= 1 && day <= (month === 2 && !leap ? 28 : DAYS[month - 1]);
}

/** A date as one number that sorts: 20240112. A month alone counts as its first day. */
export const dayNumber = (year: number, month: number, day = 1): number => year * 10_000 + month * 100 + day;

/** A year in the kind of digits that another one is written in: 2025, ２０２５ or 二〇二五. */
export function writtenLike(written: string, year: number): string {
  const [digits] = ['〇一二三四五六七八九', '０１２３４５６７８９'].filter((alphabet) =>
    [...alphabet].some((digit) => written.includes(digit)),
  );
  const zero = /[○零]/.exec(written)?.[0] ?? '〇';
  return digits
    ? String(year).replace(/\d/g, (digit) => (digits[0] === '〇' && digit === '0' ? zero : digits[Number(digit)]))
    : String(year);
}

/** What an organ begins with: 于3月28日挂牌成立; 自成立之日（3月28日）. */
export const FOUNDED = /成立|挂牌|揭牌|组建|设立/;

/** 1月1日 to 12月31日 is the whole year; so are 1—12月 and 截至12月. 收到12月申请5件 is one month. */
export const isYearsEnd = (text: string, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  !/[收接]到$/.test(text.slice(Math.max(0, from - 2), from)) &&
  (UP_TO.test(text.slice(Math.max(0, from - UP_TO_LENGTH), to + 1)) ||
    /^(?:1月(?:1日|份?(?:[-—–~至到]|以))|.{0,3}[-—–~至到]?12月(?:31日|底|末)|12月31日)|[-—–~至到]12月(?!\d)/.test(
      text.slice(Math.max(0, from - 1), to + 3).replace(/^[^\d\-—–~至到]/, ''),
    ));
const UP_TO = /截[至止](?:20\d\d年)?12月[,。底末]?$/;
const UP_TO_LENGTH = 8;
