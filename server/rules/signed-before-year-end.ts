import { dateWords } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { dayNumber, isPossible, writtenLike } from '../prose/dates';
import { dateUnderTitle } from '../report/head';
import { dayOf } from '../report/signature';
import type { Edit } from '../text/edits';

interface Facts {
  readonly year: number;
  readonly written: string;
  readonly next: readonly Edit[] | undefined;
}

export default rule<Facts>({
  id: 'signed-before-year-end',
  name: { 'zh-CN': '落款早于年末', en: 'Signed before the end of the year' },
  severity: 'error',
  summary: {
    'zh-CN': '落款日期必须在报告年度结束之后。',
    en: 'The report must be signed after the end of the year it reports on.',
  },
  source: SOURCES.deadline,
  check: (report, reportFinding) => {
    const { year, signature } = report;
    if (year === undefined) return;
    const days = [dayOf(signature), dayOf({ ...signature, signed: dateUnderTitle(report) })];
    for (const signed of days) {
      if (!signed) continue;
      const { date, line } = signed;
      if (dayNumber(date.year, date.month, date.day ?? 31) > dayNumber(year, 12, 31)) continue;
      // A day late in the year would be late even with the next year: there is no telling which of the two is wrong.
      const yearAsWritten = line.content.text.slice(date.yearFrom, date.yearTo);
      const next =
        date.month <= 3 && isPossible({ ...date, year: year + 1 })
          ? line.content.replace(date.yearFrom, date.yearTo, writtenLike(yearAsWritten, year + 1))
          : undefined;
      reportFinding(line.content.rangeOf(date.from, date.to), { year, written: dateWords(date), next });
    }
  },
  message: {
    'zh-CN': ({ year, written, next }) =>
      `落款日期${written}在${year}年度结束之前，${year}年度报告应在${year + 1}年落款。请核对${next ? `年份，可能应为${year + 1}年` : '日期'}。`,
    en: ({ year, written, next }) =>
      `Signed on ${written}, before ${year} was over; a report on ${year} is signed in ${year + 1}. Check the ${next ? `year: ${year + 1} may be meant` : 'date'}.`,
  },
  fixes: ({ year, next }) =>
    next
      ? [
          {
            title: { 'zh-CN': `将年份改为 ${year + 1}`, en: `Change the year to ${year + 1}` },
            edits: next,
            preferred: true,
          },
        ]
      : [],
});
