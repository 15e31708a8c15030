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

/** One cell, or several whose sum is meant: rows and columns by the label of their group, where they are all of it. */
export function cellsName(cells: readonly FormCell[]): LocalizedText {
  const [first] = cells;
  if (cells.length === 1) return cellName(first);
  const { block } = first;
  const rows = [...new Map(cells.map((cell) => [cell.row, cell])).values()];
  const columns = [...new Map(cells.map((cell) => [cell.column, cell])).values()];
  const rowGroup = wholeGroup(
    rows.map(({ row }) => groupOf(row)),
    block.rows.map(groupOf),
  );
  const columnGroup = wholeGroup(
    columns.map(({ column }) => column.group),
    block.columns.map(({ group }) => group),
  );
  const inRows = rowGroup
    ? { 'zh-CN': `「${rowGroup}」各行`, en: `all rows of “${rowGroup}”` }
    : listed(rows.map(rowWords), { 'zh-CN': '行', en: 'rows' });
  const inColumns = columnGroup
    ? { 'zh-CN': `「${columnGroup}」各列`, en: `all columns of “${columnGroup}”` }
    : listed(columns.map(columnWords), { 'zh-CN': '列', en: 'columns' });
  return { 'zh-CN': `${inRows['zh-CN']}${inColumns['zh-CN']}之和`, en: `the sum of ${inRows.en}, ${inColumns.en}` };
}

const groupOf = ({ groups }: Row): string | undefined => groups.at(-1);

/** The group of which these are all the members, more than one. */
function wholeGroup(
  members: readonly (string | undefined)[],
  all: readonly (string | undefined)[],
): string | undefined {
  const [group] = members;
  const isWhole = members.length > 1 && members.every((member) => member === group);
  return isWhole && all.filter((one) => one === group).length === members.length ? group : undefined;
}

/** Of more rows or columns than these only the first is named. */
const MAX_NAMED = 3;

function listed(names: readonly LocalizedText[], unit: LocalizedText): LocalizedText {
  const { length, 0: first } = names;
  if (length > MAX_NAMED)
    return {
      'zh-CN': `${first['zh-CN']}等 ${length} ${unit['zh-CN']}`,
      en: `${length} ${unit.en} (${first.en}, …)`,
    };
  return { 'zh-CN': names.map((name) => name['zh-CN']).join('、'), en: names.map((name) => name.en).join(' and ') };
}

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
