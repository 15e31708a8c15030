import { isPossible, type WrittenDate, writtenLike } from '../prose/dates';
import { Paragraph } from '../prose/paragraphs';
import { Prose } from '../prose/sentences';
import { AFTER_YEAR, isReportingYear } from '../prose/years';
import type { Report } from '../report/report';
import { isUsable } from '../report/signature';
import type { Edit } from '../text/edits';
import type { Range } from '../text/range';
import { headTitle } from './head-title';
import { quotedIn } from './quoted';

/** A place of a draft where its reporting year is written, or the year after it. */
export interface YearPlace {
  readonly range: Range;
  /** How many years what stands there is ahead of the reporting year: 1 for the date of signing. */
  readonly ahead: 0 | 1;
  /** The edits that make it fit another reporting year; none where the calendar has no such day. */
  readonly edits: (year: number) => Edit[];
}

/**
 * Every place where the reporting year is meant, in the order of the text: title, 统计期限, prose, date of signing.
 * Left out is the same number where it is the year of something else (a plan, a budget, a law, a day, a comparison,
 * a title in 《》), and where there is no telling.
 */
export function yearPlaces(report: Report): YearPlace[] {
  const { year, title, period, signature } = report;
  if (year === undefined) return [];
  const as = written(year);
  const found = new RegExp(`(?<![\\d第A-Za-z_./@-])${as}${AFTER_YEAR}`, 'g');
  const places = [
    ...(title?.year === year ? inTitle(new Prose(new Paragraph(title.lines)), as, report) : []),
    ...[...headTitle(report.draft), ...report.paragraphs].flatMap((paragraph) => {
      const prose = new Prose(paragraph);
      const isQuoted = quotedIn(prose.text, report);
      return [...prose.text.matchAll(found)].flatMap(({ 0: { length }, index }) =>
        !isQuoted(index) && isReportingYear(prose.text, index, index + length, as, report.organ)
          ? placeIn(prose, index, index + length, report)
          : [],
      );
    }),
  ];
  if (period) {
    for (const date of [period.from, period.to]) if (date.year === year) places.push(inDate(period.paragraph, date, 0));
  }
  const { signed } = signature;
  if (signed && isUsable(signed.date) && signed.date.year === year + 1)
    places.push(inDate(new Paragraph([signed.line]), signed.date, 1));
  return [...new Map(places.map((place) => [place.range.start, place])).values()].sort(
    (a, b) => a.range.start - b.range.start,
  );
}

/** A year as it stands in folded text, in digits or in characters. */
const written = (year: number): string =>
  `(?:${year}|${String(year).replace(/\d/g, (digit) => (digit === '0' ? '[〇○零]' : '一二三四五六七八九'[Number(digit) - 1]))})`;

function inDate(paragraph: Paragraph, date: WrittenDate, ahead: 0 | 1): YearPlace {
  const { yearFrom, yearTo } = date;
  const as = paragraph.text.slice(yearFrom, yearTo);
  return {
    range: paragraph.rangeOf(yearFrom, yearTo),
    ahead,
    edits: (year) =>
      isPossible({ ...date, year: year + ahead })
        ? paragraph.replace(yearFrom, yearTo, writtenLike(as, year + ahead))
        : [],
  };
}

function placeIn(prose: Prose, from: number, to: number, { draft }: Report): YearPlace {
  const range = prose.rangeOf(from, to);
  const as = draft.text.slice(range.start, range.end);
  return { range, ahead: 0, edits: (year) => prose.replace(from, to, writtenLike(as, year)) };
}

function inTitle(prose: Prose, year: string, report: Report): YearPlace[] {
  const found = new RegExp(`(?<!\\d)${year}(?!\\d)`).exec(prose.text);
  return found ? [placeIn(prose, found.index, found.index + found[0].length, report)] : [];
}
