import type { Cell, Row as DraftRow } from '../../draft/draft';
import type { Row } from '../../forms/form';
import { exact } from '../../text/figure';
import { isFigure } from './cell-text';
import { type EvaluatedEquation, evaluate, figureOf } from './equations';
import type { IncompleteRow, MatchedCell, MatchedTable } from './matched';

/**
 * A table without the figures of rows that have moved: which of their cells is one too many cannot be told, or one was
 * lost and a blank stands elsewhere in the row. In what columns the others belong is not known, so nothing is added up.
 */
export function withoutMovedRows(table: MatchedTable): MatchedTable {
  const extra = new Set<Cell>();
  for (const one of table.unexpectedCells) if ('cell' in one && isFigure(one.cell)) extra.add(one.cell);
  if (extra.size === 0 && !table.cells.some(isEmpty)) return table;
  const equations = evaluate(table);
  const moved = new Set<Row>();
  const incomplete: IncompleteRow[] = [];
  for (const [source, rows] of rowsBySource(table)) {
    const isHere = ({ cell, form }: MatchedCell): boolean => cell !== undefined && rows.includes(form.row);
    const cells = table.cells.filter(isHere);
    const [blank, another] = cells.filter(isEmpty);
    if (source.cells.some((cell) => extra.has(cell))) {
      const own = equations.filter((equation) => cellsOf(equation).every(isHere));
      if (own.every(holds)) continue;
    } else {
      if (!blank || another || !fitsElsewhere(cells, blank, equations)) continue;
      incomplete.push({ row: rows[0], source, found: cells.length - 1, wanted: cells.length, isMoved: true });
    }
    for (const row of rows) moved.add(row);
  }
  return {
    ...table,
    cells: table.cells.map((matched) =>
      moved.has(matched.form.row) ? { form: matched.form, cell: undefined, figure: undefined } : matched,
    ),
    incompleteRows: [...table.incompleteRows, ...incomplete],
  };
}

/** The rows of the draft, each with those of the form that stand in it: in table 四 all of them may stand in one. */
function rowsBySource({ rows }: MatchedTable): ReadonlyMap<DraftRow, readonly Row[]> {
  const found = new Map<DraftRow, Row[]>();
  for (const { row, source } of rows) {
    if (!source) continue;
    const others = found.get(source);
    if (others) others.push(row);
    else found.set(source, [row]);
  }
  return found;
}

const isEmpty = ({ cell }: MatchedCell): boolean => cell?.content.text === '';
const cellsOf = ({ parts, totals }: EvaluatedEquation): readonly MatchedCell[] => [...parts, ...totals];
const holds = ({ sums }: EvaluatedEquation): boolean => sums !== undefined && sums.parts === sums.totals;

/** Whether sums that do not hold all do once the blank of a row stands in another place of it, and what that takes. */
function fitsElsewhere(
  cells: readonly MatchedCell[],
  blank: MatchedCell,
  equations: readonly EvaluatedEquation[],
): boolean {
  const written = cells.filter((cell) => cell !== blank).map(figureOf);
  const touched = equations.filter((equation) => cellsOf(equation).some((cell) => cells.includes(cell)));
  if (written.includes(undefined) || !touched.some((equation) => equation.sums && !holds(equation))) return false;
  return cells.some((gap, at) => {
    if (gap === blank) return false;
    const values = new Map(cells.map((cell, i) => [cell, i === at ? 0 : written[i < at ? i : i - 1]]));
    const sum = (some: readonly MatchedCell[]): number =>
      some.reduce((all, cell) => all + ((values.has(cell) ? values.get(cell) : figureOf(cell)) ?? Number.NaN), 0);
    const lacking = ({ parts, totals }: EvaluatedEquation): number => exact(sum(totals) - sum(parts));
    const own = touched.find((equation) => {
      const all = cellsOf(equation);
      return all.includes(gap) && all.every((cell) => cells.includes(cell));
    });
    if (!own) return false;
    const lost = own.totals.includes(gap) ? -lacking(own) : lacking(own);
    values.set(gap, lost);
    // What is not known elsewhere is not held against it.
    return lost >= 0 && touched.every((equation) => lacking(equation) === 0 || Number.isNaN(lacking(equation)));
  });
}
