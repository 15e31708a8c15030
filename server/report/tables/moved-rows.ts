import type { Row as DraftRow } from '../../draft/draft';
import { exact } from '../../text/figure';
import { isFigure } from './cell-text';
import { type EvaluatedEquation, evaluate, figureOf } from './equations';
import type { MatchedCell, MatchedTable } from './matched';

/**
 * A table without the figures of rows that have moved: which of their cells is one too many cannot be told, or one was
 * lost and a blank stands elsewhere in the row. In what columns the others belong is not known, so nothing is added up.
 */
export function withoutMovedRows(table: MatchedTable): MatchedTable {
  const moved = movedRows(table);
  if (moved.size === 0) return table;
  const isOfMoved = ({ cell }: MatchedCell): boolean =>
    cell !== undefined && [...moved.keys()].some(({ cells }) => cells.includes(cell));
  return {
    ...table,
    cells: table.cells.map((matched) =>
      isOfMoved(matched) ? { form: matched.form, cell: undefined, figure: undefined } : matched,
    ),
    incompleteRows: [
      ...table.incompleteRows,
      ...table.rows.flatMap(({ row, source }, i) => {
        const wanted = source && moved.get(source);
        const isFirst = table.rows.findIndex((one) => one.source === source) === i;
        return wanted && isFirst ? [{ row, source, found: wanted - 1, wanted, isMoved: true } as const] : [];
      }),
    ],
  };
}

/** Each with how many figures it should have, where it has one fewer; 0 where it has cells too many. */
function movedRows(table: MatchedTable): ReadonlyMap<DraftRow, number> {
  const moved = new Map<DraftRow, number>();
  const extra = table.unexpectedCells.flatMap((one) => ('cell' in one && isFigure(one.cell) ? [one.cell] : []));
  const blanks = table.cells.filter(({ cell }) => cell?.content.text === '');
  if (extra.length + blanks.length === 0) return moved;
  const equations = evaluate(table);
  for (const source of new Set(table.rows.map((row) => row.source))) {
    const isHere = ({ cell }: MatchedCell): boolean => cell !== undefined && source?.cells.includes(cell) === true;
    const [blank, another] = blanks.filter(isHere);
    if (!source || moved.has(source)) continue;
    if (extra.some((cell) => source.cells.includes(cell))) {
      const own = equations.filter((equation) => cellsOf(equation).every(isHere));
      if (own.some((equation) => !holds(equation))) moved.set(source, 0);
    } else if (blank && !another) {
      const cells = table.cells.filter(isHere);
      if (fitsElsewhere(cells, blank, equations)) moved.set(source, cells.length);
    }
  }
  return moved;
}

const cellsOf = ({ parts, totals }: EvaluatedEquation): readonly MatchedCell[] => [...parts, ...totals];
const holds = ({ sums }: EvaluatedEquation): boolean => sums !== undefined && sums.parts === sums.totals;

/** Whether sums that do not hold all do once the blank of a row stands in another place of it, and what that takes. */
function fitsElsewhere(
  cells: readonly MatchedCell[],
  blank: MatchedCell,
  equations: readonly EvaluatedEquation[],
): boolean {
  const written = cells.filter((cell) => cell !== blank).map(figureOf);
  const across = equations.filter((equation) => cellsOf(equation).some((cell) => cells.includes(cell)));
  if (written.includes(undefined) || !across.some((equation) => equation.sums && !holds(equation))) return false;
  return cells.some((gap, at) => {
    if (gap === blank) return false;
    const values = new Map(cells.map((cell, i) => [cell, i === at ? undefined : written[i < at ? i : i - 1]]));
    const lacking = ({ parts, totals }: EvaluatedEquation): number | undefined => {
      const sum = (some: readonly MatchedCell[]): number =>
        some.reduce((all, cell) => all + ((values.has(cell) ? values.get(cell) : figureOf(cell)) ?? Number.NaN), 0);
      return exact(sum(totals) - sum(parts));
    };
    const own = across.find(
      (equation) => cellsOf(equation).every((cell) => cells.includes(cell)) && cellsOf(equation).includes(gap),
    );
    if (!own) return false;
    values.set(gap, 0);
    const missing = own.totals.includes(gap) ? -(lacking(own) ?? 0) : lacking(own);
    if (missing === undefined || missing < 0) return false;
    values.set(gap, missing);
    return across.every((equation) => {
      const left = lacking(equation);
      return left === 0 || (Number.isNaN(left) && equation.sums === undefined);
    });
  });
}
