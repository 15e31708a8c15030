import { displayRange } from '../draft/cells';
import type { Form } from '../forms/form';
import { nameOfTable } from '../lint/names';
import { rule } from '../lint/rule';
import type { MatchedTable } from '../report/tables/matched';
import { shown } from '../text/shown';

interface Facts {
  readonly table: MatchedTable;
  readonly wanted: Form;
  readonly year: number | undefined;
}

export default rule<Facts>({
  id: 'form-edition',
  name: { 'zh-CN': '表格版本不符', en: 'Table of another edition' },
  severity: 'warning',
  summary: {
    'zh-CN': '表格应采用报告年度适用的格式（2021年度起用〔2021〕30号，2019、2020年度用〔2019〕60号）。',
    en: 'Tables should be those of the form for the year (〔2021〕30号 for 2021 and later, 〔2019〕60号 for 2019 and 2020).',
  },
  source: '国办公开办函〔2021〕30号、国办公开办函〔2019〕60号',
  check: (report, reportFinding) => {
    for (const table of report.tables) {
      if (table.otherEdition)
        reportFinding(displayRange(table.otherEdition), { table, wanted: report.form, year: report.year });
    }
  },
  message: {
    'zh-CN': ({ table, wanted, year }) =>
      `${nameOfTable(table)['zh-CN']}用的是${table.form.notice.number}的格式（“${shown(table.otherEdition?.content.text ?? '')}”），${year === undefined ? '现行' : `${year}年度`}报告应采用${wanted.notice.number}的格式，请换成该格式的表。表中数字已按现有格式核对。`,
    en: ({ table, wanted, year }) =>
      `${nameOfTable(table).en} is that of ${table.form.notice.number} (“${shown(table.otherEdition?.content.text ?? '')}”); a report ${year === undefined ? 'today' : `on ${year}`} uses ${wanted.notice.number}. It was checked by its own form: replace it.`,
  },
});
