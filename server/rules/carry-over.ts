import { shownRange } from '../draft/cells';
import { columnWords } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { cellKey, type OtherFigure } from '../report/compare/other-year';
import { figureOf } from '../report/tables/equations';
import { type CellReading, isTable } from '../report/tables/matched';
import { setFigure } from '../write/figures';

interface Facts {
  readonly reading: CellReading;
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
  check: (report, tell, { previous }) => {
    if (!previous) return;
    const cells = report.tables.find(isTable('applications'))?.cells ?? [];
    for (const reading of cells) {
      const { form, cell } = reading;
      const value = figureOf(reading);
      if (form.row.id !== 'carriedIn' || !cell || value === undefined) continue;
      const before = previous.figures.get(cellKey({ ...form, row: { ...form.row, id: 'carriedOver' } }));
      if (before && before.value !== value) tell(shownRange(cell), { reading, value, before, year: previous.year });
    }
  },
  message: {
    'zh-CN': ({ reading, value, before, year }) =>
      `${columnWords(reading.form)['zh-CN']}上年结转为 ${value}，${year}年报告结转下年度为 ${before.value}，两年应当一致。请核对哪一年有误。`,
    en: ({ reading, value, before, year }) =>
      `The ${columnWords(reading.form).en}: ${value} carried in, but the report on ${year} carried over ${before.value}. Check which year is wrong.`,
  },
  parts: ({ reading: { cell }, before, year }) =>
    cell
      ? [
          {
            range: shownRange(cell),
            file: before.place,
            says: {
              'zh-CN': `${year}年报告“四、结转下年度继续办理”：${before.text}`,
              en: `Report on ${year}, 四、结转下年度继续办理: ${before.text}`,
            },
          },
        ]
      : [],
  fixes: ({ reading, before, year }) => [
    {
      title: {
        'zh-CN': `改为${year}年报告的 ${before.value}`,
        en: `Change to ${before.value}, as in the report on ${year}`,
      },
      edits: setFigure(reading, before.value),
      preferred: true,
    },
  ],
});
