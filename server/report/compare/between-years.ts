import type { FormCell, YearEquation } from '../../forms/form';
import { exact } from '../../text/figure';
import { figureOf } from '../tables/equations';
import type { MatchedCell } from '../tables/matched';
import { cellKey, type OtherFigure, type PreviousYear } from './other-year';

/** How a figure follows from last year's report. */
export interface Continuation {
  readonly equation: YearEquation;
  /** The figure that it starts from. */
  readonly before: OtherFigure;
  /** Last year. */
  readonly year: number;
  readonly added: readonly MatchedCell[];
  readonly removed: readonly MatchedCell[];
  /** What it has to be; undefined where a figure of this year's is unknown. */
  readonly due: number | undefined;
  /** 5 + 1 − 2 = 4, or 5 where nothing is added or taken off; ? for what is unknown. */
  readonly sum: string;
}

/** A cell whose figure must be last year's of another: what was carried in had been carried over. */
export const isCarriedIn = ({ sinceLastYear }: FormCell): boolean =>
  sinceLastYear !== undefined && sinceLastYear.added.length === 0 && sinceLastYear.removed.length === 0;

/** Last year's figure that a cell goes with: the one it follows from, else that of the same cell. */
export const lastYearsFigure = (form: FormCell, previous: PreviousYear | undefined): OtherFigure | undefined =>
  previous?.figures.get(cellKey(form.sinceLastYear?.before ?? form));

/**
 * How a cell follows from last year's report; undefined where the form does not say, or last year's figure is unknown.
 * @param cells of the cell's table, by the index of the form's cell
 */
export function continuationOf(
  { sinceLastYear: equation }: FormCell,
  cells: readonly MatchedCell[],
  previous: PreviousYear | undefined,
): Continuation | undefined {
  const before = equation && previous?.figures.get(cellKey(equation.before));
  if (!before || !previous) return undefined;
  const [added, removed] = [equation.added, equation.removed].map((some) => some.map(({ index }) => cells[index]));
  const terms = [...added.map((cell) => term(cell, 1)), ...removed.map((cell) => term(cell, -1))];
  const due = terms.reduce<number | undefined>(
    (sum, { value }) => (sum === undefined || value === undefined ? undefined : sum + value),
    before.value,
  );
  const addition = [String(before.value), ...terms.map(({ text }) => text)].join(' ');
  const result = due === undefined ? undefined : exact(due);
  const sum = terms.length === 0 ? addition : `${addition} = ${result ?? '?'}`;
  return { equation, before, year: previous.year, added, removed, due: result, sum };
}

function term(cell: MatchedCell, sign: 1 | -1): { readonly value: number | undefined; readonly text: string } {
  const figure = figureOf(cell);
  return { value: figure && sign * figure, text: `${sign > 0 ? '+' : '−'} ${figure ?? '?'}` };
}
