import type { Block, Cell, Row } from './model';

/** A cell as the file has it. */
export interface FileCell {
  readonly blocks: readonly Block[];
  readonly span: number | undefined;
  /** In twentieths of a point. */
  readonly width: number | undefined;
  readonly vertical: 'restart' | 'continue' | undefined;
  readonly horizontal: 'restart' | 'continue' | undefined;
}

export interface FileRow {
  readonly cells: readonly FileCell[];
  /** Columns of the grid that it leaves out at its beginning and its end. */
  readonly before: number;
  readonly after: number;
}

/** Narrower columns are edges that were not drawn one above the other: about a millimetre. */
const SLIVER = 60;
/** How far the edge of a cell may be from that of its column. */
const TOLERANCE = 100;

/** A cell that is being placed; edges are counted in columns of the file's grid. */
interface PlacedCell {
  readonly cell: FileCell;
  readonly from: number;
  to: number;
  rowSpan: number;
}

/** Works out which columns and rows the cells of a table cover. */
export class Grid {
  private readonly placed: PlacedCell[][];

  /** @param widths of the grid's columns; none where the file does not report them */
  constructor(
    private readonly fileRows: readonly FileRow[],
    widths: readonly number[],
  ) {
    const edges = edgesOf(fileRows, widths);
    this.placed = fileRows.map((row) => placeRow(row, edges));
    const narrow = withoutSlivers(edges);
    if (this.placed.every((row) => row.every(({ from, to }) => narrow(from) < narrow(to))))
      this.placed = this.placed.map((row) =>
        row.map((cell) => ({ ...cell, from: narrow(cell.from), to: narrow(cell.to) })),
      );
  }

  rows(): Row[] {
    const own = this.mergeDown();
    const column = this.columns(own);
    const rows: Row[] = [];
    own.forEach((cells, index) => {
      // Rows of nothing but continued cells would be lost in HTML: those above them do not reach over them.
      if (cells.length === 0) return;
      rows.push({
        index,
        cells: cells.map(({ cell, from, to, rowSpan }): Cell => {
          const covered = own.slice(index, index + rowSpan).filter((row) => row.length > 0).length;
          return { blocks: cell.blocks, column: column(from), columnSpan: column(to) - column(from), rowSpan: covered };
        }),
      });
    });
    return rows;
  }

  /** The cells of each row without those that carry on one above; what was left in them is not seen. */
  private mergeDown(): PlacedCell[][] {
    let above = new Map<number, PlacedCell>();
    return this.placed.map((row) => {
      const below = new Map<number, PlacedCell>();
      const own: PlacedCell[] = [];
      for (const cell of row) {
        const { vertical } = cell.cell;
        const over = vertical === 'continue' ? above.get(cell.from) : undefined;
        if (over) over.rowSpan++;
        else own.push(cell);
        if (vertical) below.set(cell.from, over ?? cell);
      }
      above = below;
      return own;
    });
  }

  /** Columns in which no cell begins or ends are none. */
  private columns(rows: readonly (readonly PlacedCell[])[]): (edge: number) => number {
    const used = new Set(rows.flatMap((row) => row.flatMap(({ from, to }) => [from, to])));
    const ranks = new Map([...used].sort((a, b) => a - b).map((edge, rank) => [edge, rank]));
    const first = used.has(0) || this.fileRows.length === 0 ? 0 : 1;
    return (edge) => (ranks.get(edge) ?? 0) + first;
  }
}

/** Where the columns of the grid begin and end: as the file reports, else as the row with the most cells does. */
function edgesOf(rows: readonly FileRow[], widths: readonly number[]): number[] {
  const most = rows.reduce((a, b) => (b.cells.length > a.cells.length ? b : a), rows[0]);
  const isReported = widths.length >= most.cells.length && widths.some((width) => width > 0);
  const own = isReported ? widths : most.cells.map(({ width }) => width ?? 0);
  const edges = [0];
  for (const width of own) edges.push(edges[edges.length - 1] + Math.max(0, width));
  return edges;
}

function placeRow(row: FileRow, edges: readonly number[]): PlacedCell[] {
  const spans = spansByWidth(row, edges) ?? row.cells.map(({ span }) => span ?? 1);
  const placed: PlacedCell[] = [];
  let at = row.before;
  if (at > 0) placed.push({ cell: FILLER, from: 0, to: at, rowSpan: 1 });
  row.cells.forEach((cell, i) => {
    const last = placed[placed.length - 1];
    if (cell.horizontal === 'continue' && i > 0) last.to = at + spans[i];
    else placed.push({ cell, from: at, to: at + spans[i], rowSpan: 1 });
    at += spans[i];
  });
  return placed;
}

const FILLER: FileCell = { blocks: [], span: 1, width: undefined, vertical: undefined, horizontal: undefined };

/** Some programs write no spans: the widths of the cells say which columns they cover. */
function spansByWidth({ cells, before, after }: FileRow, edges: readonly number[]): number[] | undefined {
  const columns = edges.length - 1;
  if (before + after + cells.length >= columns || cells.some(({ span, width }) => span !== undefined || !width))
    return undefined;
  const spans: number[] = [];
  let edge = edges[before];
  let from = before;
  for (const { width = 0 } of cells) {
    edge += width;
    let to = from;
    while (to < columns && edges[to] < edge - TOLERANCE) to++;
    if (to === from || Math.abs(edges[to] - edge) > TOLERANCE) return undefined;
    spans.push(to - from);
    from = to;
  }
  return from === columns - after ? spans : undefined;
}

/** A function from an edge of the grid to the same one when slivers are left out. */
function withoutSlivers(edges: readonly number[]): (edge: number) => number {
  const kept = [0];
  for (let i = 1; i < edges.length; i++) {
    const width = edges[i] - edges[i - 1];
    kept.push(kept[i - 1] + (width > 0 && width < SLIVER ? 0 : 1));
  }
  return (edge) => kept[edge] ?? kept[kept.length - 1] + edge - kept.length + 1;
}
