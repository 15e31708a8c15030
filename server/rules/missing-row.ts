import { displayRange } from '../draft/cells';
import type { Row } from '../forms/form';
import { nameOfTable } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { fullLabel } from '../report/tables/labels';
import type { MatchedTable } from '../report/tables/matched';
import { insertRow } from '../write/rows';

interface Facts {
  readonly row: Row;
  readonly table: MatchedTable;
}

export default rule<Facts>({
  id: 'missing-row',
  name: { 'zh-CN': '缺少行', en: 'Missing row' },
  severity: 'error',
  summary: {
    'zh-CN': '表格须有格式规定的每一行。',
    en: 'A table must have every row of the form.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const table of report.tables) {
      table.rows.forEach(({ row, source }, i) => {
        if (source) return;
        const next = table.rows.slice(i + 1).find((row) => row.source)?.source;
        const before = [...table.rows.slice(0, i)].reverse().find((row) => row.source)?.source;
        const near = before ?? next ?? table.fragments[0].rows[0];
        const cell = near.cells.find(({ content }) => content.text !== '') ?? near.cells[0];
        reportFinding(displayRange(cell), { row, table });
      });
    }
  },
  message: {
    'zh-CN': ({ row, table }) => `${nameOfTable(table)['zh-CN']}缺少「${fullLabel(row)}」一行。请补上，没有的填 0。`,
    en: ({ row, table }) =>
      `${nameOfTable(table).en} lacks the row “${fullLabel(row)}”. Insert it; 0 where there was none.`,
  },
  fixes: ({ row, table }, report) => {
    const edit = insertRow(report, table, row);
    return edit
      ? [
          {
            title: {
              'zh-CN': `插入「${row.label}」一行，数字待填`,
              en: `Insert the row “${row.label}”, its figures left blank`,
            },
            edits: [edit],
            preferred: true,
          },
        ]
      : [];
  },
});
