import { setCell } from '../../draft/cells';
import type { Table } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import type { Report } from '../../report/report';
import type { Edit } from '../../text/edits';
import { readFigure } from '../../text/figure';
import type { PlacedCell, PlacedModel } from '../format/grid';
import { modelOfMatched, modelOfTable } from '../model-of-table';

/**
 * The edits that write figures over the cells of a table, from the cell at an offset on, to the right and downwards.
 * Undefined where one of them would lie outside the table, or on a label.
 */
export function fillCells(report: Report, table: Table, offset: number, figures: PlacedModel): Edit[] | undefined {
  const isHere = ({ range: { start, end } }: Table): boolean => start <= offset && offset <= end;
  const matched = report.tables.find(({ fragments }) => fragments.some(isHere));
  const { rows } = matched ? modelOfMatched(matched) : modelOfTable(table);
  const ownCells = new Set(matched?.cells.map(({ cell }) => cell));
  const mayHold = ({ cell }: PlacedCell): boolean =>
    matched ? ownCells.has(cell) : readFigure(cell.content.text).kind !== 'unreadable';
  const first = rows.findIndex((cells) => cells.some((placed) => isAt(placed, offset)));
  const start = rows[first]?.find((placed) => isAt(placed, offset));
  if (!start) return undefined;
  const edits: Edit[] = [];
  for (const [y, cells] of figures.rows.entries()) {
    const targets = new Map(rows[first + y]?.map((placed) => [placed.column, placed]));
    for (const { column, text } of cells) {
      const target = targets.get(start.column + column);
      if (target && mayHold(target)) {
        if (target.text !== text) edits.push(...setCell(target.cell, layoutOf(table).escape(text)));
      } else if (text !== '') return undefined;
    }
  }
  return edits;
}

const isAt = ({ cell: { fullRange } }: PlacedCell, offset: number): boolean =>
  fullRange.start <= offset && offset <= fullRange.end;
