import type { FormCell } from '../forms/form';
import { AREA_TOTAL, type Severities } from '../lint/area-rules';
import type { Language } from '../lint/finding';
import { cellName, columnWords, rowWords, tableName } from '../lint/names';
import { sumOf } from '../text/hash';
import type { AreaTotal, TotalTable } from './area-total';
import type { Unlike } from './differences';
import type { AreaFinding, ReviewedReport } from './model';

/** What the sums of an area show, each at the parent's cell. */
export function areaFindings(totals: readonly AreaTotal[], language: Language, severities: Severities): AreaFinding[] {
  const severity = severities[AREA_TOTAL.id] ?? AREA_TOTAL.severity;
  if (severity === 'off') return [];
  return totals.flatMap((total) =>
    total.tables.flatMap((table) =>
      table.unlike.map((unlike) => ({ ...findingOf(total, table, unlike, language), severity })),
    ),
  );
}

function findingOf(
  total: AreaTotal,
  table: TotalTable,
  unlike: Unlike<ReviewedReport>,
  language: Language,
): Omit<AreaFinding, 'severity'> {
  const [cell] = unlike.cells;
  const { report } = total;
  const said = unlike.cells.map(({ index }) => `${table.said[index]}/${table.sum[index]}`).join(' ');
  return {
    rule: AREA_TOTAL.id,
    file: report?.file ?? '',
    cells: unlike.cells.map(({ index }) => ({ table: table.table.id, index })),
    message: MESSAGES[language](total, table, unlike),
    at: cell.id,
    sum: sumOf(`${unlike.kind} ${said}`),
    related: [],
  };
}

const name = (report: ReviewedReport): string => report.organ ?? report.file;

const MESSAGES = {
  'zh-CN': (total: AreaTotal, table: TotalTable, unlike: Unlike<ReviewedReport>): string => {
    const [cell] = unlike.cells;
    const of = total.own ? '本级与所属各机关' : '所属各机关';
    const parts = `${of} ${total.parts.length} 份报告`;
    const numbers = `本表为 ${table.said[cell.index]}，${parts}合计 ${table.sum[cell.index]}`;
    const words = (of: FormCell): string => cellName(of)['zh-CN'];
    switch (unlike.kind) {
      case 'forgotten':
        return `${tableName(table.table)['zh-CN']}的汇总可能漏了${name(unlike.part)}：有 ${unlike.cells.length} 格${total.own ? '不等于' : '小于'}合计，加上该机关的数字就${total.own ? '相符' : '不再小于'}。例如${words(cell)}：${numbers}。`;
      case 'column':
        return `有 ${unlike.by} 件可能填错了列：${columnWords(cell)['zh-CN']}比${parts}合计多 ${unlike.by}，${columnWords(unlike.other)['zh-CN']}少 ${unlike.by}（${rowsOf(unlike.cells)}）。请核对是汇总填错，还是某个机关填错。`;
      case 'row':
        return `有 ${unlike.by} 件可能填错了行：${rowWords(cell)['zh-CN']}比${parts}合计多 ${unlike.by}，${rowWords(unlike.other)['zh-CN']}少 ${unlike.by}。请核对是汇总填错，还是某个机关填错。`;
      case 'cell':
        return total.own && unlike.by > 0
          ? `${words(cell)}：${numbers}，多 ${unlike.by}。请核对汇总。`
          : `${words(cell)}：${numbers}，少 ${-unlike.by}${total.own ? '' : '，本级将为负数'}。请核对汇总。`;
    }
  },
  en: (total: AreaTotal, table: TotalTable, unlike: Unlike<ReviewedReport>): string => {
    const [cell] = unlike.cells;
    const parts = `the ${total.parts.length} reports under it${total.own ? ' (本级 included)' : ''}`;
    const numbers = `${table.said[cell.index]} here, ${table.sum[cell.index]} in ${parts}`;
    const words = (of: FormCell): string => cellName(of).en;
    switch (unlike.kind) {
      case 'forgotten':
        return `${name(unlike.part)} may be missing in the sum of ${tableName(table.table).en}: ${unlike.cells.length} cells are ${total.own ? 'unlike' : 'less than'} what the parts add up to, and are not once its figures are added. Such as ${words(cell)}: ${numbers}.`;
      case 'column':
        return `${unlike.by} may stand in the wrong column: ${columnWords(cell).en} is ${unlike.by} more than ${parts} have, ${columnWords(unlike.other).en} ${unlike.by} less (${rowsOf(unlike.cells)}). Check the sum and the parts.`;
      case 'row':
        return `${unlike.by} may stand in the wrong row: ${rowWords(cell).en} is ${unlike.by} more than ${parts} have, ${rowWords(unlike.other).en} ${unlike.by} less. Check the sum and the parts.`;
      case 'cell':
        return total.own && unlike.by > 0
          ? `${words(cell)}: ${numbers}, ${unlike.by} too many. Check the sum.`
          : `${words(cell)}: ${numbers}, ${-unlike.by} too few${total.own ? '' : '; 本级 would be negative'}. Check the sum.`;
    }
  },
} as const;

/** The rows that some cells stand in, each once, by their labels. */
const rowsOf = (cells: readonly FormCell[]): string => [...new Set(cells.map(({ row }) => row.label))].join('、');
