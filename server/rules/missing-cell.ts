import { nameOfTable } from '../lint/names';
import { type LocalizedText, rule, SOURCES } from '../lint/rule';
import { fullLabel } from '../report/tables/labels';
import { type LostColumns, lostColumns } from '../report/tables/lost-columns';
import type { IncompleteRow, MatchedTable } from '../report/tables/matched';

interface Facts {
  readonly incomplete: IncompleteRow;
  readonly table: MatchedTable;
  /** Where all rows lack the same, and this is the first of them. */
  readonly lost?: LostColumns | undefined;
  /** The rows that have no figure at all, the first one among them. */
  readonly empty?: readonly IncompleteRow[];
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
    for (const table of report.tables) {
      const lost = lostColumns(table);
      const empty = lost ? [] : table.incompleteRows.filter(({ found }) => found === 0);
      if (empty.length > 0) reportFinding(rangeOf(empty[0]), { incomplete: empty[0], table, empty });
      for (const incomplete of lost ? table.incompleteRows.slice(0, 1) : table.incompleteRows)
        if (!empty.includes(incomplete)) reportFinding(rangeOf(incomplete), { incomplete, table, lost });
    }
  },
  message: {
    'zh-CN': ({ incomplete, table, lost, empty }) => {
      const { row, found, wanted, isMoved } = incomplete;
      const name = nameOfTable(table)['zh-CN'];
      if (empty) {
        const first = `「${fullLabel(row)}」`;
        const rows = empty.length === 1 ? `${first}行` : `有 ${empty.length} 行`;
        return `${name}${rows}没有数字${empty.length === 1 ? '' : `，第一行是${first}`}。没有的应填 0。`;
      }
      const count = `只有 ${found} 个数字，格式为 ${wanted} 个`;
      if (lost) return `${name}每一行都${count}：${columnsLost(lost)['zh-CN']}`;
      const where = isWholeTable(wanted, table) ? name : `${name}「${fullLabel(row)}」行`;
      return isMoved
        ? `${where}${MOVED['zh-CN']}`
        : `${where}${count}，缺 ${wanted - found} 个。无法判断缺的是哪一列，请对照补齐。`;
    },
    en: ({ incomplete, table, lost, empty }) => {
      const { row, found, wanted, isMoved } = incomplete;
      const name = nameOfTable(table).en;
      if (empty) {
        const first = `“${fullLabel(row)}”`;
        const rows = empty.length === 1 ? `row ${first} has` : `${empty.length} rows have`;
        return `${name}: ${rows} no figure${empty.length === 1 ? '' : `, the first of them ${first}`}. Where there was none, put 0.`;
      }
      const count = `${found} figures where the form has ${wanted}`;
      if (lost) return `${name}: every row has ${count}. ${columnsLost(lost).en}`;
      const where = isWholeTable(wanted, table) ? name : `${name}, row “${fullLabel(row)}”`;
      return isMoved
        ? `${where}: ${MOVED.en}`
        : `${where}: ${count}; ${wanted - found} missing. Which column is missing cannot be told: fill it in.`;
    },
  },
  related: ({ empty = [] }) =>
    empty.slice(1, MAX_PARTS).map((incomplete) => ({
      range: rangeOf(incomplete),
      message: { 'zh-CN': `「${fullLabel(incomplete.row)}」`, en: `“${fullLabel(incomplete.row)}”` },
    })),
  alsoAt: ({ empty = [] }) => empty.slice(1).map(rangeOf),
});

/** So many places are linked. */
const MAX_PARTS = 20;

const columnsLost = ({ count, labels }: LostColumns): LocalizedText =>
  labels.length > 0
    ? {
        'zh-CN': `缺${labels.map((label) => `「${label}」`).join('')}${count === 1 ? '一' : ` ${count} `}列，表头也没有。请对照补齐。`,
        en: `${labels.map((label) => `“${label}”`).join(', ')} missing, in the head as well: fill ${count === 1 ? 'it' : 'them'} in.`,
      }
    : {
        'zh-CN': `缺${count === 1 ? '一' : ` ${count} `}列。无法判断缺的是哪一列，请对照补齐。`,
        en: `${count === 1 ? 'A column is' : `${count} columns are`} missing; which cannot be told: fill in what is missing.`,
      };

/** From the row's label to its last cell. */
function rangeOf({ source: { cells } }: IncompleteRow): { start: number; end: number } {
  const written = cells.filter(({ content }) => content.text !== '');
  const [first, last] = [written[0] ?? cells[0], written[written.length - 1] ?? cells[cells.length - 1]];
  return {
    start: first.fullRange.start === first.fullRange.end ? first.fullRange.start : first.content.range.start,
    end: last.content.range.end,
  };
}
