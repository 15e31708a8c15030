import { type EquationDefinition, equationsOver } from './equations';
import type { Block, FormCell, FormTable, TableId, Unit } from './form';

/** A table before its cells and equations are laid out. */
interface TableDefinition {
  readonly id: TableId;
  readonly name: string;
  readonly unit: Unit;
  readonly note?: string;
  readonly over?: string;
  readonly isAcross?: boolean;
  /** All rows but one, five at most, unless stated. */
  readonly enoughRows?: number;
  readonly blocks: readonly Block[];
  readonly equations: readonly EquationDefinition[];
}

/** A cell while its table is laid out. */
type Growing = { -readonly [Key in keyof FormCell]: FormCell[Key] };

const MOST_NEEDED = 5;

/** Lays out a table: its cells row by row, its equations over them. */
export function table(definition: TableDefinition): FormTable {
  const { id, blocks, isAcross = false } = definition;
  const cells: Growing[] = [];
  const byName = new Map<string, Growing>();
  for (const block of blocks) {
    for (const row of block.rows) {
      for (const column of block.columns) {
        const name = `${row.id}/${column.id}`;
        const [index, isSum, isCounted, sinceLastYear] = [cells.length, false, false, undefined];
        const cell: Growing = { index, id: `${id}/${name}`, row, column, block, isSum, isCounted, sinceLastYear };
        if (byName.has(name)) throw new Error(`two cells ${name} in table ${id}`);
        cells.push(cell);
        byName.set(name, cell);
      }
    }
  }
  const named = (row: string, column: string): Growing => byName.get(`${row}/${column}`) as Growing;
  const { equations, yearEquations } = equationsOver(definition.equations, blocks, named);
  const sums = new Set(equations.flatMap(({ kind, totals }) => (kind === 'balance' ? [] : totals)));
  for (const cell of cells) cell.isSum = sums.has(cell);
  for (const equation of yearEquations) {
    const { cell, before, added, removed } = equation;
    cells[cell.index].sinceLastYear = equation;
    if (added.length > 0 || removed.length > 0) continue;
    for (const { index, isSum } of [cell, before]) cells[index].isCounted = !isSum;
  }
  const rows = blocks.flatMap((block) => block.rows);
  return {
    ...definition,
    isAcross,
    enoughRows: definition.enoughRows ?? Math.max(2, Math.min(MOST_NEEDED, rows.length - 1)),
    isUneven: blocks.some(({ columns }) => columns.length !== blocks[0].columns.length),
    rows,
    cells,
    equations,
    yearEquations,
  };
}
