/** Where a figure stands among all tables of the page, one below the other: its row, and the columns it covers. */
export interface GridPlace {
  readonly row: number;
  readonly from: number;
  /** The last column. */
  readonly to: number;
  readonly table: number;
}

interface Spanning {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The column in which each cell of a table begins, row by row. */
export function columnsOf(rows: readonly (readonly Spanning[])[]): number[][] {
  const taken: boolean[][] = rows.map(() => []);
  return rows.map((cells, y) => {
    let x = 0;
    return cells.map(({ rowSpan, columnSpan }) => {
      while (taken[y][x]) x++;
      for (let dy = 0; dy < rowSpan && y + dy < rows.length; dy++)
        for (let dx = 0; dx < columnSpan; dx++) taken[y + dy][x + dx] = true;
      return x;
    });
  });
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** The figures of a page, to be gone through with keys. Places come row by row, from left to right. */
export class FigureGrid<Item extends { readonly place: GridPlace }> {
  private readonly rows: (readonly Item[])[] = [];

  constructor(readonly all: readonly Item[]) {
    for (const item of all) this.rows[item.place.row] = [...(this.rows[item.place.row] ?? []), item];
  }

  /** The next figure in a direction; undefined at the edge. Up and down lead from table to table. */
  next(from: Item, direction: Direction): Item | undefined {
    const at = this.all.indexOf(from);
    switch (direction) {
      case 'left':
        return this.all[at - 1];
      case 'right':
        return this.all[at + 1];
      case 'first':
        return this.all[0];
      case 'last':
        return this.all[this.all.length - 1];
      default:
        return this.inColumn(from, direction === 'up' ? -1 : 1);
    }
  }

  /** As Enter goes: down the column, and from its foot to the head of the next one, at last to the next table. */
  after(from: Item, step: 1 | -1): Item | undefined {
    const below = this.inColumn(from, step);
    if (below?.place.table === from.place.table) return below;
    const column = this.all
      .filter(({ place }) => place.table === from.place.table)
      .filter(({ place }) => (step > 0 ? place.from > from.place.to : place.to < from.place.from));
    const edge = Math[step > 0 ? 'min' : 'max'](...column.map(({ place }) => place.from));
    const next = column.filter(({ place }) => place.from === edge);
    return (step > 0 ? next[0] : next[next.length - 1]) ?? below;
  }

  /** The figures of one table between two of them. */
  block(a: Item, b: Item): Item[] {
    const [top, bottom] = [Math.min(a.place.row, b.place.row), Math.max(a.place.row, b.place.row)];
    const [left, right] = [Math.min(a.place.from, b.place.from), Math.max(a.place.to, b.place.to)];
    return this.all.filter(
      ({ place }) =>
        place.table === a.place.table &&
        top <= place.row &&
        place.row <= bottom &&
        left <= place.to &&
        place.from <= right,
    );
  }

  private inColumn({ place }: Item, step: 1 | -1): Item | undefined {
    for (let row = place.row + step; row >= 0 && row < this.rows.length; row += step) {
      const cells = this.rows[row];
      if (cells) return cells.find((cell) => cell.place.to >= place.from) ?? cells[cells.length - 1];
    }
    return undefined;
  }
}
