import type { Period } from '../report/period';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import { dateWords } from './names';
import { rule, SOURCES } from './rule';

interface Facts {
  readonly period: Period;
  readonly year: number;
}

const isRight = ({ period: { from, to }, year }: Facts): boolean =>
  from.year === year &&
  from.month === 1 &&
  (from.day === 1 || from.day === undefined) &&
  (to.year === year || to.year === undefined) &&
  to.month === 12 &&
  (to.day === 31 || (to.day === undefined && from.day === undefined));

/** Each date as far as it is wrong; the words between them stay. */
function edits({ period: { paragraph, from, to }, year }: Facts): Edit[] {
  const end = to.year === undefined && from.year === year ? '12月31日' : `${year}年12月31日`;
  const isFromRight = from.year === year && from.month === 1 && from.day === 1;
  const isToRight = (to.year === year || to.year === undefined) && to.month === 12 && to.day === 31;
  return [
    ...(isFromRight ? [] : paragraph.replace(from.from, from.to, `${year}年1月1日`)),
    ...(isToRight ? [] : paragraph.replace(to.from, to.to, to.year === undefined ? '12月31日' : end)),
  ];
}

/** Whether two other places name the year, for each of them may be the one that is wrong. */
function isSure({ period: { from, to }, year }: Facts, { title, signature: { signed } }: Report): boolean {
  const named = [title?.year, signed?.date?.year !== undefined ? signed.date.year - 1 : undefined, from.year, to.year];
  return named.filter((one) => one === year).length >= 2;
}

export default rule<Facts>({
  id: 'reporting-period',
  severity: 'error',
  summary: {
    'zh-CN': '统计期限须为报告年度的1月1日至12月31日。',
    en: 'The period covered must be 1 January to 31 December of the year reported on.',
  },
  source: SOURCES.contents,
  check: (report, tell) => {
    const { period, year } = report;
    if (!period || year === undefined || isRight({ period, year })) return;
    tell(period.paragraph.rangeOf(period.from.from, period.to.to), { period, year });
  },
  message: {
    'zh-CN': ({ period: { from, to }, year }) =>
      `统计期限写作${dateWords(from)}至${dateWords(to)}，${year}年度报告应为${year}年1月1日至${year}年12月31日。`,
    en: ({ period: { from, to }, year }) =>
      `The period is given as ${dateWords(from)} to ${dateWords(to)}; for the report on ${year} it is ${year}年1月1日 to ${year}年12月31日.`,
  },
  fixes: (facts, report) => [
    {
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
