import { cached } from '../caches';
import type { Column, FormCell, FormTable, Row, YearEquation } from '../forms/form';
import type { WrittenDate } from '../prose/dates';
import { fullLabel } from '../report/tables/labels';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import { sumWords } from '../text/figure';
import type { LocalizedText } from './rule';

/** A table as people call it. */
export const tableName = ({ name }: FormTable): LocalizedText => ({ 'zh-CN': `表${name}`, en: `table ${name}` });

/** A row's label as one reads it aloud, remarks in brackets left out. */
const rowName = (cell: FormCell): string => fullLabel(cell.row).replace(/（区分.*）/, '');

const columnName = ({ column }: FormCell): string => column.label;

/** A cell by its row and its column. */
export const cellName = cached(
  (cell: FormCell): LocalizedText => ({
    'zh-CN': `「${rowName(cell)}」行「${columnName(cell)}」列`,
    en: `row “${rowName(cell)}”, column “${columnName(cell)}”`,
  }),
);

/** One cell, or several whose sum is meant, as one would point them out: a group of rows, two rows, some columns of one. */
export function cellsName(cells: readonly FormCell[]): LocalizedText {
  const [first, second] = cells;
  const many = cells.length;
  if (many === 1) return cellName(first);
  const row = rowName(first);
  const column = columnName(first);
  if (cells.every((cell) => cell.row === first.row))
    return {
      'zh-CN': `「${row}」行「${column}」等 ${many} 列之和`,
      en: `the sum of ${many} columns (“${column}”, …) in row “${row}”`,
    };
  if (cells.every((cell) => cell.column === first.column)) {
    const group = groupOf(first.row);
    const isWhole = first.block.rows.filter((other) => groupOf(other) === group).length === many;
    if (group && isWhole && cells.every((cell) => groupOf(cell.row) === group))
      return {
        'zh-CN': `「${group}」各项「${column}」列之和`,
        en: `the sum of the rows of “${group}”, column “${column}”`,
      };
    if (many === 2)
      return {
        'zh-CN': `「${row}」「${rowName(second)}」两行「${column}」列之和`,
        en: `the sum of rows “${row}” and “${rowName(second)}”, column “${column}”`,
      };
  }
  const name = cellName(first);
  return { 'zh-CN': `${name['zh-CN']}等 ${many} 格之和`, en: `the sum of ${many} cells (${name.en}, …)` };
}

const groupOf = ({ groups }: Row): string | undefined => groups[groups.length - 1];

/** A row by its label. */
export const rowWords = (cell: FormCell): LocalizedText => ({
  'zh-CN': `「${rowName(cell)}」行`,
  en: `row “${rowName(cell)}”`,
});

/** A column by its label. */
export const columnWords = (cell: FormCell): LocalizedText => ({
  'zh-CN': `「${columnName(cell)}」列`,
  en: `column “${columnName(cell)}”`,
});

/** What is said of what is counted in a row or a column: 上年结转, 现行有效. */
export const saidOf = ({ said, label }: Row | Column): LocalizedText => said ?? { 'zh-CN': label, en: label };

/** What an equation between years is about, and the name in it of each of its cells: it goes along a row, or down a column. */
export function wordsOf({ cell, added, removed }: YearEquation): {
  readonly subject: Row | Column;
  readonly nameOf: (cell: FormCell) => Row | Column;
} {
  const isAlongRow = [...added, ...removed].every(({ row }) => row === cell.row);
  return isAlongRow
    ? { subject: cell.row, nameOf: ({ column }) => column }
    : { subject: cell.column, nameOf: ({ row }) => row };
}

/** The sum of cells as one writes it down: 1 + 2 = 3. */
export const sumOfCells = (cells: readonly MatchedCell[], sum: number): string =>
  sumWords(
    cells.map(({ figure }) => (figure?.kind === 'figure' ? figure.value : 0)),
    sum,
  );

export const nameOfTable = (table: MatchedTable): LocalizedText => tableName(table.table);

/** A date as reports write it. */
export const dateWords = ({ year, month, day }: WrittenDate): string =>
  `${year === undefined ? '' : `${year}年`}${month}月${day === undefined ? '' : `${day}日`}`;
