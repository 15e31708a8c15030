import { displayRange } from '../draft/cells';
import { columnWords, saidOf } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { type Continuation, continuationOf, isCarriedIn } from '../report/compare/between-years';
import { figureOf } from '../report/tables/equations';
import { firstOfEach, type MatchedCell } from '../report/tables/matched';
import { setFigure } from '../write/figures';

interface Facts extends Continuation {
  readonly matched: MatchedCell;
  readonly value: number;
}

export default rule<Facts>({
  id: 'carry-over',
  name: { 'zh-CN': '上年结转不符', en: 'Carry-over differs from last year' },
  severity: 'error',
  needsPrevious: true,
  summary: {
    'zh-CN': '表三“上年结转”应与上一年度报告的“结转下年度继续办理”逐列一致。',
    en: 'What table 三 says was carried in must be what last year’s report carried over, in every column.',
  },
  source: SOURCES.tableThree,
  check: (report, reportFinding, { previous }) => {
    if (!previous) return;
    for (const { table, cells } of firstOfEach(report.tables)) {
      for (const { cell: form } of table.yearEquations) {
        const matched = cells[form.index];
        const value = figureOf(matched);
        if (!isCarriedIn(form) || !matched.cell || value === undefined) continue;
        const continuation = continuationOf(form, cells, previous);
        if (continuation && continuation.due !== value)
          reportFinding(displayRange(matched.cell), { ...continuation, matched, value });
      }
    }
  },
  message: {
    'zh-CN': ({ matched: { form }, equation, value, before, year }) =>
      `${columnWords(form)['zh-CN']}${saidOf(form.row)['zh-CN']}为 ${value}，${year}年报告${saidOf(equation.before.row)['zh-CN']}为 ${before.value}，两年应当一致。请核对哪一年有误。`,
    en: ({ matched: { form }, equation, value, before, year }) =>
      `The ${columnWords(form).en}: ${value} ${saidOf(form.row).en}, but the report on ${year} ${saidOf(equation.before.row).en} ${before.value}. Check which year is wrong.`,
  },
  related: ({ matched: { cell }, equation, before, year }) =>
    cell
      ? [
          {
            range: displayRange(cell),
            file: before.place,
            message: {
              'zh-CN': `${year}年报告“${equation.before.row.label}”：${before.text}`,
              en: `Report on ${year}, ${equation.before.row.label}: ${before.text}`,
            },
          },
        ]
      : [],
  fixes: ({ matched, before, year }) => [
    {
      title: {
        'zh-CN': `改为${year}年报告的 ${before.value}`,
        en: `Change to ${before.value}, as in the report on ${year}`,
      },
      edits: setFigure(matched, before.value),
      preferred: true,
    },
  ],
});
