import type { Cell, Row } from '../draft/draft';
import { labelsOf } from '../report/tables/labels';
import { isIntact, type MatchedTable } from '../report/tables/matched';
import { MappedText } from '../text/mapped-text';
import { Grid, type PlacedModel } from './format/grid';
import { printedModelOf } from './table-model';

/**
 * A table that was read out of lines of text as the form prints it, with its figures: its own labels are torn. Undefined
 * where a figure is missing, or something else stands among its lines than the words of the form, which would be lost.
 */
export function modelByForm(matched: MatchedTable): PlacedModel | undefined {
  const rows = matched.fragments.flatMap((fragment) => fragment.rows);
  if (!isIntact(matched) || !rows.every((row) => isOfForm(row, matched))) return undefined;
  const model = printedModelOf(matched.table, ({ index }) => matched.cells[index].cell?.content.text ?? '');
  const grid = new Grid(model.rows.flat().length);
  const sources = model.rows.map((cells): Row => {
    grid.beginRow();
    let source = rows[0];
    for (const { text, of, columnSpan, rowSpan } of cells) {
      const own = of.kind === 'figure' ? matched.cells[of.cell.index] : undefined;
      if (own) source = matched.rows.find(({ row }) => row === own.form.row)?.source ?? source;
      grid.add(own?.cell ?? label(text, matched.range.start), columnSpan, rowSpan);
    }
    return source;
  });
  return { rows: grid.rows, columns: grid.columns, sources };
}

/** A cell that stands nowhere in the draft. */
const label = (text: string, at: number): Cell => {
  const range = { start: at, end: at };
  return { content: new MappedText(text, at), fullRange: range, insertionRange: range, rowSpan: 1, columnSpan: 1 };
};

/** Whether a row has nothing but figures of the table and pieces of its labels. */
function isOfForm({ cells }: Row, { table, cells: figures }: MatchedTable): boolean {
  const labels = labelsOf(table);
  return cells.every((cell) => figures.some((figure) => figure.cell === cell) || labels.isOfPieces(cell.content.text));
}
