import type { Cell, Row as DraftRow, Table } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import { isNoteRow } from '../../draft/notes';
import type { Forms } from '../../forms';
import type { Form, FormCell, FormTable, TableId } from '../../forms/form';
import { readFigure } from '../../text/figure';
import { span } from '../../text/range';
import type { MatchedSection } from '../sections';
import { isFigure, isLabelText, isWritten, NUMBERS } from './cell-text';
import { editionOf } from './editions';
import { type Gathered, gatherFragments } from './fragments';
import { keptTable } from './kept';
import { type Label, labelsOf, likeness, nearestHeads, readLabel, type TableLabels } from './labels';
import type {
  IncompleteRow,
  LabelTypo,
  MatchedCell,
  MatchedRow,
  MatchedTable,
  MatchedTables,
  UnexpectedCell,
} from './matched';
import { withoutMovedRows } from './moved-rows';
import { isOneLine, linesOfFigures } from './one-line';
import { blockOf, type LabelledRow, RowPlacer } from './place-rows';
import { columnOrder, placeValues, usualWidths } from './place-values';

/**
 * Reads a draft's tables against the form for its year.
 * @param before the tables of an earlier reading of it by the same forms: those that are as they were are not read again
 */
export function readTables(
  tables: readonly Table[],
  sections: readonly MatchedSection[],
  form: Form,
  forms: Forms,
  before: readonly MatchedTable[] = [],
): MatchedTables {
  const { gathered, unknown } = gatherFragments(tables, sections, forms);
  const copies = gathered.flatMap((group) => copiesIn(group, forms));
  const read = copies.map((copy, i) => withoutMovedRows(keptTable(copy, before[i]) ?? readTable(copy, form, forms)));
  const whole = new Set<TableId>();
  const matched: MatchedTable[] = [];
  const left: Table[] = [];
  for (const table of read) {
    // A lone row of a table that stands whole above it is no second one.
    if (whole.has(table.table.id) && isOfOneRow(table)) left.push(...table.fragments);
    else matched.push(table);
    if (table.rows.every(({ source }) => source !== undefined)) whole.add(table.table.id);
  }
  return { tables: matched, unknown: [...unknown, ...left] };
}

const isOfOneRow = ({ table, fragments }: MatchedTable): boolean =>
  table.rows.length > 1 && fragments.length === 1 && fragments[0].rows.length === 1;

/** A table that stands twice, one copy below the other, is two tables. */
function copiesIn({ id, fragments }: Gathered, forms: Forms): Gathered[] {
  if (fragments.length === 1) return [{ id, fragments }];
  const first = new Set(
    forms.flatMap(({ tables }) =>
      tables.flatMap((table) => (table.id === id ? labelsOf(table).rows[0].label.key : [])),
    ),
  );
  const begins = ({ rows }: Table): boolean =>
    rows.some((row) => row.cells.some(({ content }) => first.has(readLabel(content.text).key)));
  const copies: Table[][] = [];
  for (const fragment of fragments) {
    const last = copies[copies.length - 1];
    if (!last || (begins(fragment) && last.some(begins))) copies.push([fragment]);
    else last.push(fragment);
  }
  return copies.map((copy) => ({ id, fragments: copy }));
}

function readTable({ id, fragments }: Gathered, formOfYear: Form, forms: Forms): MatchedTable {
  const rows = fragments.flatMap((fragment) => fragment.rows);
  const { form, table, evidence } = editionOf(rows, id, formOfYear, forms);
  const reader = new TableReader(table, rows, fragments);
  reader.read();
  return {
    table: reader.table,
    form,
    fragments,
    range: span(fragments[0].range, fragments[fragments.length - 1].range),
    cells: reader.table.cells.map((form, i) => matchTable(form, reader.cells[i])),
    rows: reader.rows,
    labelTypos: reader.labelTypos,
    incompleteRows: reader.incomplete,
    unexpectedCells: reader.unexpectedCells,
    misaligned: reader.misaligned,
    otherEdition: evidence,
  };
}

const matchTable = (form: FormCell, cell: Cell | undefined): MatchedCell => ({
  form,
  cell,
  figure: cell && readFigure(cell.content.text),
});

class TableReader {
  /** What stands in the place of each of the form's. */
  readonly cells: (Cell | undefined)[];
  readonly rows: MatchedRow[];
  readonly labelTypos: LabelTypo[] = [];
  readonly incomplete: IncompleteRow[] = [];
  readonly unexpectedCells: UnexpectedCell[] = [];
  readonly misaligned = new Set<DraftRow>();
  private readonly labels: TableLabels;
  private readonly placer: RowPlacer;
  private written: Set<string> | undefined;

  constructor(
    readonly table: FormTable,
    private readonly sources: readonly DraftRow[],
    private readonly fragments: readonly Table[],
  ) {
    this.labels = labelsOf(table);
    this.placer = new RowPlacer(table, this.labels);
    this.cells = new Array(table.cells.length);
    this.rows = table.rows.map((row) => ({ row, source: undefined }));
  }

  read(): void {
    if (this.table.isAcross && isOneLine(this.table, this.sources)) this.readOneLine();
    else this.readRows();
  }

  private readOneLine(): void {
    const wanted = this.table.cells.length;
    const isHead = (row: DraftRow): boolean =>
      row.cells.some(({ content }) => isLabelText(content.text) && this.placer.isHeadText(content.text)) ||
      this.isTornHead(row);
    const lastHead = this.sources.map(isHead).lastIndexOf(true);
    for (const row of this.sources.slice(0, lastHead + 1)) this.checkHead(row, 0);
    const lines = linesOfFigures(this.sources, lastHead, wanted);
    for (const row of this.sources.slice(lastHead + 1))
      if (!lines.includes(row) && !isNoteRow(row)) this.unexpectedCells.push({ row });
    if (lines.length === 0) return;
    const isNumbered = this.sources.some(({ cells }) => NUMBERS.test(cells[0]?.content.text ?? ''));
    const cells = lines.flatMap((line) => (isNumbered ? line.cells.slice(1) : line.cells));
    const { values, extra } = placeValues(cells, wanted, false);
    const each = wanted / this.rows.length;
    for (let k = 0; k < this.rows.length; k++) {
      const source = lines.find((line) => line.cells.includes(cells[k * each])) ?? lines[0];
      this.rows[k] = { row: this.table.rows[k], source };
    }
    if (values) this.setValues(values, (i) => i);
    else this.incomplete.push({ row: this.table.rows[0], source: lines[0], found: cells.length, wanted });
    for (const cell of extra) this.unexpectedCells.push({ cell });
    if (cells.length !== wanted) for (const line of lines) this.misaligned.add(line);
  }

  /** Whether a row is what is left of the head: 维持, 纠正 for 结果维持, 结果纠正. */
  private isTornHead({ cells }: DraftRow): boolean {
    const texts = cells.map(({ content }) => content.text);
    return texts.some(isLabelText) && texts.every((text) => this.labels.isOfPieces(text));
  }

  private readRows(): void {
    const labelled = this.placer.labelledRows(this.sources);
    const places = this.placer.placeRows(labelled);
    const firstPlaced = places.findIndex((place) => place >= 0);
    // A head that stands there again, over a later page, says nothing new: it may have another slip in it.
    const heads = this.sources.slice(0, Math.max(0, firstPlaced));
    const order = columnOrder(this.table, heads);
    const widths = usualWidths(this.fragments);
    const headWidth = this.fragments.every((fragment) => layoutOf(fragment).rowIsLine && !layoutOf(fragment).hasSpans)
      ? heads.reduce((most, { cells }) => Math.max(most, cells.length), 0)
      : 0;
    labelled.forEach((row, i) => {
      const place = places[i];
      if (widths[i] !== undefined && row.source.cells.length !== widths[i]) this.misaligned.add(row.source);
      if (place < 0) {
        this.unplaced(row, firstPlaced >= 0 && firstPlaced < i);
        return;
      }
      this.rows[place] = { row: this.table.rows[place], source: row.source };
      this.checkLabel(row, place);
      this.readValues(row, place, order, widths[i], headWidth);
    });
  }

  private checkLabel({ source, at, label }: LabelledRow, place: number): void {
    const form = this.labels.rows[place];
    if (at >= 0) {
      if (likeness(label, form) !== 'same') this.labelTypos.push({ cell: source.cells[at], expected: form.text });
    } else this.labelTypos.push({ cell: source.cells[0], expected: form.text });
    this.checkHead(source, 0, at);
  }

  /** Collects slips in the labels of a row's groups, or of the table's head. */
  private checkHead(source: DraftRow, from: number, to = source.cells.length): void {
    for (let i = from; i < to; i++) {
      const cell = source.cells[i];
      if (!isLabelText(cell.content.text)) continue;
      const label = readLabel(cell.content.text);
      if (this.labels.isLabel(label) || this.isTorn(label)) continue;
      const expected = label.key.length < 2 ? undefined : this.expected(nearestHeads(label, this.labels));
      if (expected) this.labelTypos.push({ cell, expected });
      else this.misaligned.add(source);
    }
  }

  /** The one of labels that stands nowhere else in the table (of 第（一）项 and 第（六）项, where 第（）项 is written). */
  private expected(nearest: readonly string[]): string | undefined {
    const missing = nearest.length > 1 ? nearest.filter((text) => !this.writtenKeys().has(readLabel(text).key)) : [];
    return missing.length > 1 ? undefined : (missing[0] ?? nearest[0]);
  }

  /** Whether the label of a group was torn in two by a page's end, and the other half stands elsewhere in the table. */
  private isTorn({ key }: Label): boolean {
    return this.labels.groups.some(({ label: { key: whole } }) => {
      const rest = whole.startsWith(key)
        ? whole.slice(key.length)
        : whole.endsWith(key)
          ? whole.slice(0, -key.length)
          : '';
      return rest !== '' && this.writtenKeys().has(rest);
    });
  }

  private writtenKeys(): Set<string> {
    this.written ??= new Set(
      this.sources.flatMap(({ cells }) => cells.map(({ content }) => readLabel(content.text).key)),
    );
    return this.written;
  }

  private unplaced(row: LabelledRow, isBehindRows: boolean): void {
    const { source } = row;
    const hasFigures = source.cells.some(isFigure);
    const isGroup = row.at >= 0 && this.placer.isHeadOrGroup(readLabel(source.cells[row.at].content.text));
    if (hasFigures && !isGroup && (isBehindRows || row.at >= 0)) this.unexpectedCells.push({ row: source });
    else this.checkHead(source, 0);
  }

  private readValues(
    one: LabelledRow,
    place: number,
    order: readonly number[] | undefined,
    width: number | undefined,
    headWidth: number,
  ): void {
    const block = blockOf(this.table, place);
    const columns = order ?? block.columns.map((_, i) => i);
    const count = one.source.cells.length;
    // A column lost in all rows but the head's: a cell that the label covers is not the first figure.
    const lacksColumn =
      count < headWidth &&
      one.values.filter(isWritten).length === columns.length - 1 &&
      isWritten(one.values[one.values.length - 1]);
    const isNarrow = lacksColumn || (width !== undefined && count < width);
    if (width === undefined && one.values.length !== columns.length) this.misaligned.add(one.source);
    const { values, extra } = placeValues(one.values, columns.length, isNarrow, this.table.isUneven);
    for (const cell of extra) this.unexpectedCells.push({ cell });
    if (!values) {
      this.incomplete.push({
        row: this.table.rows[place],
        source: one.source,
        found: one.values.filter(isWritten).length,
        wanted: block.columns.length,
      });
      return;
    }
    const first = this.table.cells.findIndex(({ row }) => row === this.table.rows[place]);
    this.setValues(values, (i) => first + columns[i]);
  }

  private setValues(values: readonly Cell[], place: (i: number) => number): void {
    values.forEach((cell, i) => {
      this.cells[place(i)] = cell;
    });
  }
}
