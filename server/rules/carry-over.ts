import { displayRange } from '../draft/cells';
import { columnWords } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { cellKey, type OtherFigure } from '../report/compare/other-year';
import { figureOf } from '../report/tables/equations';
import { isTable, type MatchedCell } from '../report/tables/matched';
import { setFigure } from '../write/figures';

interface Facts {
  readonly matched: MatchedCell;
  readonly value: number;
  readonly before: OtherFigure;
  readonly year: number;
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
    const cells = report.tables.find(isTable('applications'))?.cells ?? [];
    for (const matched of cells) {
      const { form, cell } = matched;
      const value = figureOf(matched);
      if (form.row.id !== 'carriedIn' || !cell || value === undefined) continue;
      const before = previous.figures.get(cellKey({ ...form, row: { ...form.row, id: 'carriedOver' } }));
      if (before && before.value !== value)
        reportFinding(displayRange(cell), { matched, value, before, year: previous.year });
    }
  },
  message: {
    'zh-CN': ({ matched, value, before, year }) =>
      `${columnWords(matched.form)['zh-CN']}上年结转为 ${value}，${year}年报告结转下年度为 ${before.value}，两年应当一致。请核对哪一年有误。`,
    en: ({ matched, value, before, year }) =>
      `The ${columnWords(matched.form).en}: ${value} carried in, but the report on ${year} carried over ${before.value}. Check which year is wrong.`,
  },
  related: ({ matched: { cell }, before, year }) =>
    cell
      ? [
          {
            range: displayRange(cell),
            file: before.place,
            message: {
              'zh-CN': `${year}年报告“四、结转下年度继续办理”：${before.text}`,
              en: `Report on ${year}, 四、结转下年度继续办理: ${before.text}`,
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
