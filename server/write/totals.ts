import { type EvaluatedEquation, figureOf } from '../report/tables/equations';
import type { MatchedCell } from '../report/tables/matched';
import { exact } from '../text/figure';
import { isSum } from './figures';

/** What some totals become. */
export type Totals = ReadonlyMap<MatchedCell, number>;

/** A row's total, a column's, and the total of totals: so often one change can lead to the next. */
const MAX_STEPS = 4;

/**
 * What totals must become to be right again where parts have changed. 结转下年度 (四) is no total: the balance is left
 * to the clerk.
 *
 * A total is left alone when one of its sums was wrong before, when its row and its column ask for different figures,
 * or when more than plain digits stand in it (6件, 22（其中修订16件）). A sum with an unknown part says nothing.
 * @param stood the equations that were right before, and whose total is still what it was
 */
export function followingTotals(
  equations: readonly EvaluatedEquation[],
  stood: ReadonlySet<EvaluatedEquation>,
): Totals {
  const values = new Map<MatchedCell, number>();
  const sums = sumsByTotal(equations);
  for (let step = 0, changed = true; changed && step < MAX_STEPS; step++) {
    changed = false;
    for (const [total, equations] of sums) {
      const computed = equations.filter(({ sums }) => sums !== undefined);
      if (!isPlain(total) || !computed.every((equation) => stood.has(equation))) continue;
      const wanted = new Set(computed.map(({ parts }) => sum(parts, values)));
      const [value] = wanted.size === 1 ? wanted : [figureOf(total)];
      if (value === undefined || value === valueIn(total, values)) continue;
      values.set(total, value);
      changed = true;
    }
  }
  for (const [total, value] of values) if (value === figureOf(total)) values.delete(total);
  return values;
}

/**
 * Every total that depends on a cell, with the sum that it comes to; only those that change. Empty where a total's row
 * and its column ask for different figures, or where one is no plain figure.
 */
export function dependentTotals(cell: MatchedCell, equations: readonly EvaluatedEquation[]): Totals {
  const values = new Map<MatchedCell, number>();
  const changed = [cell];
  for (let i = 0; i < changed.length; i++) {
    for (const { equation, parts, totals, sums } of equations) {
      const [total] = totals;
      if (equation.kind === 'balance' || !sums || !parts.includes(changed[i])) continue;
      if (!isPlain(total)) return new Map();
      if (values.get(total) === sum(parts, values)) continue;
      values.set(total, sum(parts, values));
      if (!changed.includes(total)) changed.push(total);
    }
  }
  const agree = equations.every(
    ({ equation, parts, totals, sums }) =>
      equation.kind === 'balance' || !sums || !values.has(totals[0]) || sum(parts, values) === values.get(totals[0]),
  );
  if (!agree) return new Map();
  for (const [total, value] of values) if (value === figureOf(total)) values.delete(total);
  return values;
}

/**
 * What the form's sums make of a cell, blank totals among its parts counted as their own sums. More than one where row
 * and column differ; none where parts are unknown.
 */
export function sumsFor(cell: MatchedCell, equations: readonly EvaluatedEquation[]): number[] {
  const figureIn = (part: MatchedCell): number | undefined => {
    if (part.figure?.kind !== 'blank' || !isSum(part)) return figureOf(part);
    const sums = sumsFor(part, equations);
    return sums.length === 1 ? sums[0] : undefined;
  };
  const found = new Set<number>();
  for (const { equation, parts, totals } of equations) {
    if (equation.kind === 'balance' || totals[0] !== cell) continue;
    const values = parts.map(figureIn);
    if (!values.includes(undefined)) found.add(exact((values as number[]).reduce((sum, value) => sum + value, 0)));
  }
  return [...found];
}

/** Whether an equation holds, with some totals being what they are to become. */
export function holds({ parts, totals, sums }: EvaluatedEquation, values: Totals): boolean {
  return sums !== undefined && sum(parts, values) === sum(totals, values);
}

function sumsByTotal(equations: readonly EvaluatedEquation[]): Map<MatchedCell, EvaluatedEquation[]> {
  const sums = new Map<MatchedCell, EvaluatedEquation[]>();
  for (const equation of equations) {
    if (equation.equation.kind === 'balance') continue;
    const existing = sums.get(equation.totals[0]);
    if (existing) existing.push(equation);
    else sums.set(equation.totals[0], [equation]);
  }
  return sums;
}

const isPlain = ({ figure }: MatchedCell): boolean => figure?.kind === 'figure' && figure.formatDeviations.length === 0;

const valueIn = (cell: MatchedCell, values: Totals): number => values.get(cell) ?? figureOf(cell) ?? 0;

const sum = (cells: readonly MatchedCell[], values: Totals): number =>
  exact(cells.reduce((all, cell) => all + valueIn(cell, values), 0));
