import type { Block, Equation, FormCell, YearEquation } from './form';

/** A side of an equation, or a part of one: rows or columns by their names. */
interface Term {
  readonly role: 'part' | 'removed' | 'before' | 'total';
  readonly names: readonly string[];
}

type Named = string | { readonly id: string };

const term =
  (role: Term['role']) =>
  (...named: readonly (Named | readonly Named[])[]): Term => ({
    role,
    names: named.flat().map((one) => (typeof one === 'string' ? one : one.id)),
  });

/** What is added up. */
export const sumOf = term('part');
export const plus = term('part');
/** What is taken off. */
export const minus = term('removed');
/** What a figure was in last year's report: the equation is one between two years. */
export const lastYears = term('before');
/** What it comes to; several are a sum as well. */
export const equals = term('total');

/** An equation that holds in each row, over columns, or in each column, over rows. */
export interface EquationDefinition {
  readonly across: 'row' | 'column';
  readonly terms: readonly Term[];
}

export const inEachRow = (...terms: readonly Term[]): EquationDefinition => ({ across: 'row', terms });
export const inEachColumn = (...terms: readonly Term[]): EquationDefinition => ({ across: 'column', terms });

/** The equations within one year, and those between two. */
interface Equations {
  readonly equations: readonly Equation[];
  readonly yearEquations: readonly YearEquation[];
}

/**
 * The equations of a table over its cells: each for every block that has all that it names.
 * @throws Error where no block has: a name is misspelt
 */
export function equationsOver(
  definitions: readonly EquationDefinition[],
  blocks: readonly Block[],
  cell: (row: string, column: string) => FormCell,
): Equations {
  const equations: Equation[] = [];
  const yearEquations: YearEquation[] = [];
  for (const block of blocks) {
    for (const { across, terms } of definitions) {
      const [along, over] = across === 'row' ? [block.rows, block.columns] : [block.columns, block.rows];
      if (!hasAll(over, terms)) continue;
      for (const { id } of along) {
        const cells = (role: Term['role']): FormCell[] =>
          terms
            .flatMap((one) => (one.role === role ? one.names : []))
            .map((name) => (across === 'row' ? cell(id, name) : cell(name, id)));
        const [parts, removed, totals, [before]] = [cells('part'), cells('removed'), cells('total'), cells('before')];
        if (before) yearEquations.push({ cell: totals[0], before, added: parts, removed });
        else {
          const right = [...totals, ...removed];
          equations.push({ kind: right.length > 1 ? 'balance' : across, parts, totals: right });
        }
      }
    }
  }
  for (const { across, terms } of definitions)
    if (!blocks.some((block) => hasAll(across === 'row' ? block.columns : block.rows, terms)))
      throw new Error(`no ${across} has all of ${terms.flatMap(({ names }) => names).join(', ')}`);
  return { equations, yearEquations };
}

const hasAll = (items: readonly { readonly id: string }[], terms: readonly Term[]): boolean =>
  terms.every(({ names }) => names.every((name) => items.some(({ id }) => id === name)));
