import type { Cell, Row } from '../../draft/draft';
import type { ModelCell, TableModel } from '../../draft/table-model';
import type { RowShape } from './form-shape';

/** A cell of a draft, and where in the grid of its table it stands. */
export interface PlacedCell extends ModelCell {
  readonly cell: Cell;
  /** The column that it begins in. */
  readonly column: number;
  /** What the row is by the form in which it begins. */
  readonly kind?: RowShape['kind'] | undefined;
}

/** A table of a draft as a sheet that still knows its cells. Rows may differ in length, as they do in the draft. */
export interface PlacedModel extends TableModel {
  readonly rows: readonly (readonly PlacedCell[])[];
  /** The rows of the draft, one for each of the sheet. */
  readonly sources: readonly Row[];
}

interface Placing extends PlacedCell {
  rowSpan: number;
}

/** Spans may claim so many places for each cell of a table, and some more; beyond that they are read as none. */
const PLACES_PER_CELL = 8;
const MORE_PLACES = 1000;

/** The places of a table, filled row by row. */
export class Grid {
  readonly rows: Placing[][] = [];
  columns = 0;
  /** Cells that reach down from rows above, and the last row that they reach. */
  private reaching: { cell: Placing; last: number }[] = [];
  private above: (Placing | undefined)[] = [];
  private current: (Placing | undefined)[] = [];
  private at = 0;
  private budget: number;

  /** @param cells how many will be put */
  constructor(cells: number) {
    this.budget = cells * PLACES_PER_CELL + MORE_PLACES;
  }

  beginRow(): void {
    this.rows.push([]);
    this.above = this.current;
    this.current = [];
    this.at = 0;
    const y = this.rows.length - 1;
    this.reaching = this.reaching.filter(({ last }) => last >= y);
    for (const { cell } of this.reaching) this.occupy(cell);
  }

  /** The next column in which a cell can begin. */
  get column(): number {
    while (this.current[this.at] !== undefined) this.at++;
    return this.at;
  }

  /** The cell of the row above that begins over the next free column. */
  get over(): PlacedCell | undefined {
    const { column } = this;
    const cell = this.above[column];
    return cell?.column === column ? cell : undefined;
  }

  /** Puts a cell at the next free column. It is cut where another one is in its way. */
  add(cell: Cell, wide = 1, high = 1, kind?: RowShape['kind']): void {
    const { column } = this;
    const fits = wide * high <= this.budget;
    let columnSpan = 1;
    while (fits && columnSpan < wide && this.current[column + columnSpan] === undefined) columnSpan++;
    const rowSpan = fits ? high : 1;
    this.budget -= columnSpan * rowSpan;
    const placing: Placing = { cell, text: cell.content.text, column, columnSpan, rowSpan, kind };
    const y = this.rows.length - 1;
    this.rows[y].push(placing);
    this.occupy(placing);
    if (rowSpan > 1) this.reaching.push({ cell: placing, last: y + rowSpan - 1 });
    this.columns = Math.max(this.columns, column + columnSpan);
  }

  /** Lets the cell over the next free column reach down to this row. */
  extend(): void {
    const cell = this.above[this.column] as Placing;
    cell.rowSpan++;
    this.occupy(cell);
  }

  private occupy(cell: Placing): void {
    for (let i = cell.column; i < cell.column + cell.columnSpan; i++) this.current[i] = cell;
  }
}
