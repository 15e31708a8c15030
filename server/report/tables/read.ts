import type { Cell, Row as DraftRow, Table } from '../../draft/draft';
import { isNoteRow } from '../../draft/notes';
import type { Forms } from '../../forms';
import type { Block, Form, FormCell, FormTable } from '../../forms/form';
import { readFigure } from '../../text/figure';
import { span } from '../../text/range';
import type { MatchedSection } from '../sections';
import { endOf, isFigure, isLabelText, isWritten, NUMBERS, nextPlaces } from './cell-text';
import { editionOf } from './editions';
import { type Gathered, gatherFragments } from './fragments';
import { isNear, type Label, labelsOf, likeness, nearestHead, readLabel, type TableLabels } from './labels';
import type {
  IncompleteRow,
  LabelTypo,
  MatchedCell,
  MatchedRow,
  MatchedTable,
  MatchedTables,
  UnexpectedCell,
} from './matched';
import { columnOrder, placeValues, usualWidths } from './place-values';

/** Reads a draft's tables against the form for its year. */
export function readTables(
  tables: readonly Table[],
  sections: readonly MatchedSection[],
  form: Form,
  forms: Forms,
): MatchedTables {
  const { gathered, unknown } = gatherFragments(tables, sections, forms);
  return {
    tables: gathered.flatMap((group) => copiesIn(group, forms).map((copy) => readTable(copy, form, forms))),
    unknown,
  };
}

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

/** A row of the draft, its label found, not yet placed in the form. */
interface Labelled {
  readonly source: DraftRow;
  /** Index of the label's cell; -1 when the row has none. */
  readonly at: number;
  readonly label: Label;
  /** Label of a leaf row after the label of its group in the same cell. */
  readonly values: readonly Cell[];
}

class TableReader {
  /** What stands in the place of each of the form's. */
  readonly cells: (Cell | undefined)[];
  readonly rows: MatchedRow[];
  readonly labelTypos: LabelTypo[] = [];
  readonly incomplete: IncompleteRow[] = [];
  readonly unexpectedCells: UnexpectedCell[] = [];
  readonly misaligned = new Set<DraftRow>();
  private readonly labels: TableLabels;
  private written: Set<string> | undefined;

  constructor(
    readonly table: FormTable,
    private readonly sources: readonly DraftRow[],
    private readonly fragments: readonly Table[],
  ) {
    this.labels = labelsOf(table);
    this.cells = new Array(table.cells.length);
    this.rows = table.rows.map((row) => ({ row, source: undefined }));
  }

  read(): void {
    if (this.table.isAcross && this.isOneLine()) this.readOneLine();
    else this.readRows();
  }

  /** Table 四 as the form prints it: all groups side by side, one line of figures. */
  private isOneLine(): boolean {
    const total = this.table.blocks[0].columns.length * this.table.rows.length;
    const first = readLabel(this.table.blocks[0].columns[0].label).key;
    let heads = 0;
    for (const row of this.sources) {
      for (const { content } of row.cells) if (readLabel(content.text).key === first) heads++;
    }
    return (
      heads > 1 ||
      this.sources.some(
        (row) => row.cells.length >= total - 2 && !row.cells.some(({ content }) => isLabelText(content.text)),
      )
    );
  }

  private readOneLine(): void {
    const wanted = this.table.cells.length;
    const isHead = ({ cells }: DraftRow): boolean =>
      cells.some(({ content }) => isLabelText(content.text) && this.isHeadText(content.text));
    const lastHead = this.sources.map(isHead).lastIndexOf(true);
    for (const row of this.sources.slice(0, lastHead + 1)) this.checkHead(row, 0);
    const lines = this.linesOfFigures(lastHead, wanted);
    for (const row of this.sources.slice(lastHead + 1))
      if (!lines.includes(row) && !isNoteRow(row)) this.unexpectedCells.push({ row });
    if (lines.length === 0) return;
    const isNumbered = this.sources.some(({ cells }) => NUMBERS.test(cells[0]?.content.text ?? ''));
    const cells = lines.flatMap((line) => (isNumbered ? line.cells.slice(1) : line.cells));
    const { values, extra } = placeValues(cells, wanted, false);
    const each = wanted / this.rows.length;
    for (let k = 0; k < this.rows.length; k++) {
      const source = lines.find((line) => line.cells.includes(cells[k * each])) ?? lines[0];
      this.rows[k] = { ...this.rows[k], source };
    }
    if (values) this.setValues(values, (i) => i);
    else this.incomplete.push({ row: this.table.rows[0], source: lines[0], found: cells.length, wanted });
    for (const cell of extra) this.unexpectedCells.push({ cell });
    if (cells.length !== wanted) for (const line of lines) this.misaligned.add(line);
  }

  /** The line of figures after the head; where it was cut into several, each below a head of its own, all of them. */
  private linesOfFigures(lastHead: number, wanted: number): readonly DraftRow[] {
    const cut = this.sources.filter(
      ({ cells }) => cells.length > 1 && !cells.some((cell) => isLabelText(cell.content.text)),
    );
    if (cut.length > 1 && cut.reduce((sum, { cells }) => sum + cells.length, 0) === wanted) return cut;
    const line = this.sources.slice(lastHead + 1).find(({ cells }) => cells.length > 1);
    return line ? [line] : [];
  }

  private readRows(): void {
    const labelled = this.sources.map((source) => this.labelIn(source));
    const places = this.placeRows(labelled);
    const order = columnOrder(
      this.table,
      this.sources.filter((_, i) => places[i] < 0),
    );
    const widths = usualWidths(this.fragments);
    const firstPlaced = places.findIndex((place) => place >= 0);
    labelled.forEach((row, i) => {
      const place = places[i];
      if (widths[i] !== undefined && row.source.cells.length !== widths[i]) this.misaligned.add(row.source);
      if (place < 0) {
        this.unplaced(row, firstPlaced >= 0 && firstPlaced < i);
        return;
      }
      this.rows[place] = { ...this.rows[place], source: row.source };
      this.checkLabel(row, place);
      this.readValues(row, place, order, widths[i]);
    });
  }

  /** Finds the label of a row: the last cell before its figures that is one. */
  private labelIn(source: DraftRow): Labelled {
    const { cells } = source;
    let at = -1;
    for (let i = 0; i < cells.length; i++) {
      const { text } = cells[i].content;
      if (text === '' || (at < 0 && this.isNumberOfRow(cells, i))) continue;
      if (!isLabelText(text)) break;
      // A remark among the figures is no label once the row's own has been found.
      if (
        at >= 0 &&
        this.labels.rowWith(this.leafLabel(cells[at])) >= 0 &&
        this.labels.rowWith(this.leafLabel(cells[i])) < 0
      )
        break;
      at = i;
    }
    return {
      source,
      at,
      label: at < 0 ? { number: undefined, key: '' } : this.leafLabel(cells[at]),
      values: cells.slice(at + 1),
    };
  }

  /** Whether a cell does no more than number its row: 1, and a label of the form after it. */
  private isNumberOfRow(cells: readonly Cell[], i: number): boolean {
    const behind = cells.slice(i + 1).find(isWritten);
    return (
      /^\d{1,2}$/.test(cells[i].content.text) &&
      behind !== undefined &&
      isLabelText(behind.content.text) &&
      this.labels.isLabel(readLabel(behind.content.text))
    );
  }

  /** A cell's label without those of its groups, where they stand in one cell. */
  private leafLabel(cell: Cell): Label {
    let { text } = cell.content;
    let label = readLabel(text);
    while (this.labels.rowWith(label) < 0) {
      const group = this.labels.groups.find(
        ({ label: { key } }) => label.key.length > key.length && label.key.startsWith(key),
      );
      if (!group) break;
      text = endOf(text, label.key.length - group.label.key.length);
      label = readLabel(text);
    }
    return label;
  }

  /** For each row of the draft its row in the form, or -1. Exact labels first, then slips between them. */
  private placeRows(labelled: readonly Labelled[]): number[] {
    const places = labelled.map(() => -1);
    const taken = new Set<number>();
    // A row with figures goes first: a head that is broken into several rows has the same words in places.
    for (const needsFigures of [true, false]) {
      labelled.forEach((one, i) => {
        const row = one.at < 0 ? -1 : this.labels.rowWith(one.label);
        if (row < 0 || taken.has(row) || (needsFigures && !one.values.some(isFigure)) || !this.mayBeRow(one)) return;
        places[i] = row;
        taken.add(row);
      });
    }
    const next = nextPlaces(places, this.table.rows.length);
    let last = -1;
    labelled.forEach((one, i) => {
      if (places[i] < 0 && this.mayBeRow(one)) {
        const row = this.nearestRow(one, this.freeBetween(last, next[i], taken));
        if (row >= 0) taken.add(row);
        places[i] = row;
      }
      if (places[i] >= 0) last = places[i];
    });
    return places;
  }

  /** Whether a row can hold figures at all: the head of the table has the same words in places. */
  private mayBeRow({ at, label, values, source }: Labelled): boolean {
    if (values.length === 0) return false;
    if (values.some(({ content }) => isLabelText(content.text) && this.isHeadText(content.text))) return false;
    if (at >= 0 && this.labels.rowWith(label) < 0 && this.isHeadOrGroup(label)) return false;
    const written = at >= 0 ? source.cells[at].content.text : '';
    // A label of several columns may stand in each of them.
    const before = source.cells
      .slice(0, Math.max(0, at))
      .filter(({ content: { text } }) => text !== '' && text !== written);
    if (before.some(({ content }) => this.labels.isHead(readLabel(content.text)))) return false;
    return at >= 0 || source.cells.some(isFigure);
  }

  /** Rows of the form that are still free between the places of a row's neighbours. */
  private freeBetween(low: number, high: number, taken: ReadonlySet<number>): number[] {
    const free: number[] = [];
    for (let row = low + 1; row < high; row++) if (!taken.has(row)) free.push(row);
    return free;
  }

  /** The free row whose label a written one is meant to be; the only free one, where the label is lost altogether. */
  private nearestRow({ label, at, values }: Labelled, free: readonly number[]): number {
    const wantedBy = (row: number): number => this.blockOf(row).columns.length;
    if (at < 0) return free.length === 1 && values.filter(isWritten).length === wantedBy(free[0]) ? free[0] : -1;
    const near = free.filter(
      (row) => likeness(label, this.labels.rows[row]) !== 'other' || isNear(label.key, this.labels.rows[row].label.key),
    );
    const sameNumber = near.filter(
      (row) => label.number !== undefined && this.labels.rows[row].label.number === label.number,
    );
    if (near.length === 1) return near[0];
    if (sameNumber.length === 1) return sameNumber[0];
    if (near.length > 1) return -1;
    // Nothing alike, but one place only and the right number before it: the label was written anew.
    return free.length === 1 && label.number !== undefined && this.labels.rows[free[0]].label.number === label.number
      ? free[0]
      : -1;
  }

  private blockOf(row: number): Block {
    return this.table.blocks.find((block) => block.rows.includes(this.table.rows[row])) as Block;
  }

  private checkLabel({ source, at, label }: Labelled, place: number): void {
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
      const expected = label.key.length < 2 ? undefined : nearestHead(label, this.labels);
      if (expected) this.labelTypos.push({ cell, expected });
      else this.misaligned.add(source);
    }
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

  private isHeadOrGroup(label: Label): boolean {
    return this.labels.isHead(label) || this.labels.isGroup(label);
  }

  private isHeadText(text: string): boolean {
    const label = readLabel(text);
    return this.isHeadOrGroup(label) || this.labels.heads.some((head) => isNear(label.key, head.label.key));
  }

  private unplaced(row: Labelled, isBehindRows: boolean): void {
    const { source } = row;
    const hasFigures = source.cells.some(isFigure);
    const isGroup = row.at >= 0 && this.isHeadOrGroup(readLabel(source.cells[row.at].content.text));
    if (hasFigures && !isGroup && (isBehindRows || row.at >= 0)) this.unexpectedCells.push({ row: source });
    else this.checkHead(source, 0);
  }

  private readValues(
    one: Labelled,
    place: number,
    order: readonly number[] | undefined,
    width: number | undefined,
  ): void {
    const block = this.blockOf(place);
    const columns = order ?? block.columns.map((_, i) => i);
    const isNarrow = width !== undefined && one.source.cells.length < width;
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
