/** A cell to be written, with the rows and columns that it covers. */
export interface ModelCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table to be written: its rows, each with the cells that begin in it, and how many columns wide it is. */
export interface TableModel {
  readonly rows: readonly (readonly ModelCell[])[];
  readonly columns: number;
}

/** A place of the grid: the cell that begins there, or one covered from the left or from above. */
export type Place = ModelCell | 'left' | 'above';

/** The model with every place of its grid named. Rows may end before the last column. */
export function expandSpans({ rows, columns }: TableModel): Place[][] {
  const grid: Place[][] = rows.map(() => []);
  rows.forEach((cells, y) => {
    let x = 0;
    for (const cell of cells) {
      while (grid[y][x] !== undefined) x++;
      for (let dy = 0; dy < cell.rowSpan && y + dy < rows.length; dy++) {
        for (let dx = 0; dx < cell.columnSpan && x + dx < columns; dx++) {
          grid[y + dy][x + dx] = dx === 0 && dy === 0 ? cell : dx > 0 ? 'left' : 'above';
        }
      }
    }
  });
  return grid;
}

export const textOf = (place: Place | undefined): string => (typeof place === 'object' ? place.text : '');

/** The texts of a model row by row, an empty one for each place that another cell covers. */
export const textsOf = (model: TableModel): string[][] => expandSpans(model).map((row) => Array.from(row, textOf));
