import type { Cell, Row as DraftRow, Table } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import type { TableLayout } from '../draft/layouts/layout';
import type { ModelCell } from '../draft/table-model';
import type { FormTable, Row } from '../forms/form';
import type { Report } from '../report/report';
import { readLabel } from '../report/tables/labels';
import type { MatchedTable } from '../report/tables/matched';
import { lineEndOf, lineStart } from '../text/lines';
import { BLANK, type FormModelCell, narrowModelOf } from '../write/table-model';

/** A row of the draft, whose row of the form it is, and the cells of its figures in the order of the text. */
interface Placed {
  readonly table: MatchedTable;
  /** Its place among the rows of the form. */
  readonly index: number;
  readonly source: DraftRow;
  /** The table of the draft that it stands in. */
  readonly fragment: Table;
  readonly layout: TableLayout;
  readonly figures: readonly Cell[];
}

/**
 * The row of the form that belongs after the row which ends at `at`, the end of a line: its label and blank cells, as
 * the draft writes its rows, with the head of its block where one begins. Undefined where no row ends, after the last
 * one, and where the draft has the next one already.
 */
export function nextRow(
  report: Report,
  at: number,
): { readonly text: string; readonly layout: TableLayout } | undefined {
  const { text } = report.draft;
  const placed = rowEndingAt(report, at);
  if (!placed) return undefined;
  const { rows, table } = placed.table;
  const next = rows[placed.index + 1];
  if (!next || next.source) return undefined;
  const model = narrowModelOf(table, BLANK);
  const lineOf = (row: Row): number =>
    model.rows.findIndex((cells) => cells.some(({ of }) => of.kind === 'row' && of.row === row));
  const lines = model.rows.slice(lineOf(rows[placed.index].row) + 1, lineOf(next.row) + 1);
  const heads = lines.slice(0, -1);
  if (heads.some(([{ text: heading }], i) => i === 0 && hasLabel(placed.table, heading))) return undefined;
  const lineEnd = lineEndOf(text);
  const { layout, fragment, source } = placed;
  if (layout.hasSpans) {
    const rows = hasOneLabel(placed) ? [...heads, withOneLabel(lines[lines.length - 1], next.row)] : lines;
    const written = layout.rows({ rows, columns: model.columns }, lineEnd).rows;
    return { layout, text: written.map((line) => indentAt(text, at) + line).join(layout.rowGap(lineEnd)) };
  }
  const cells = [...heads.map((head) => headCells(head, placed)), rowCells(next.row, table, placed)];
  const like = { text, table: fragment, row: source };
  return { layout, text: cells.map((row) => layout.rowLike(row, like, lineEnd)).join(layout.rowGap(lineEnd)) };
}

const MAX_CLOSING_LENGTH = 300;

function rowEndingAt({ tables, draft }: Report, at: number): Placed | undefined {
  for (const table of tables) {
    for (const [index, { row, source }] of table.rows.entries()) {
      if (!source || source.range.start > at) continue;
      const figures = table.cells.flatMap(({ form, cell }) => (form.row === row && cell ? cell : []));
      const end = Math.max(...figures.map(({ fullRange }) => fullRange.end));
      const fragment = table.fragments.find(({ rows }) => rows.includes(source));
      if (!fragment || end > at || end < at - MAX_CLOSING_LENGTH) continue;
      const layout = layoutOf(fragment);
      if (!layout.rowEnd.test(draft.text.slice(end, at))) continue;
      return { table, index, source, fragment, layout, figures: source.cells.filter((cell) => figures.includes(cell)) };
    }
  }
  return undefined;
}

function hasLabel({ fragments }: MatchedTable, label: string): boolean {
  const { key } = readLabel(label);
  return fragments.some(({ rows }) =>
    rows.some(({ cells }) => cells.some(({ content }) => readLabel(content.text).key === key)),
  );
}

const columnsOf = (row: Row, { blocks }: FormTable): number =>
  blocks.find(({ rows }) => rows.includes(row))?.columns.length ?? 0;

/** Whether the draft has a single column of labels: the form has one for each group as well. */
function hasOneLabel({ table: { table, rows } }: Placed): boolean {
  const plain = rows.find(({ row, source }) => source && row.groups.length === 0);
  const width = plain?.source?.cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0) ?? 0;
  return plain !== undefined && width - columnsOf(plain.row, table) === 1;
}

const withOneLabel = (cells: readonly FormModelCell[], row: Row): ModelCell[] => [
  { text: row.label, rowSpan: 1, columnSpan: 1 },
  ...cells.filter(({ of }) => of.kind === 'figure'),
];

/** The cells of a row, each label in the column in which the draft's own rows have theirs. */
function rowCells(row: Row, table: FormTable, placed: Placed): string[] {
  const { rows } = table;
  const opens = (depth: number): boolean =>
    row === rows.find(({ groups }) => groups.slice(0, depth + 1).join() === row.groups.slice(0, depth + 1).join());
  const labels = [...row.groups.map((label, depth) => (opens(depth) ? label : '')), row.label];
  const block = table.blocks.find((block) => block.rows.includes(row));
  return filled(labels.slice(-labelCount(row, placed)), block?.columns.map(() => '') ?? [], placed);
}

/** How many labels the draft gives a row: one a line, a row has a cell for each group that it stands in, or for fewer. */
function labelCount({ groups }: Row, placed: Placed): number {
  const ownLabels = labelColumns(placed);
  if (!placed.layout.cellIsLine) return ownLabels;
  const lacking = placed.table.rows[placed.index].row.groups.length + 1 - ownLabels;
  return Math.max(1, groups.length + 1 - Math.max(0, lacking));
}

const headCells = ([first, ...others]: readonly ModelCell[], placed: Placed): string[] =>
  filled(
    [first.text],
    others.map(({ text }) => text),
    placed,
  );

const labelColumns = ({ source, figures }: Placed): number => Math.max(1, source.cells.indexOf(figures[0]));

/** Where every row has as many cells as the others, blank ones make up for what is covered. */
function filled(labels: readonly string[], others: readonly string[], placed: Placed): string[] {
  if (placed.layout.cellIsLine) return [...labels, ...others];
  const before = labels.concat(Array(Math.max(0, labelColumns(placed) - labels.length)).fill(''), others);
  return before.concat(Array(Math.max(0, placed.source.cells.length - before.length)).fill(''));
}

const indentAt = (text: string, at: number): string => {
  const line = text.slice(lineStart(text, at), at);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
};
