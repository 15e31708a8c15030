import type { FormCell, FormTable } from '../forms/form';

/** What in a parent's table is unlike the sum of its parts, and what one slip explains it. */
export type Unlike<Part> = {
  /** The cells that it explains; the first is where to look. */
  readonly cells: readonly FormCell[];
  /** By how much the parent's first cell is more than the sum. */
  readonly by: number;
} & (
  | { readonly kind: 'cell' }
  /** As many cases stand in one column (row) and belong into another. */
  | { readonly kind: 'column' | 'row'; readonly other: FormCell }
  /** The parts but for one. */
  | { readonly kind: 'forgotten'; readonly part: Part }
);

interface Differences<Part> {
  readonly table: FormTable;
  /** Parent − sum, by the index of the form's cell; null where one of the two is unknown. */
  readonly difference: readonly (number | null)[];
  readonly isUnlike: (cell: FormCell) => boolean;
  readonly parts: readonly { readonly part: Part; readonly figures: readonly (number | null)[] }[];
  /** Whether parent and sum have to agree; else only what is less is wrong. */
  readonly isExact: boolean;
}

/** The fewest slips that explain all that is unlike in a table. */
export function explain<Part>(differences: Differences<Part>): Unlike<Part>[] {
  const { table, difference, isUnlike } = differences;
  const left = new Set(table.cells.filter(isUnlike));
  const forgotten = forgottenPart(differences, left);
  if (forgotten !== undefined) {
    const cells = [...left];
    return [{ kind: 'forgotten', part: forgotten, cells, by: difference[cells[0].index] ?? 0 }];
  }
  const moved = [...movedBetween(differences, left, 'column'), ...movedBetween(differences, left, 'row')];
  return [...moved, ...lone(differences, left)];
}

/** The only part whose figures are what the parent lacks. */
function forgottenPart<Part>(
  { table, difference, parts, isExact }: Differences<Part>,
  left: ReadonlySet<FormCell>,
): Part | undefined {
  // One cell alone is sooner one figure wrong.
  if (left.size < 2) return undefined;
  const lacking = parts.filter(({ figures }) =>
    table.cells.every(({ index }) => {
      const value = difference[index];
      const own = figures[index];
      if (value === null || own === null) return true;
      return isExact ? value + own === 0 : value + own >= 0;
    }),
  );
  const explaining = lacking.filter(({ figures }) => [...left].every(({ index }) => (figures[index] ?? 0) > 0));
  return explaining.length === 1 ? explaining[0].part : undefined;
}

/** As many cases too many in one column as too few in another, in whichever rows, and the same between rows. */
function movedBetween<Part>(
  { table, difference }: Differences<Part>,
  left: Set<FormCell>,
  kind: 'column' | 'row',
): Unlike<Part>[] {
  const groups = new Map<string, { readonly pairs: [FormCell, FormCell][] }>();
  for (const equation of table.equations) {
    if (equation.kind !== (kind === 'column' ? 'row' : 'column')) continue;
    const unlike = equation.parts.filter(({ index }) => (difference[index] ?? 0) !== 0);
    if (unlike.length !== 2 || equation.totals.some(({ index }) => (difference[index] ?? 0) !== 0)) continue;
    const [more, less] = [...unlike].sort((a, b) => (difference[b.index] ?? 0) - (difference[a.index] ?? 0));
    if ((difference[more.index] ?? 0) + (difference[less.index] ?? 0) !== 0) continue;
    if (!left.has(more) && !left.has(less)) continue;
    const name = (cell: FormCell): string => (kind === 'column' ? cell.column.id : cell.row.id);
    const key = `${name(more)} ${name(less)} ${difference[more.index]}`;
    const group = groups.get(key) ?? { pairs: [] };
    groups.set(key, group);
    group.pairs.push([more, less]);
  }
  return [...groups.values()].map(({ pairs }) => {
    for (const cell of pairs.flat()) left.delete(cell);
    const [[more, less]] = pairs;
    return { kind, cells: pairs.flat(), other: less, by: difference[more.index] ?? 0 };
  });
}

/** Cells by themselves; totals that differ only because their parts do are left out. */
function lone<Part>({ table, difference }: Differences<Part>, left: ReadonlySet<FormCell>): Unlike<Part>[] {
  const derived = new Set<FormCell>();
  for (const { kind, parts, totals } of table.equations) {
    if (kind === 'balance' || totals.length !== 1) continue;
    const [total] = totals;
    const ofParts = parts.reduce((sum, { index }) => sum + (difference[index] ?? 0), 0);
    if (parts.some((part) => left.has(part)) && ofParts === difference[total.index]) derived.add(total);
  }
  return [...left]
    .filter((cell) => !derived.has(cell))
    .map((cell) => ({ kind: 'cell', cells: [cell], by: difference[cell.index] ?? 0 }));
}
