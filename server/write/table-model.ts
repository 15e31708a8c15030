import type { Layout } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import type { ModelCell, TableModel } from '../draft/table-model';
import type { Column, FormTable, Row } from '../forms/form';

/** What to write for one figure of the form. */
export type Value = (row: Row, column: Column) => string;

const at = (text: string, columnSpan = 1, rowSpan = 1): ModelCell => ({ text, rowSpan, columnSpan });

/** The form's table as it is written in a layout: as the form prints it, or where there is no room for that, narrow. */
export const tableModelOf = (table: FormTable, value: Value, layout: Layout): TableModel =>
  (layoutOf(layout).isNarrow ? narrowModelOf : printedModelOf)(table, value);

/** The form's table as the form prints it. */
export function printedModelOf(table: FormTable, value: Value): TableModel {
  if (table.id === 'proactive') return proactiveModel(table, value);
  return table.id === 'applications' ? applicationsModel(table, value) : disputesLine(table, value);
}

/** The same with table 四 as three rows of five, which fit the page. */
export const narrowModelOf = (table: FormTable, value: Value): TableModel =>
  table.id === 'disputes' ? disputesRows(table, value) : printedModelOf(table, value);

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
