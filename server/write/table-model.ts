import type { Layout } from '../draft/draft';
import type { Column, FormTable, Row } from '../forms/form';

/** A cell to be written, with the rows and columns that it covers. */
export interface ModelCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table to be written: its rows, each with the cells that begin in it, and how many columns wide it is. */
export interface TableModel {
  readonly rows: readonly (readonly ModelCell[])[];
  readonly columns: number;
}

/** What to write for one figure of the form. */
export type Value = (row: Row, column: Column) => string;

const at = (text: string, columnSpan = 1, rowSpan = 1): ModelCell => ({ text, rowSpan, columnSpan });

/** The form's table as the form prints it; table 四 in Markdown as three rows of five, which fit the page. */
export function tableModelOf(table: FormTable, value: Value, layout: Layout): TableModel {
  if (table.id === 'proactive') return proactiveModel(table, value);
  if (table.id === 'applications') return applicationsModel(table, value);
  return layout === 'pipes' ? disputesRows(table, value) : disputesLine(table, value);
}

function proactiveModel({ blocks }: FormTable, value: Value): TableModel {
  const columns = 1 + Math.max(...blocks.map((block) => block.columns.length));
  const widths = (count: number): number[] => {
    // Two columns where the form has three: the last one is wide.
    const each = Math.floor((columns - 1) / count);
    return Array.from({ length: count }, (_, i) => (i === count - 1 ? columns - 1 - each * (count - 1) : each));
  };
  const rows = blocks.flatMap((block) => {
    const wide = widths(block.columns.length);
    return [
      [at(block.heading ?? '', columns)],
      [at(block.corner ?? ''), ...block.columns.map(({ label }, i) => at(label, wide[i]))],
      ...block.rows.map((row) => [at(row.label), ...block.columns.map((column, i) => at(value(row, column), wide[i]))]),
    ];
  });
  return { rows, columns };
}

function applicationsModel({ blocks: [block], note, over }: FormTable, value: Value): TableModel {
  const { columns, rows } = block;
  const groups = [...new Set(columns.map(({ group }) => group))].filter((group) => group !== undefined);
  const [group] = groups;
  const inGroup = columns.filter((column) => column.group === group);
  const heads: ModelCell[][] = [
    [at(note ?? '', 3, 3), at(over ?? '', columns.length)],
    columns.flatMap((column) => {
      if (column.group === undefined) return [at(column.label, 1, 2)];
      return column === inGroup[0] ? [at(group as string, inGroup.length)] : [];
    }),
    inGroup.map(({ label }) => at(label)),
  ];
  const opened = new Set<string>();
  const body = rows.map((row) => {
    const cells = columns.map((column) => at(value(row, column)));
    const labels: ModelCell[] = [];
    row.groups.forEach((label, depth) => {
      if (opened.has(label)) return;
      opened.add(label);
      labels.push(at(label, 1, rows.filter((otherRow) => otherRow.groups[depth] === label).length));
    });
    return [...labels, at(row.label, 3 - row.groups.length), ...cells];
  });
  return { rows: [...heads, ...body], columns: 3 + columns.length };
}

function disputesLine({ blocks: [block] }: FormTable, value: Value): TableModel {
  const { columns, rows } = block;
  const [first, ...suits] = rows;
  const suitColumns = suits.length * columns.length;
  return {
    rows: [
      [at(first.label, columns.length), at(suits[0].groups[0], suitColumns)],
      [...columns.map(({ label }) => at(label, 1, 2)), ...suits.map(({ label }) => at(label, columns.length))],
      suits.flatMap(() => columns.map(({ label }) => at(label))),
      rows.flatMap((row) => columns.map((column) => at(value(row, column)))),
    ],
    columns: rows.length * columns.length,
  };
}

function disputesRows({ blocks: [block] }: FormTable, value: Value): TableModel {
  const { columns, rows } = block;
  return {
    rows: [
      [at('', 2), ...columns.map(({ label }) => at(label))],
      ...rows.map((row, i) => {
        const labels =
          row.groups.length === 0
            ? [at(row.label, 2)]
            : rows[i - 1].groups[0] === row.groups[0]
              ? [at(row.label)]
              : [at(row.groups[0], 1, rows.filter(({ groups }) => groups[0] === row.groups[0]).length), at(row.label)];
        return [...labels, ...columns.map((column) => at(value(row, column)))];
      }),
    ],
    columns: 2 + columns.length,
  };
}

/** A place of the grid: the cell that begins there, or one covered from the left or from above. */
export type Place = ModelCell | 'left' | 'above';

/** The sheet with every place of its grid named. Rows may end before the last column. */
export function expandSpans({ rows, columns }: TableModel): Place[][] {
  const grid: Place[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y][x] !== undefined) x++;
      for (let dy = 0; dy < cell.rowSpan && y + dy < rows.length; dy++) {
        for (let dx = 0; dx < cell.columnSpan && x + dx < columns; dx++) {
          grid[y + dy][x + dx] = dx === 0 && dy === 0 ? cell : dx > 0 ? 'left' : 'above';
        }
      }
    }
  });
  return grid;
}

const textOf = (place: Place | undefined): string => (typeof place === 'object' ? place.text : '');

/** The texts of a sheet row by row, an empty one for each place that another cell covers. */
const textsOf = (model: TableModel): string[][] => expandSpans(model).map((row) => Array.from(row, textOf));

/** Writes a sheet in a layout, without a line end after it. */
export function writeTableModel(model: TableModel, layout: Layout, lineEnd: string): string {
  const rows = writeRows(model, layout, lineEnd);
  switch (layout) {
    case 'pipes':
      rows.splice(1, 0, `|${' --- |'.repeat(model.columns)}`);
      return rows.join(lineEnd);
    case 'tabs':
      return rows.join(lineEnd);
    case 'cell-lines':
      return rows.join(lineEnd + lineEnd);
    case 'html':
      return [TABLE_OPEN, ...rows, TABLE_CLOSE].join(lineEnd);
  }
}

/** What stands around the rows of a table in HTML. */
export const TABLE_OPEN = '<table border="1">';
export const TABLE_CLOSE = '</table>';

/** The rows of a sheet as they are written in a layout. */
export function writeRows(model: TableModel, layout: Layout, lineEnd: string): string[] {
  switch (layout) {
    case 'pipes':
      return textsOf(model).map((row) => `| ${row.map((text) => text.replace(/\|/g, '\\|')).join(' | ')} |`);
    case 'tabs':
      return textsOf(model).map((row) => row.join('\t'));
    case 'cell-lines':
      return expandSpans(model).map((row) =>
        row
          .filter((place) => place !== 'left')
          .map((place) => `\t${textOf(place)}`)
          .join(lineEnd),
      );
    case 'html':
      return model.rows.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`);
  }
}

function htmlCell({ text, rowSpan, columnSpan }: ModelCell): string {
  const rows = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  const columns = columnSpan > 1 ? ` colspan="${columnSpan}"` : '';
  return `<td${rows}${columns}>${text}</td>`;
}
