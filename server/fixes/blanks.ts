import { evaluate, figureOf } from '../report/equations';
import type { CellReading, TableReading } from '../report/tables';
import { isSum } from './figures';

/** What the blank cells of a table must be, or may be taken for. */
export interface Filling {
  readonly values: ReadonlyMap<CellReading, number>;
  /** Whether every value follows from the figures that stand in the table. */
  readonly isProven: boolean;
}

/**
 * Works out the blank cells: from an equation where only one figure is unknown; as 0 where the known figures add up
 * already; and, where nothing is known of them, as 0 with their totals summed. A cell for which 0 would break an
 * equation is left out.
 */
export function fillBlanks(table: TableReading): Filling {
  const values = new Map<CellReading, number>();
  const valueIn = (cell: CellReading): number | undefined => values.get(cell) ?? figureOf(cell);
  const isBlank = (cell: CellReading): boolean => cell.figure?.kind === 'blank' && !values.has(cell);
  const blanks = table.cells.filter((cell) => cell.cell && cell.figure?.kind === 'blank');
  const equations = evaluate(table);
  const settle = (): boolean => {
    let settled = false;
    for (const { parts, totals } of equations) {
      const unknown = [...parts, ...totals].filter((cell) => valueIn(cell) === undefined);
      if (unknown.length === 0 || !unknown.every(isBlank)) continue;
      const sum = (cells: readonly CellReading[]): number => cells.reduce((all, cell) => all + (valueIn(cell) ?? 0), 0);
      const lacking = sum(totals) - sum(parts);
      const side = parts.includes(unknown[0]) ? 1 : -1;
      const isOneSided = unknown.every((cell) => parts.includes(cell) === parts.includes(unknown[0]));
      if (unknown.length === 1 && lacking * side >= 0) values.set(unknown[0], lacking * side);
      else if (unknown.length > 1 && isOneSided && lacking === 0) for (const cell of unknown) values.set(cell, 0);
      else continue;
      settled = true;
    }
    return settled;
  };
  while (settle());
  const proven = values.size;
  for (const cell of blanks) {
    if (!isBlank(cell) || isSum(cell) || contradictsZero(cell)) continue;
    values.set(cell, 0);
    while (settle());
  }
  for (const cell of blanks) if (isBlank(cell) && !contradictsZero(cell)) values.set(cell, 0);
  return { values, isProven: proven === blanks.length };

  /** Whether all else in one of its equations is known, and does not add up without it. */
  function contradictsZero(cell: CellReading): boolean {
    return equations.some(({ parts, totals }) => {
      if (!parts.includes(cell) && !totals.includes(cell)) return false;
      const whole = totals.map(valueIn);
      return (
        parts.includes(cell) &&
        whole.every((value) => value !== undefined) &&
        parts.reduce((all, part) => all + (valueIn(part) ?? 0), 0) !==
          whole.reduce((all: number, value) => all + (value as number), 0)
      );
    });
  }
}
