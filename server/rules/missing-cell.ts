import { nameOfTable } from '../lint/names';
import { type LocalizedText, rule, SOURCES } from '../lint/rule';
import { fullLabel } from '../report/tables/labels';
import type { IncompleteRow, MatchedTable } from '../report/tables/matched';

interface Facts {
  readonly incomplete: IncompleteRow;
  readonly table: MatchedTable;
}

/** Table 四 as the form prints it has all its figures in one row, which has no name. */
const isWholeTable = (wanted: number, { table }: MatchedTable): boolean => wanted === table.cells.length;

const MOVED: LocalizedText = {
  'zh-CN': '缺一个数字，有一格空着，其余的数字错了列：移动一格，各处合计就相符。请对照各列移回，再补上缺的。',
  en: 'a figure is missing, a cell is blank, and others have moved by a column: one column back, all sums hold. Move them back, and fill in the one that is missing.',
};

export default rule<Facts>({
  id: 'missing-cell',
  name: { 'zh-CN': '缺少单元格', en: 'Missing cell' },
  severity: 'error',
  summary: {
    'zh-CN': '每一行的数字须与格式的列数相同。',
    en: 'A row must have as many figures as the form has columns.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const table of report.tables)
      for (const incomplete of table.incompleteRows) reportFinding(rangeOf(incomplete), { incomplete, table });
  },
  message: {
    'zh-CN': ({ incomplete: { row, found, wanted, isMoved }, table }) =>
      `${nameOfTable(table)['zh-CN']}${isWholeTable(wanted, table) ? '' : `「${fullLabel(row)}」行`}${isMoved ? MOVED['zh-CN'] : `只有 ${found} 个数字，格式为 ${wanted} 个，缺 ${wanted - found} 个。无法判断缺的是哪一列，请对照补齐。`}`,
    en: ({ incomplete: { row, found, wanted, isMoved }, table }) =>
      `${nameOfTable(table).en}${isWholeTable(wanted, table) ? '' : `, row “${fullLabel(row)}”`}: ${isMoved ? MOVED.en : `${found} figures where the form has ${wanted}; ${wanted - found} missing. Which column is missing cannot be told: fill it in.`}`,
  },
});

/** From the row's label to its last cell. */
function rangeOf({ source: { cells } }: IncompleteRow): { start: number; end: number } {
  const written = cells.filter(({ content }) => content.text !== '');
  const [first, last] = [written[0] ?? cells[0], written[written.length - 1] ?? cells[cells.length - 1]];
  return {
    start: first.fullRange.start === first.fullRange.end ? first.fullRange.start : first.content.range.start,
    end: last.content.range.end,
  };
}
