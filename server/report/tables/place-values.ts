import type { Cell, Row, Table } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import type { FormTable } from '../../forms/form';
import { readLabel } from './labels';

/** The values of a row in their columns; undefined when there are too few and none can be placed. */
export interface Placed {
  readonly values: readonly Cell[] | undefined;
  /** Cells too many in which something is written. */
  readonly extra: readonly Cell[];
}

const isEmpty = (cell: Cell | undefined): boolean => cell?.content.text === '';

/**
 * Places the cells after a row's label in the form's columns. Cells too many are those that a wide label covers
 * (before the values, in table 二 after them), then those beyond the last column.
 *
 * @param isNarrow whether the row has fewer cells than its table has everywhere else
 */
export function placeValues(cells: readonly Cell[], wanted: number, isNarrow: boolean, coversBehind = false): Placed {
  let from = 0;
  let to = cells.length;
  const dropLeading = (): void => {
    while (to - from > wanted && isEmpty(cells[from])) from++;
  };
  const dropTrailing = (): void => {
    while (to - from > wanted && isEmpty(cells[to - 1])) to--;
  };
  if (coversBehind) {
    dropTrailing();
    const written = cells.slice(from, to).filter((cell) => !isEmpty(cell));
    // A label that covers columns leaves empty cells between the values, too; spread over them, a value stands in each.
    if (to - from > wanted && written.length === wanted) return { values: written, extra: [] };
    if (wanted === 1 && written.length > 0 && written.every(({ content }) => content.text === written[0].content.text))
      return { values: written.slice(0, 1), extra: [] };
  }
  dropLeading();
  dropTrailing();
  if (to - from < wanted || (isNarrow && to - from === wanted && isEmpty(cells[from])))
    return { values: undefined, extra: [] };
  const extra = cells.slice(from + wanted, to).filter((cell) => !isEmpty(cell));
  return { values: cells.slice(from, from + wanted), extra };
}

/**
 * For each row how many cells the rows of its fragment have. A fragment of few rows is measured by the others, where a
 * row of it is as wide as theirs.
 */
export function usualWidths(fragments: readonly Table[]): (number | undefined)[] {
  const widths = fragments.map(usualWidth);
  const usual = widths.find((width) => width !== undefined);
  return fragments.flatMap(({ rows }, i) => {
    const width = widths[i] ?? (rows.some(({ cells }) => cells.length === usual) ? usual : undefined);
    return rows.map(() => width);
  });
}

/** How many cells every row of a table has, where they all have the same number but for one or a few torn ones. */
function usualWidth(table: Table): number | undefined {
  if (!layoutOf(table).rowIsLine) return undefined;
  const counts = new Map<number, number>();
  for (const { cells } of table.rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  for (const [width, count] of counts)
    if (count >= 3 && count >= Math.min(table.rows.length - 1, table.rows.length * 0.85)) return width;
  return undefined;
}

/** The order in which the table's head names the form's columns; undefined when it is the form's own. */
export function columnOrder(table: FormTable, heads: readonly Row[]): number[] | undefined {
  if (table.blocks.length !== 1) return undefined;
  const { columns } = table.blocks[0];
  const keys = columns.map(({ label }) => readLabel(label).key);
  const group = columns.find((column) => column.group)?.group;
  const order: number[] = [];
  let gap = -1;
  let oneRow = false;
  for (const { cells } of heads) {
    const found = cells.flatMap(({ content }) => {
      const { key } = readLabel(content.text);
      if (group && key === readLabel(group).key && gap < 0) return [-1];
      const column = keys.indexOf(key);
      return column < 0 || order.includes(column) ? [] : [column];
    });
    if (gap < 0) {
      order.push(...found.filter((column) => column >= 0));
      gap = found.indexOf(-1);
      oneRow ||= found.length === columns.length;
    } else {
      order.splice(gap, 0, ...found.filter((column) => column >= 0));
      gap = Number.POSITIVE_INFINITY;
    }
  }
  const isForms = order.every((column, i) => column === i);
  const isWhole = order.length === columns.length && (gap > 0 || oneRow);
  return isForms || !isWhole ? undefined : order;
}
