import { displayRange } from '../draft/cells';
import type { Row as DraftRow } from '../draft/draft';
import type { Row } from '../forms/form';
import { nameOfTable } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { fullLabel } from '../report/tables/labels';
import type { MatchedTable } from '../report/tables/matched';
import { isOneLine } from '../report/tables/one-line';
import { insertRow } from '../write/rows';
import { insertRows } from '../write/rows-after';

interface Facts {
  /** One, or all that lack there in a row. */
  readonly rows: readonly Row[];
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

/** More than these in a row are told once: a table of which the first rows are typed lacks all others. */
const MAX_SINGLE = 3;

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
          reportFinding(displayRange(cell), { rows: [table.rows[0].row], table, isHeadAlone: true });
          continue;
        }
      }
      let before: DraftRow | undefined;
      for (let at = 0; at < table.rows.length; at++) {
        const { source } = table.rows[at];
        before = source ?? before;
        if (source) continue;
        const end = table.rows.findIndex((row, i) => i > at && row.source);
        const missing = table.rows.slice(at, end < 0 ? undefined : end).map(({ row }) => row);
        const near = before ?? table.rows[end]?.source ?? table.fragments[0].rows[0];
        const cell = near.cells.find(({ content }) => content.text !== '') ?? near.cells[0];
        if (missing.length > MAX_SINGLE) reportFinding(displayRange(cell), { rows: missing, table });
        else for (const row of missing) reportFinding(displayRange(cell), { rows: [row], table });
        at += missing.length - 1;
      }
    }
  },
  message: {
    'zh-CN': ({ rows: [row, ...others], table, isHeadAlone }) =>
      isHeadAlone
        ? `${nameOfTable(table)['zh-CN']}只有表头，缺少填数字的一行。${FILL_IN['zh-CN']}`
        : others.length > 0
          ? `${nameOfTable(table)['zh-CN']}缺少从「${fullLabel(row)}」到「${fullLabel(others[others.length - 1])}」的 ${others.length + 1} 行。请补上这些行并填写数字，确实没有的填 0。`
          : `${nameOfTable(table)['zh-CN']}缺少「${fullLabel(row)}」一行。${FILL_IN['zh-CN']}`,
    en: ({ rows: [row, ...others], table, isHeadAlone }) =>
      isHeadAlone
        ? `${nameOfTable(table).en} has its head alone, and no row of figures. ${FILL_IN.en}`
        : others.length > 0
          ? `${nameOfTable(table).en} lacks the ${others.length + 1} rows from “${fullLabel(row)}” to “${fullLabel(others[others.length - 1])}”. Insert them and fill in their figures: 0 only where there was none.`
          : `${nameOfTable(table).en} lacks the row “${fullLabel(row)}”. ${FILL_IN.en}`,
  },
  fixes: ({ rows, table, isHeadAlone }, report) => {
    const [{ label }] = rows;
    const edit = isHeadAlone
      ? undefined
      : rows.length > 1
        ? insertRows(report, table, rows)
        : insertRow(report, table, rows[0]);
    if (!edit) return [];
    const title =
      rows.length > 1
        ? {
            'zh-CN': `插入「${label}」等 ${rows.length} 行，数字留空，由您填写`,
            en: `Insert “${label}” and the ${rows.length - 1} rows below it with blanks for you to fill in`,
          }
        : {
            'zh-CN': `插入「${label}」一行，数字留空，由您填写`,
            en: `Insert the row “${label}” with blanks for you to fill in`,
          };
    return [{ title, edits: [edit], preferred: true }];
  },
});
