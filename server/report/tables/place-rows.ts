import type { Cell, Row as DraftRow } from '../../draft/draft';
import type { Block, FormTable } from '../../forms/form';
import { endOf, isFigure, isLabelText, isWritten, nextPlaces } from './cell-text';
import { isNear, type Label, likeness, readLabel, type TableLabels } from './labels';

/** A row of the draft, its label found, not yet placed in the form. */
export interface LabelledRow {
  readonly source: DraftRow;
  /** Index of the label's cell; -1 when the row has none. */
  readonly at: number;
  readonly label: Label;
  /** Label of a leaf row after the label of its group in the same cell. */
  readonly values: readonly Cell[];
}

/** So many characters of a label that is torn say that it is no other word. */
const ENOUGH_OF_LABEL = 4;

const NUMBER_OR_MARK = /^(?:\d{1,2}|[^\p{L}\p{N}]{1,2})$/u;

/** Finds the rows of a draft's table in the form: by their labels first, then by where they stand. */
export class RowPlacer {
  constructor(
    private readonly table: FormTable,
    private readonly labels: TableLabels,
  ) {}

  /** Rows with their labels; one that a line end broke in two (7.属于行政⏎执法案卷) is that of the row with the figures. */
  labelledRows(sources: readonly DraftRow[]): LabelledRow[] {
    const labelled = sources.map((source) => this.labelIn(source));
    return labelled.map((row, i) => {
      const above = labelled[i - 1];
      if (row.at !== 0 || !row.values.some(isFigure) || !above || above.at < 0 || above.values.length > 0) return row;
      if (this.labels.isLabel(row.label) || this.labels.isLabel(above.label)) return row;
      const label = readLabel(above.source.cells[above.at].content.text + row.source.cells[0].content.text);
      return this.labels.rowWith(label) < 0 ? row : { ...row, label };
    });
  }

  /** Finds the label of a row: the last cell before its figures that is one. */
  private labelIn(source: DraftRow): LabelledRow {
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

  /** Whether a cell does no more than number or mark its row: 1 or *, and a label of the form after it. */
  private isNumberOfRow(cells: readonly Cell[], i: number): boolean {
    if (!NUMBER_OR_MARK.test(cells[i].content.text)) return false;
    const behind = cells.find((cell, k) => k > i && isWritten(cell))?.content.text;
    return behind !== undefined && isLabelText(behind) && this.labels.isLabel(readLabel(behind));
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
  placeRows(labelled: readonly LabelledRow[]): number[] {
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
        const free = this.freeBetween(last, next[i], taken);
        const rows = this.rowsInTurn(labelled, places, i, free) ?? new Map([[i, this.nearestRow(one, free)]]);
        for (const [at, row] of rows) {
          if (row >= 0) taken.add(row);
          places[at] = row;
        }
      }
      if (places[i] >= 0) last = places[i];
    });
    return places;
  }

  /**
   * Rows between two that are placed, whose labels are lost or torn: where they are as many as the form has there, those in
   * its order; undefined where they are not, or what is left of a label is of another.
   */
  private rowsInTurn(
    labelled: readonly LabelledRow[],
    places: readonly number[],
    from: number,
    free: readonly number[],
  ): ReadonlyMap<number, number> | undefined {
    const run: number[] = [];
    for (let i = from; i < labelled.length && places[i] < 0; i++) if (this.mayBeRow(labelled[i])) run.push(i);
    if (run.length !== free.length || run.length < 2) return undefined;
    const fits = ({ at, label, values }: LabelledRow, row: number): boolean =>
      values.filter(isWritten).length === blockOf(this.table, row).columns.length &&
      (at < 0 || (label.key.length >= ENOUGH_OF_LABEL && this.labels.rows[row].label.key.includes(label.key)));
    return run.every((at, k) => fits(labelled[at], free[k])) ? new Map(run.map((at, k) => [at, free[k]])) : undefined;
  }

  /** Whether a row can hold figures at all: the head of the table has the same words in places. */
  private mayBeRow({ at, label, values, source }: LabelledRow): boolean {
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
  private nearestRow({ label, at, values }: LabelledRow, free: readonly number[]): number {
    const wantedBy = (row: number): number => blockOf(this.table, row).columns.length;
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

  isHeadOrGroup(label: Label): boolean {
    return this.labels.isHead(label) || this.labels.isGroup(label);
  }

  isHeadText(text: string): boolean {
    const label = readLabel(text);
    return this.isHeadOrGroup(label) || this.labels.heads.some((head) => isNear(label.key, head.label.key));
  }
}

/** The rows of the form among which one stands, and their columns. */
export const blockOf = (table: FormTable, row: number): Block =>
  table.blocks.find((block) => block.rows.includes(table.rows[row])) as Block;
