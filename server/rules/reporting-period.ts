import { dateWords } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { dates, FOUNDED, tornDates, type WrittenDate } from '../prose/dates';
import type { Paragraph } from '../prose/paragraphs';
import { type DamagedPeriod, damagedPeriods } from '../prose/typos/damaged-period';
import type { Period } from '../report/period';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';

interface Stated {
  readonly period: Period;
  readonly damaged?: undefined;
  readonly year: number;
}

/** A period that cannot be read. */
interface Unreadable {
  readonly paragraph: Paragraph;
  readonly damaged: DamagedPeriod;
  readonly year: number;
}

type Facts = Stated | Unreadable;

const isRight = ({ period: { from, to }, year }: Stated, paragraphs: readonly Paragraph[]): boolean =>
  from.year === year &&
  ((from.month === 1 && (from.day === 1 || from.day === undefined)) || isFoundedOn(from, paragraphs)) &&
  (to.year === year || to.year === undefined) &&
  to.month === 12 &&
  (to.day === 31 || (to.day === undefined && from.day === undefined));

/** How far the word may stand from the day, in characters. */
const NEAR_FOUNDED = 16;

/** Whether the organ has begun with a day: the report of its first year covers what is left of the year. */
const isFoundedOn = (day: WrittenDate, paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.some(
    (paragraph) =>
      FOUNDED.test(paragraph.text) &&
      paragraph
        .find(dates)
        .some(
          (one) =>
            one.month === day.month &&
            (one.year ?? day.year) === day.year &&
            (one.day === day.day || one.day === undefined) &&
            FOUNDED.test(paragraph.text.slice(Math.max(0, one.from - NEAR_FOUNDED), one.to + NEAR_FOUNDED)),
        ),
  );

/** Each date as far as it is wrong; the words between them stay. */
function edits({ period: { paragraph, from, to }, year }: Stated): Edit[] {
  const end = to.year === undefined && from.year === year ? '12月31日' : `${year}年12月31日`;
  const isFromRight = from.year === year && from.month === 1 && from.day === 1;
  const isToRight = (to.year === year || to.year === undefined) && to.month === 12 && to.day === 31;
  return [
    ...(isFromRight ? [] : paragraph.correct(from.from, from.to, `${year}年1月1日`)),
    ...(isToRight ? [] : paragraph.correct(to.from, to.to, to.year === undefined ? '12月31日' : end)),
  ];
}

/** Whether two other places name the year, for each of them may be the one that is wrong. */
function isSure({ period: { from, to }, year }: Stated, { title, signature: { signed } }: Report): boolean {
  const named = [title?.year, signed?.date?.year !== undefined ? signed.date.year - 1 : undefined, from.year, to.year];
  return named.filter((one) => one === year).length >= 2;
}

/** What is damaged beyond reading; a date without its 年 is reported as that. */
function unreadableIn(report: Report, year: number): Unreadable[] {
  const found: Unreadable[] = [];
  for (const paragraph of report.paragraphsWith(damagedPeriods)) {
    for (const damaged of paragraph.find(damagedPeriods)) {
      const { from, to } = damaged;
      const isTorn = paragraph.find(tornDates).some((torn) => torn.from < to && from < torn.to);
      if (!isTorn) found.push({ paragraph, damaged, year });
    }
  }
  return found;
}

/** The period of a year, in the words of the one that is damaged. */
const rightly = ({ damaged: { hasFrom, hasTo }, year }: Unreadable): string =>
  `${year}年1月1日${hasFrom ? '起' : ''}至${year}年12月31日${hasTo ? '止' : ''}`;

export default rule<Facts>({
  id: 'reporting-period',
  name: { 'zh-CN': '统计期限有误', en: 'Wrong reporting period' },
  severity: 'error',
  summary: {
    'zh-CN': '统计期限须为报告年度的1月1日至12月31日。',
    en: 'The period covered must be 1 January to 31 December of the year reported on.',
  },
  source: SOURCES.contents,
  check: (report, reportFinding) => {
    const { period, year } = report;
    if (year === undefined) return;
    const unreadable = unreadableIn(report, year);
    for (const facts of unreadable) reportFinding(facts.paragraph.rangeOf(facts.damaged.from, facts.damaged.to), facts);
    if (
      !period ||
      unreadable.some(({ paragraph }) => paragraph === period.paragraph) ||
      isRight({ period, year }, report.paragraphs)
    )
      return;
    reportFinding(period.paragraph.rangeOf(period.from.from, period.to.to), { period, year });
  },
  message: {
    'zh-CN': (facts) => {
      const { year } = facts;
      const right = `${year}年度报告应为${year}年1月1日至${year}年12月31日。`;
      if (!facts.damaged) return `统计期限写作${dateWords(facts.period.from)}至${dateWords(facts.period.to)}，${right}`;
      const written = facts.paragraph.text.slice(facts.damaged.from, facts.damaged.to);
      return facts.damaged.kind === 'one'
        ? `统计期限“${written}”只有起始日期，${right}`
        : facts.damaged.kind === 'end'
          ? `统计期限“${written}”只有截止日期，${right}`
          : `统计期限“${written}”的日期有误（多写或漏写了数字、文字），${right}`;
    },
    en: (facts) => {
      const { year } = facts;
      const right = `for the report on ${year} it is ${year}年1月1日 to ${year}年12月31日.`;
      if (!facts.damaged)
        return `The period is given as ${dateWords(facts.period.from)} to ${dateWords(facts.period.to)}; ${right}`;
      const written = facts.paragraph.text.slice(facts.damaged.from, facts.damaged.to);
      return facts.damaged.kind === 'one'
        ? `The period “${written}” has no last day; ${right}`
        : facts.damaged.kind === 'end'
          ? `The period “${written}” has no first day; ${right}`
          : `A date of the period “${written}” is damaged; ${right}`;
    },
  },
  fixes: (facts, report) => [
    facts.damaged
      ? {
          title: { 'zh-CN': `改为${rightly(facts)}`, en: `Change to ${rightly(facts)}` },
          edits: facts.paragraph.correct(facts.damaged.from, facts.damaged.to, rightly(facts)),
          preferred: true,
        }
      : {
          title: {
            'zh-CN': `改为${facts.year}年1月1日至${facts.year}年12月31日`,
            en: `Change to ${facts.year}年1月1日 to ${facts.year}年12月31日`,
          },
          edits: edits(facts),
          preferred: true,
          safe: isSure(facts, report),
        },
  ],
});
