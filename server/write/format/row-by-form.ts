import type { Cell } from '../../draft/draft';
import type { TableLayout } from '../../draft/layouts/layout';
import { readFigure } from '../../text/figure';
import type { FormShape, RowShape } from './form-shape';
import type { Grid } from './grid';

const isBlank = ({ content }: Cell): boolean => content.text === '';

/** Places a row whose layout writes no spans: blank cells are covered where the form has a cell that covers them. */
export class RowByForm {
  /** How many cells the row has less than the table has columns: so many places are covered without a cell. */
  private lacking: number;
  /** For each cell how many blank ones follow one another from it on. */
  private readonly blanks: number[];
  private at = 0;

  constructor(
    private readonly grid: Grid,
    private readonly cells: readonly Cell[],
    private readonly shape: FormShape,
    private readonly row: RowShape,
    private readonly layout: TableLayout,
  ) {
    this.lacking = Math.max(0, shape.columns - cells.length);
    this.blanks = cells.map(() => 0);
    for (let i = cells.length - 1; i >= 0; i--) this.blanks[i] = isBlank(cells[i]) ? 1 + (this.blanks[i + 1] ?? 0) : 0;
  }

  place(): void {
    const { row } = this;
    if (row.kind === 'figures') this.placeFigures(row);
    while (this.at < this.cells.length) {
      if (row.kind === 'head') this.placeHead();
      else this.placeOther();
    }
  }

  private placeFigures(row: RowShape & { kind: 'figures' }): void {
    const { grid, cells, shape } = this;
    const more = row.isShort && !this.layout.cellIsLine ? (this.blanks[row.first] ?? 0) : 0;
    const first = row.first + Math.min(more, Math.max(0, shape.labels - row.first));
    let last = first - 1;
    while (last > 0 && isBlank(cells[last])) last--;
    while (this.at < last) {
      const { over } = grid;
      const isInGroup = over?.kind === 'figures' && row.groups.includes(shape.keyOf(over.cell));
      if (isBlank(cells[this.at]) && isInGroup && over.columnSpan === 1) {
        grid.extend();
        this.at++;
      } else this.add(1, 0);
    }
    // The last label takes what is left up to the figures.
    if (this.at < first) this.add(Math.max(first - this.at, shape.labels - grid.column), first - this.at - 1);
    for (const span of row.spans) if (this.at < cells.length) this.take(span);
  }

  private placeHead(): void {
    const { grid, shape } = this;
    const cell = this.cells[this.at];
    if (!isBlank(cell)) return this.take(shape.widthOf(cell) ?? (grid.column === 0 ? shape.labels : 1));
    const { over } = grid;
    const wide = over?.kind === 'head' ? over.columnSpan : 0;
    const run = this.blanks[this.at];
    const isPacked = this.layout.cellIsLine || (run < wide && this.lacking >= wide - 1);
    if (wide > 0 && (isPacked || run >= wide)) {
      grid.extend();
      this.at += isPacked ? 1 : wide;
      if (isPacked) this.lacking -= wide - 1;
    } else this.take(grid.column === 0 ? shape.labels : 1);
  }

  /** A label on a row of its own covers blanks as far as the labels go; figures may stand after it. */
  private placeOther(): void {
    const { grid, shape } = this;
    const { text } = this.cells[this.at].content;
    this.take(readFigure(text).kind === 'unreadable' ? shape.labels - grid.column : 1);
  }

  /** Puts the next cell, so wide if there is room: over the blanks after it, and over places that have no cell. */
  private take(wide: number): void {
    const covers = Math.max(0, wide - 1);
    const over = this.layout.cellIsLine ? 0 : Math.min(covers, this.blanks[this.at + 1] ?? 0);
    const without = Math.min(covers - over, Math.max(0, this.lacking));
    this.add(1 + over + without, over);
    this.lacking -= without;
  }

  private add(wide: number, over: number): void {
    this.grid.add(this.cells[this.at], wide, 1, this.row.kind);
    this.at += 1 + over;
  }
}
