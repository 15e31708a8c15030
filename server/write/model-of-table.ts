import type { Row, Table } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import type { TableLayout } from '../draft/layouts/layout';
import type { MatchedTable } from '../report/tables/matched';
import { fold } from '../text/fold';
import { type FormShape, formShapeOf } from './format/form-shape';
import { Grid, type PlacedModel } from './format/grid';
import { RowByForm } from './format/row-by-form';
import { modelByForm } from './model-by-form';

/** A row with the layout of the table that it comes from, its place there, and how many rows that has from it on. */
interface Source {
  readonly row: Row;
  readonly layout: TableLayout;
  readonly at: number;
  readonly left: number;
}

/** Any table of a draft, with the spans that its layout reports. */
export const modelOfTable = (table: Table): PlacedModel => layOut(sourcesOf(table), undefined);

/**
 * A table of the form as the draft has it: its fragments joined, a head that is repeated on a new page left out. Where
 * the layout does not say which cells cover others, the form does.
 */
export function modelOfMatched(matched: MatchedTable): PlacedModel {
  const byForm = matched.fragments.some((table) => !layoutOf(table).rowsBearLabels) && modelByForm(matched);
  if (byForm) return byForm;
  const shape = formShapeOf(matched);
  return layOut(joined(matched, shape), shape);
}

function sourcesOf(table: Table): Source[] {
  const { rows } = table;
  const layout = layoutOf(table);
  return rows.map((row, i) => ({ row, layout, at: i, left: rows.length - i }));
}

/** The rows of all fragments without a head that says once more what the first one says. */
function joined({ fragments, labelTypos }: MatchedTable, shape: FormShape): Source[] {
  const all = fragments.flatMap(sourcesOf);
  const isHead = ({ row }: Source): boolean => shape.rowShape(row).kind === 'head';
  const body = all.findIndex((source) => !isHead(source));
  const head = all.slice(0, Math.max(0, body)).map(({ row }) => wordsOf(row));
  const slipped = new Set(labelTypos.map(({ cell }) => cell));
  let said = 0;
  return all.filter((source, i) => {
    const { row, layout, at } = source;
    if (i < body || !isHead(source)) {
      said = 0;
      return true;
    }
    // Where cells have spans, rows in the middle of a table cannot go: cells reach over them.
    const mayGo = !layout.hasSpans || at === said;
    const isRepeated = mayGo && wordsOf(row) === head[said] && !row.cells.some((cell) => slipped.has(cell));
    said = isRepeated ? said + 1 : head.length;
    return !isRepeated;
  });
}

const wordsOf = ({ cells }: Row): string =>
  cells.flatMap(({ content }) => (content.text === '' ? [] : [fold(content.text)])).join('\n');

function layOut(sources: readonly Source[], shape: FormShape | undefined): PlacedModel {
  const grid = new Grid(sources.reduce((all, { row }) => all + row.cells.length, 0));
  for (const { row, layout, left } of sources) {
    grid.beginRow();
    if (layout.hasSpans) for (const cell of row.cells) grid.add(cell, cell.columnSpan, Math.min(cell.rowSpan, left));
    else if (shape) new RowByForm(grid, row.cells, shape, shape.rowShape(row), layout).place();
    else for (const cell of row.cells) grid.add(cell);
  }
  return { rows: grid.rows, columns: grid.columns, sources: sources.map(({ row }) => row) };
}
