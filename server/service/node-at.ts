import type { Cell } from '../draft/draft';
import type { Paragraph } from '../prose/paragraphs';
import type { TableReference } from '../report/compare/restated';
import type { Report } from '../report/report';
import type { EvaluatedEquation } from '../report/tables/equations';
import type { MatchedCell, MatchedRow, MatchedTable } from '../report/tables/matched';
import { touches } from '../text/range';

/** A cell of the form that the draft has, and the table it stands in. */
export interface PlacedCell {
  readonly table: MatchedTable;
  readonly matched: MatchedCell;
}

/** A row of the form that the draft has: its label, and its cells in the form's order. */
export interface PlacedRow {
  readonly table: MatchedTable;
  readonly label: Cell;
  readonly cells: readonly MatchedCell[];
}

/** The cell at an offset; its padding counts as the cell, the cell's ends included. */
export function cellAt({ tables }: Report, offset: number): PlacedCell | undefined {
  let found: PlacedCell | undefined;
  for (const table of tables) {
    if (!touches(table.range, offset)) continue;
    for (const matched of table.cells) {
      if (!matched.cell || !touches(matched.cell.fullRange, offset)) continue;
      if (touches(matched.cell.content.range, offset)) return { table, matched };
      found ??= { table, matched };
    }
  }
  return found;
}

/** The row of the form whose label stands at an offset; a label of a group is none. */
export function labelledRowAt({ tables }: Report, offset: number): PlacedRow | undefined {
  for (const table of tables) {
    if (!touches(table.range, offset)) continue;
    for (const matched of table.rows) {
      if (!matched.source || !touches(matched.source.range, offset)) continue;
      const label = labelOf(matched, table);
      if (!label || !touches(label.content.range, offset)) continue;
      return { table, label, cells: table.cells.filter(({ form, cell }) => form.row === matched.row && cell) };
    }
  }
  return undefined;
}

/** The label of a row: what stands last before its figures; undefined where several rows share one line of the draft. */
export function labelOf({ row, source }: MatchedRow, { rows, cells }: MatchedTable): Cell | undefined {
  if (!source || rows.some((otherRow) => otherRow.row !== row && otherRow.source === source)) return undefined;
  const figures = cells.flatMap(({ form, cell }) => (form.row === row && cell ? [cell] : []));
  const first = source.cells.findIndex((cell) => figures.includes(cell));
  return first < 0 ? undefined : source.cells.slice(0, first).filter(isWritten).at(-1);
}

const isWritten = ({ content }: Cell): boolean => content.text !== '';

/** The figures of prose at an offset that restate cells: several, where words for none say it of several things. */
export const referencesAt = ({ tableReferences: references }: Report, offset: number): readonly TableReference[] =>
  references.filter(({ claim: { prose, from, to } }) => touches(prose.rangeOf(from, to), offset));

/** The paragraph at an offset. */
export const paragraphAt = ({ paragraphs }: Report, offset: number): Paragraph | undefined =>
  paragraphs.find(({ lines }) => lines[0].range.start <= offset && offset <= lines[lines.length - 1].range.end);

/** The equations in which a cell is a part, or the total. */
export const equationsWith = ({ equations }: Report, cell: MatchedCell): readonly EvaluatedEquation[] =>
  equations.filter(({ parts, totals }) => parts.includes(cell) || totals.includes(cell));
