import { setCell } from '../../draft/cells';
import type { Table } from '../../draft/draft';
import type { Report } from '../../report/report';
import type { Edit } from '../../text/edits';
import { readFigure } from '../../text/figure';
import type { PlacedCell } from '../format/grid';
import { type PlacedSheet, sheetOfReading, sheetOfTable } from '../model-of-table';
import { inCell } from '../table';

/**
 * The edits that write figures over the cells of a table, from the cell at an offset on, to the right and downwards.
 * Undefined where one of them would lie outside the table, or on a label.
 */
export function fillCells(report: Report, table: Table, offset: number, figures: PlacedSheet): Edit[] | undefined {
  const isHere = ({ range: { start, end } }: Table): boolean => start <= offset && offset <= end;
  const reading = report.tables.find(({ fragments }) => fragments.some(isHere));
  const { rows } = reading ? sheetOfReading(reading) : sheetOfTable(table);
  const own = new Set(reading?.cells.map(({ cell }) => cell));
  const mayHold = ({ cell }: PlacedCell): boolean =>
    reading ? own.has(cell) : readFigure(cell.passage.text).kind !== 'unreadable';
  const first = rows.findIndex((cells) => cells.some((placed) => isAt(placed, offset)));
  const start = rows[first]?.find((placed) => isAt(placed, offset));
  if (!start) return undefined;
  const edits: Edit[] = [];
  for (const [y, cells] of figures.rows.entries()) {
    const targets = new Map(rows[first + y]?.map((placed) => [placed.column, placed]));
    for (const { column, text } of cells) {
      const target = targets.get(start.column + column);
      if (target && mayHold(target)) {
        if (target.text !== text) edits.push(...setCell(target.cell, inCell[table.layout](text)));
      } else if (text !== '') return undefined;
    }
  }
  return edits;
}

const isAt = ({ cell: { outer } }: PlacedCell, offset: number): boolean => outer.start <= offset && offset <= outer.end;
