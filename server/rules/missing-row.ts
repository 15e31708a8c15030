import { displayRange } from '../draft/cells';
import type { Row } from '../forms/form';
import { nameOfTable } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { fullLabel } from '../report/tables/labels';
import type { MatchedTable } from '../report/tables/matched';
import { isOneLine } from '../report/tables/one-line';
import { insertRow } from '../write/rows';

interface Facts {
  readonly row: Row;
  readonly table: MatchedTable;
  /** Whether the head of table 四 stands there, and no figure below it. */
  readonly isHeadAlone?: boolean;
}

/** Table 四 as the form prints it has one row of figures, which has no name. */
const isHeadAlone = ({ table, rows, fragments }: MatchedTable): boolean =>
  table.isAcross === true &&
  rows.every(({ source }) => !source) &&
  isOneLine(
    table,
    fragments.flatMap(({ rows }) => rows),
  );

/** What the figures are, or that there was none, only the clerk knows: the fix leaves them blank. */
const FILL_IN = {
  'zh-CN': '请补上这一行并填写数字，确实没有的填 0。',
  en: 'Insert it and fill in its figures: 0 only where there was none.',
};

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
      if (isHeadAlone(table)) {
        const { rows } = table.fragments[table.fragments.length - 1];
        const [cell] = rows[rows.length - 1].cells.filter(({ content }) => content.text !== '');
        if (cell) {
          reportFinding(displayRange(cell), { row: table.rows[0].row, table, isHeadAlone: true });
          continue;
        }
      }
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
    'zh-CN': ({ row, table, isHeadAlone }) =>
      isHeadAlone
        ? `${nameOfTable(table)['zh-CN']}只有表头，缺少填数字的一行。${FILL_IN['zh-CN']}`
        : `${nameOfTable(table)['zh-CN']}缺少「${fullLabel(row)}」一行。${FILL_IN['zh-CN']}`,
    en: ({ row, table, isHeadAlone }) =>
      isHeadAlone
        ? `${nameOfTable(table).en} has its head alone, and no row of figures. ${FILL_IN.en}`
        : `${nameOfTable(table).en} lacks the row “${fullLabel(row)}”. ${FILL_IN.en}`,
  },
  fixes: ({ row, table, isHeadAlone }, report) => {
    const edit = isHeadAlone ? undefined : insertRow(report, table, row);
    return edit
      ? [
          {
            title: {
              'zh-CN': `插入「${row.label}」一行，数字留空，由您填写`,
              en: `Insert the row “${row.label}” with blanks for you to fill in`,
            },
            edits: [edit],
            preferred: true,
          },
        ]
      : [];
  },
});
