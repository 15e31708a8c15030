import { insertTable } from '../fixes/insert';
import { tableOf } from '../forms';
import type { FormTable } from '../forms/form';
import type { SectionReading } from '../report/sections';
import { tableName } from './names';
import { rule, SOURCES } from './rule';

interface Facts {
  readonly reading: SectionReading;
  readonly table: FormTable;
}

export default rule<Facts>({
  id: 'missing-table',
  severity: 'error',
  summary: {
    'zh-CN': '第二、三、四部分须有格式规定的表格。',
    en: 'Sections 二, 三 and 四 must have the table of the form.',
  },
  source: SOURCES.form,
  check: (report, tell) => {
    for (const reading of report.sections) {
      const id = reading.section.table;
      if (id && !report.tables.some(({ table }) => table.id === id)) {
        tell(reading.line.passage.range, { reading, table: tableOf(report.form, id) });
      }
    }
  },
  message: {
    'zh-CN': ({ reading, table }) =>
      `“${reading.section.heading}”没有格式规定的${tableName(table)['zh-CN']}。即使全部为 0，也要列出表格。`,
    en: ({ reading, table }) =>
      `“${reading.section.heading}” lacks ${tableName(table).en} of the form. It must be there even if every figure is 0.`,
  },
  fixes: ({ table }, report) => [
    {
      title: { 'zh-CN': `插入${tableName(table)['zh-CN']}`, en: `Insert ${tableName(table).en}` },
      edits: [insertTable(report, table.id)],
      preferred: true,
    },
  ],
});
