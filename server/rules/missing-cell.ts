import { nameOfTable } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { fullLabel } from '../report/tables/labels';
import type { ShortRow, TableReading } from '../report/tables/matched';

interface Facts {
  readonly short: ShortRow;
  readonly table: TableReading;
}

/** Table 四 as the form prints it has all its figures in one row, which has no name. */
const isWholeTable = (wanted: number, { table }: TableReading): boolean => wanted === table.cells.length;

export default rule<Facts>({
  id: 'missing-cell',
  name: { 'zh-CN': '缺少单元格', en: 'Missing cell' },
  severity: 'error',
  summary: {
    'zh-CN': '每一行的数字须与格式的列数相同。',
    en: 'A row must have as many figures as the form has columns.',
  },
  source: SOURCES.form,
  check: (report, tell) => {
    for (const table of report.tables) for (const short of table.short) tell(rangeOf(short), { short, table });
  },
  message: {
    'zh-CN': ({ short: { row, found, wanted }, table }) =>
      `${nameOfTable(table)['zh-CN']}${isWholeTable(wanted, table) ? '' : `「${fullLabel(row)}」行`}只有 ${found} 个数字，格式为 ${wanted} 个，缺 ${wanted - found} 个。无法判断缺的是哪一列，请对照补齐。`,
    en: ({ short: { row, found, wanted }, table }) =>
      `${nameOfTable(table).en}${isWholeTable(wanted, table) ? '' : `, row “${fullLabel(row)}”`}: ${found} figures where the form has ${wanted}; ${wanted - found} missing. Which column is missing cannot be told: fill it in.`,
  },
});

/** From the row's label to its last cell. */
function rangeOf({ source: { cells } }: ShortRow): { start: number; end: number } {
  const written = cells.filter(({ passage }) => passage.text !== '');
  const [first, last] = [written[0] ?? cells[0], written[written.length - 1] ?? cells[cells.length - 1]];
  return {
    start: first.outer.start === first.outer.end ? first.outer.start : first.passage.range.start,
    end: last.passage.range.end,
  };
}
