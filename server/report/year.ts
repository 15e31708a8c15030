import type { Paragraph } from '../prose/paragraphs';
import { YEARS } from '../prose/years';
import type { Period } from './period';
import type { Signature } from './signature';
import { isUsable } from './signature';
import type { Title } from './title';

/**
 * The year that a draft reports on. Title, 统计期限, signature (the year after) and the year that its prose names
 * most often each have a voice, for any of them may be left over from last year; the title decides a tie.
 */
export function reportingYear(
  title: Title | undefined,
  period: Period | undefined,
  signature: Signature,
  paragraphs: readonly Paragraph[],
): number | undefined {
  const date = signature.signed?.date;
  const votes = [
    title?.year,
    period?.to.year ?? period?.from.year,
    isUsable(date) ? date.year - 1 : undefined,
    commonestYear(paragraphs),
  ];
  return commonest(votes.filter((year) => year !== undefined && isLikely(year)));
}

/** What comes most often; of several what comes first. */
function commonest<Value>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/** 2124年, 0224年 are slips, whoever makes them twice. */
const isLikely = (year: number): boolean => year >= 1990 && year < 2100;

/** In characters; a number and a short heading may stand before the year. */
const MAX_OPENING_LENGTH = 50;
const OPENING = /^(?:[(（][一二三四五六七八九十\d]+[)）][^。]{0,20}。?)?\s*(20\d{2})\s?年/;
/** A shorter paragraph says little of a year. In characters. */
const MIN_LENGTH = 30;

function openingYear(text: string): number | undefined {
  const match = text.length > MIN_LENGTH ? OPENING.exec(text.slice(0, MAX_OPENING_LENGTH)) : null;
  return match ? Number(match[1]) : undefined;
}

/** The year with which most paragraphs begin (2023年，我局…). */
const commonestYear = (paragraphs: readonly Paragraph[]): number | undefined =>
  commonest(paragraphs.flatMap((one) => (one.mayContain(YEARS) ? (one.memo(openingYear) ?? []) : [])));
