import type { Table } from '../../draft/draft';
import type { Report } from '../../report/report';
import type { MatchedCell, MatchedTable } from '../../report/tables/matched';
import { readTables } from '../../report/tables/read';
import { readFigure } from '../../text/figure';
import { type CellTexts, cellText } from '../form-cells';
import { formGrid } from '../form-grid';
import { modelOfTable } from '../model-of-table';

/**
 * Where the figures of a copied table belong: by their labels where it has those of the same table of the form, else
 * from a cell on to the right and downwards, as the form prints it. What is blank on the clipboard changes nothing.
 * Undefined where it holds anything but figures, or one of them would lie on a label or outside the table.
 */
export function figuresOnForm(
  copied: Table,
  start: MatchedCell,
  target: MatchedTable,
  report: Report,
): CellTexts | undefined {
  return byLabels(copied, target, report) ?? byPlace(copied, start, target);
}

function byLabels(copied: Table, target: MatchedTable, { form, forms }: Report): CellTexts | undefined {
  const { tables } = readTables([copied], [], form, forms);
  if (tables.length !== 1 || tables[0].table !== target.table) return undefined;
  const texts = new Map<MatchedCell, string>();
  tables[0].cells.forEach(({ cell, figure }, i) => {
    if (cell && figure?.kind === 'figure') texts.set(target.cells[i], cellText(cell.content.text));
  });
  return texts.size > 0 ? texts : undefined;
}

function byPlace(copied: Table, start: MatchedCell, { table, cells }: MatchedTable): CellTexts | undefined {
  const grid = formGrid(table);
  const top = grid.findIndex((row) => row.includes(start.form));
  const left = grid[top]?.indexOf(start.form) ?? -1;
  if (left < 0) return undefined;
  const texts = new Map<MatchedCell, string>();
  for (const [y, row] of modelOfTable(copied).rows.entries()) {
    for (const { column, text } of row) {
      const { kind } = readFigure(text);
      if (kind === 'blank') continue;
      const target = grid[top + y]?.[left + column];
      if (kind !== 'figure' || !target) return undefined;
      texts.set(cells[target.index], cellText(text));
    }
  }
  return texts;
}
