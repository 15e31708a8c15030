import { type EvaluatedEquation, evaluate, figureOf } from '../report/tables/equations';
import { isIntact, type MatchedCell, type MatchedTable } from '../report/tables/matched';
import { exact } from '../text/figure';
import { isCounted, isSum } from './figures';

/** Blank cells, and what is to be written into them. */
export type Filling = ReadonlyMap<MatchedCell, number>;

const NOTHING: Filling = new Map();

/**
 * The blank totals whose parts are all known, with their sums: only where the table stands as the form has it, no
 * figure may be two that ran together, and every equation in which such a total takes part holds with it as far as it is known.
 */
export function blankTotals(table: MatchedTable): Filling {
  if (!isIntact(table)) return NOTHING;
  const equations = evaluate(table);
  return equations.some((equation) => mayBeJoined(equation, equations, table)) ? NOTHING : filled(equations, new Map());
}

/** Whether a figure beside a blank total may be that one and the total, with nothing between them. */
function mayBeJoined(
  { equation, parts, totals: [total] }: EvaluatedEquation,
  all: readonly EvaluatedEquation[],
  { cells }: MatchedTable,
): boolean {
  if (equation.kind === 'balance' || !isBlank(total)) return false;
  const [before, behind] = [parts[parts.length - 1], cells[total.form.index + 1]];
  return (
    digitsOf(before, all).some(([part, rest]) => sumOf(parts, new Map([[before, part]])) === rest) ||
    (behind !== undefined && digitsOf(behind, all).some(([first]) => sumOf(parts, NOTHING) === first))
  );
}

/** A figure cut in two in every way (26 into 2 and 6), unless an equation bears it out as it is. */
function digitsOf(cell: MatchedCell, all: readonly EvaluatedEquation[]): [number, number][] {
  const figure = figureOf(cell);
  const isInAnother = all.some(({ sums, parts, totals }) => sums && (parts.includes(cell) || totals.includes(cell)));
  if (figure === undefined || (isInAnother && !contradicts(all, NOTHING, cell))) return [];
  const digits = String(figure);
  return Array.from(digits.slice(1), (_, i) => [Number(digits.slice(0, i + 1)), Number(digits.slice(i + 1))]);
}

/**
 * All blanks with 0, their totals with their sums. Left out are 上年结转 and 结转下年度, which are counted and never
 * taken to be none, and cells for which 0 would contradict a figure that stands in the table.
 */
export function zeros(table: MatchedTable): Filling {
  if (!isIntact(table)) return NOTHING;
  const equations = evaluate(table);
  const values = new Map(filled(equations, new Map()));
  for (const cell of table.cells) {
    if (!isBlank(cell) || isSum(cell) || isCounted(cell)) continue;
    const withZero = filled(equations, new Map([...values, [cell, 0]]));
    if (!contradicts(equations, withZero, cell))
      for (const [filledCell, value] of withZero) values.set(filledCell, value);
  }
  return values;
}

const isBlank = ({ cell, figure }: MatchedCell): boolean => cell !== undefined && figure?.kind === 'blank';

/** The values given, and every blank total that follows from them, a total of totals after its own. */
function filled(equations: readonly EvaluatedEquation[], cell: Filling): Filling {
  const values = new Map(cell);
  for (let grows = true; grows; ) {
    grows = false;
    for (const { equation, parts, totals } of equations) {
      const [total] = totals;
      if (equation.kind === 'balance' || !isBlank(total) || values.has(total)) continue;
      const sum = sumOf(parts, values);
      if (sum === undefined) continue;
      const tried = new Map([...values, [total, sum]]);
      if (contradicts(equations, tried, total)) continue;
      values.set(total, sum);
      grows = true;
    }
  }
  return values;
}

/** Whether an equation that a cell takes part in is known in all its cells, and does not hold. */
const contradicts = (equations: readonly EvaluatedEquation[], values: Filling, cell: MatchedCell): boolean =>
  equations.some(({ parts, totals }) => {
    if (!parts.includes(cell) && !totals.includes(cell)) return false;
    const [left, right] = [sumOf(parts, values), sumOf(totals, values)];
    return left !== undefined && right !== undefined && left !== right;
  });

function sumOf(cells: readonly MatchedCell[], values: Filling): number | undefined {
  let sum = 0;
  for (const cell of cells) {
    const value = values.get(cell) ?? figureOf(cell);
    if (value === undefined) return undefined;
    sum += value;
  }
  return exact(sum);
}
