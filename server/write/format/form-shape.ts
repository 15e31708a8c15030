import type { Cell, Row } from '../../draft/draft';
import type { Row as FormRow } from '../../forms/form';
import { labelsOf, readLabel } from '../../report/tables/labels';
import type { MatchedTable } from '../../report/tables/matched';
import { readFigure } from '../../text/figure';
import { BLANK, narrowModelOf, printedModelOf } from '../table-model';

/** What a row of a draft is by the form, as far as its spans depend on it. */
export type RowShape =
  | { readonly kind: 'head' }
  /** The label of a group on a row of its own, or a row that the form does not have. */
  | { readonly kind: 'other' }
  | {
      readonly kind: 'figures';
      /** Index of the first figure's cell; labels, and what they cover, stand before it. */
      readonly first: number;
      /** Whether it has too few figures: of the blanks after the label nobody knows whether it covers them. */
      readonly isShort: boolean;
      /** How many columns each figure takes. */
      readonly spans: readonly number[];
      /** Keys of the groups that the row stands in: their labels reach down to it. */
      readonly groups: readonly string[];
    };

/** Where the cells of a table belong by the form: what its layout leaves open. */
export interface FormShape {
  /** How many columns the labels of rows take. */
  readonly labels: number;
  readonly columns: number;
  readonly rowShape: (row: Row) => RowShape;
  /** A label as it is compared, its slips put right. */
  readonly keyOf: (cell: Cell) => string;
  /** How many columns the form gives to a label of the head; undefined where it has no such label. */
  readonly widthOf: (cell: Cell) => number | undefined;
}

/** The shape of a table of the form as the draft has it. */
export function formShapeOf(matched: MatchedTable): FormShape {
  const { table } = matched;
  const isOneLine = isInOneLine(matched);
  const model = (isOneLine ? printedModelOf : narrowModelOf)(table, BLANK);
  const figures = figureRows(matched, isOneLine);
  const ofForm = isOneLine ? 0 : model.columns - Math.max(...figures.map(({ shape }) => sumOf(shape.spans)), 1);
  const labels = Math.min(ofForm, Math.max(...figures.map(({ shape }) => shape.first), isOneLine ? 0 : 1));
  const columns = model.columns - ofForm + labels;
  const shapes = new Map<Row, RowShape>(figures.map(({ source, shape }) => [source, shape]));
  const widths = new Map<string, number>();
  for (const { text, columnSpan } of model.rows.flat()) {
    const { key } = readLabel(text);
    widths.set(key, Math.max(columnSpan, widths.get(key) ?? 0));
  }
  const corrected = new Map(matched.labelTypos.map(({ cell, expected }) => [cell, expected]));
  const known = labelsOf(table);
  const keyOf = (cell: Cell): string => readLabel(corrected.get(cell) ?? cell.content.text).key;
  const isHead = ({ cells }: Row): boolean =>
    cells.some(({ content }) => content.text !== '') &&
    cells.every(({ content: { text } }) => !isFigureText(text) && (isOneLine || !known.isGroup(readLabel(text))));
  const note = readLabel(table.note ?? '').key;
  return {
    labels,
    columns,
    keyOf,
    rowShape: (row) => shapes.get(row) ?? { kind: isHead(row) ? 'head' : 'other' },
    widthOf: (cell) => {
      const key = keyOf(cell);
      if (key === '') return undefined;
      return key === note ? labels : widths.get(key);
    },
  };
}

/** Rows side by side, as the form prints table 四: one row of the draft has all rows of the form. */
function isInOneLine({ table, rows }: MatchedTable): boolean {
  return table.isAcross && rows.every(({ source }) => source !== undefined && source === rows[0].source);
}

interface FigureRow {
  readonly source: Row;
  readonly shape: RowShape & { readonly kind: 'figures' };
}

function figureRows({ rows, cells, table }: MatchedTable, isOneLine: boolean): FigureRow[] {
  const wide = spansByRow(table);
  const found: FigureRow[] = [];
  const seen = new Set<Row>();
  for (const { row, source } of rows) {
    if (!source || seen.has(source)) continue;
    seen.add(source);
    const values = new Set(cells.flatMap(({ form, cell }) => (cell && (isOneLine || form.row === row) ? [cell] : [])));
    const first = isOneLine ? 0 : source.cells.findIndex((cell) => values.has(cell));
    const spans = isOneLine ? source.cells.map(() => 1) : (wide.get(row) ?? []);
    const groups = row.groups.map((label) => readLabel(label).key);
    const isShort = first < 0;
    const shape = { kind: 'figures', first: isShort ? behindLabel(source) : first, isShort, spans, groups } as const;
    found.push({ source, shape });
  }
  return found;
}

/** How many columns each figure of a row takes where the form prints it. */
function spansByRow(table: MatchedTable['table']): Map<FormRow, number[]> {
  const spans = new Map<FormRow, number[]>();
  for (const { of, columnSpan } of narrowModelOf(table, BLANK).rows.flat()) {
    if (of.kind !== 'figure') continue;
    const { row } = of.cell;
    spans.set(row, [...(spans.get(row) ?? []), columnSpan]);
  }
  return spans;
}

/** Where the figures of a row begin that has too few of them: after its last label. */
function behindLabel({ cells }: Row): number {
  let at = 0;
  for (let i = 0; i < cells.length; i++) {
    const { text } = cells[i].content;
    if (text === '') continue;
    if (isFigureText(text)) break;
    at = i + 1;
  }
  return at;
}

const isFigureText = (text: string): boolean => text !== '' && readFigure(text).kind !== 'unreadable';

const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, value) => all + value, 0);
