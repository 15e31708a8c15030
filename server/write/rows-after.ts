import type { Cell, Row as DraftRow, Table } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import type { TableLayout } from '../draft/layouts/layout';
import type { ModelCell } from '../draft/table-model';
import type { FormTable, Row } from '../forms/form';
import type { Report } from '../report/report';
import { readLabel } from '../report/tables/labels';
import type { MatchedTable } from '../report/tables/matched';
import type { Edit } from '../text/edits';
import { lineEndOf, lineStart } from '../text/lines';
import { BLANK, type FormModelCell, narrowModelOf } from './table-model';

/** A row of the draft, whose row of the form it is, and the cells of its figures in the order of the text. */
export interface Placed {
  readonly table: MatchedTable;
  /** Its place among the rows of the form. */
  readonly index: number;
  readonly source: DraftRow;
  /** The table of the draft that it stands in. */
  readonly fragment: Table;
  readonly layout: TableLayout;
  readonly figures: readonly Cell[];
}

/** The row of the draft that is the form's row at `index`; undefined where the draft has none. */
export function placedRow(table: MatchedTable, index: number): Placed | undefined {
  const { row, source } = table.rows[index];
  const fragment = source && table.fragments.find(({ rows }) => rows.includes(source));
  if (!fragment) return undefined;
  const own = table.cells.flatMap(({ form, cell }) => (form.row === row && cell ? cell : []));
  const figures = source.cells.filter((cell) => own.includes(cell));
  return { table, index, source, fragment, layout: layoutOf(fragment), figures };
}

/**
 * The rows of the form from the one after `placed` to the one at `last`: their labels and blank cells, as the draft writes
 * its rows, with the head of each block that begins there. Undefined where the draft has that head already.
 */
export function writeRowsAfter(text: string, placed: Placed, last: number): string | undefined {
  const { rows, table } = placed.table;
  const model = narrowModelOf(table, BLANK);
  const lineOf = (row: Row): number =>
    model.rows.findIndex((cells) => cells.some(({ of }) => of.kind === 'row' && of.row === row));
  const lines = model.rows.slice(lineOf(rows[placed.index].row) + 1, lineOf(rows[last].row) + 1);
  if (lines.some((line) => line.length === 1 && hasLabel(placed.table, line[0].text))) return undefined;
  const lineEnd = lineEndOf(text);
  const { layout, fragment, source } = placed;
  if (layout.hasSpans) {
    const isOneLabel = hasOneLabel(placed);
    const rows = lines.map((line) => (isOneLabel ? withOneLabel(line) : line));
    const indent = indentAt(text, source.range.end);
    const written = layout.rows({ rows, columns: model.columns }, lineEnd).rows;
    return written.map((line) => indent + line).join(layout.rowGap(lineEnd));
  }
  const like = { text, table: fragment, row: source };
  const cells = lines.map((line) => {
    const row = rowOf(line);
    return row ? rowCells(row, table, placed) : headCells(line, placed);
  });
  return cells.map((row) => layout.rowLike(row, like, lineEnd)).join(layout.rowGap(lineEnd));
}

/** The edit that inserts rows that follow one another in the form, below the one before them; undefined where that is missing. */
export function insertRows(report: Report, table: MatchedTable, rows: readonly Row[]): Edit | undefined {
  const first = table.rows.findIndex(({ row }) => row === rows[0]);
  const placed = first > 0 ? placedRow(table, first - 1) : undefined;
  if (!placed) return undefined;
  const { text } = report.draft;
  const written = writeRowsAfter(text, placed, first + rows.length - 1);
  if (written === undefined) return undefined;
  const at = placed.source.range.end;
  return { range: { start: at, end: at }, text: placed.layout.rowGap(lineEndOf(text)) + written };
}

/** The form's row that a line of it is; undefined for a line of a head. */
const rowOf = (line: readonly FormModelCell[]): Row | undefined =>
  line.flatMap(({ of }) => (of.kind === 'row' ? of.row : []))[0];

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

/** A line without the labels of groups; that of a head as it is. */
const withOneLabel = (line: readonly FormModelCell[]): readonly ModelCell[] => {
  const row = rowOf(line);
  return row
    ? [{ text: row.label, rowSpan: 1, columnSpan: 1 }, ...line.filter(({ of }) => of.kind === 'figure')]
    : line;
};

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
