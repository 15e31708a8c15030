import type { EvaluatedEquation } from '../report/equations';
import type { Report } from '../report/report';
import type { Restatement } from '../report/restated';
import type { CellReading, TableReading } from '../report/tables';
import type { Range } from '../text/range';

/** A cell of the form that the draft has, and the table it stands in. */
export interface PlacedCell {
  readonly table: TableReading;
  readonly reading: CellReading;
}

/** The cell at an offset; its padding counts as the cell, the cell's ends included. */
export function cellAt({ tables }: Report, offset: number): PlacedCell | undefined {
  let found: PlacedCell | undefined;
  for (const table of tables) {
    if (!isIn(table.range, offset)) continue;
    for (const reading of table.cells) {
      if (!reading.cell || !isIn(reading.cell.outer, offset)) continue;
      if (isIn(reading.cell.passage.range, offset)) return { table, reading };
      found ??= { table, reading };
    }
  }
  return found;
}

/** The figure of prose at an offset that restates cells. */
export const restatementAt = ({ restatements }: Report, offset: number): Restatement | undefined =>
  restatements.find(({ claim: { prose, from, to } }) => isIn(prose.rangeOf(from, to), offset));

/** The equations in which a cell is a part, or the total. */
export const equationsWith = ({ equations }: Report, cell: CellReading): readonly EvaluatedEquation[] =>
  equations.filter(({ parts, totals }) => parts.includes(cell) || totals.includes(cell));

const isIn = ({ start, end }: Range, offset: number): boolean => start <= offset && offset <= end;
