import type { Equation, TableId } from '../../forms/form';
import { exact } from '../../text/figure';
import { isTable, type MatchedCell, type MatchedTable } from './matched';

/** An equation of the form with the draft's figures in it. */
export interface EvaluatedEquation {
  readonly equation: Equation;
  readonly table: MatchedTable;
  readonly parts: readonly MatchedCell[];
  readonly totals: readonly MatchedCell[];
  /** Σ parts and Σ totals; undefined where a figure is unknown: such an equation is neither right nor broken. */
  readonly sums: { readonly parts: number; readonly totals: number } | undefined;
}

/** The one cell whose change alone would put right all equations that are broken around it. */
export interface SuspectCell {
  readonly cell: MatchedCell;
  readonly value: number;
}

export interface BrokenEquation extends EvaluatedEquation {
  readonly sums: { readonly parts: number; readonly totals: number };
  readonly suspectCell: SuspectCell | undefined;
}

/** The figure in a cell; a count below zero is none, and not computed with. */
export function figureOf({ figure, form }: MatchedCell): number | undefined {
  if (figure?.kind !== 'figure') return undefined;
  return figure.value < 0 && form.column.measure !== 'change' ? undefined : figure.value;
}

/** The figure in a cell by the names of its table, row and column; of a table that stands there twice in the first. */
export function figureAt(
  tables: readonly MatchedTable[],
  id: TableId,
  row: string,
  column: string,
): number | undefined {
  const cell = tables.find(isTable(id))?.cells.find(({ form }) => form.row.id === row && form.column.id === column);
  return cell && figureOf(cell);
}

/** Every equation of a table, evaluated. */
export function evaluate(table: MatchedTable): EvaluatedEquation[] {
  return table.table.equations.map((equation) => {
    const parts = equation.parts.map(({ index }) => table.cells[index]);
    const totals = equation.totals.map(({ index }) => table.cells[index]);
    const [sumOfParts, sumOfTotals] = [sumOf(parts), sumOf(totals)];
    const sums =
      sumOfParts === undefined || sumOfTotals === undefined ? undefined : { parts: sumOfParts, totals: sumOfTotals };
    return { equation, table, parts, totals, sums };
  });
}

/** The sum of some cells; undefined where one of them is unknown. Exact to a millionth: amounts have decimals. */
export function sumOf(matchedCells: readonly MatchedCell[]): number | undefined {
  let sum = 0;
  for (const matched of matchedCells) {
    const value = figureOf(matched);
    if (value === undefined) return undefined;
    sum += value;
  }
  return exact(sum);
}

/** The equations that do not hold, each with its suspect cell. */
export function brokenAmong(equations: readonly EvaluatedEquation[]): BrokenEquation[] {
  const broken = equations.filter(
    (equation): equation is BrokenEquation =>
      equation.sums !== undefined && equation.sums.parts !== equation.sums.totals,
  );
  if (broken.length === 0) return broken;
  return groupsOf(broken).flatMap((group) => {
    const suspectCell = suspectIn(group, equations);
    return group.map((broken) => ({ ...broken, suspectCell }));
  });
}

/** Broken equations that have a cell in common belong together: one slip may have broken them all. */
function groupsOf(broken: readonly BrokenEquation[]): BrokenEquation[][] {
  let groups: BrokenEquation[][] = [];
  for (const one of broken) {
    const cells = new Set(cellsOf(one));
    const touching = groups.filter((group) =>
      group.some((otherBroken) => cellsOf(otherBroken).some((cell) => cells.has(cell))),
    );
    groups = [...groups.filter((group) => !touching.includes(group)), [...touching.flat(), one]];
  }
  return groups;
}

const cellsOf = (equation: EvaluatedEquation): MatchedCell[] => [...equation.parts, ...equation.totals];

/** The only cell that, changed, fixes the whole group and breaks nothing that holds. */
function suspectIn(group: readonly BrokenEquation[], all: readonly EvaluatedEquation[]): SuspectCell | undefined {
  let found: SuspectCell | undefined;
  for (const cell of cellsOf(group[0])) {
    const value = valueThatFixes(cell, group);
    if (value === undefined || breaksAnother(cell, group, all)) continue;
    if (found) return undefined;
    found = { cell, value };
  }
  return found;
}

/** What a cell must be for each equation of the group to hold; undefined when no value does that. */
function valueThatFixes(cell: MatchedCell, group: readonly BrokenEquation[]): number | undefined {
  const present = figureOf(cell) as number;
  let wanted: number | undefined;
  for (const { parts, totals, sums } of group) {
    const lacking = sums.totals - sums.parts;
    const change = parts.includes(cell) ? lacking : totals.includes(cell) ? -lacking : undefined;
    if (change === undefined) return undefined;
    const value = exact(present + change);
    if (value < 0 || (wanted !== undefined && wanted !== value)) return undefined;
    wanted = value;
  }
  return wanted;
}

/** Whether an equation that holds has the cell in it. */
const breaksAnother = (
  cell: MatchedCell,
  group: readonly BrokenEquation[],
  all: readonly EvaluatedEquation[],
): boolean =>
  all.some(
    (one) =>
      one.sums !== undefined && !group.some(({ equation }) => equation === one.equation) && cellsOf(one).includes(cell),
  );
