import { isLabelText } from './cell-text';
import { labelsOf, readLabel } from './labels';
import type { IncompleteRow, MatchedTable } from './matched';

/** Fewer rows may each have lost a cell of their own. */
const MIN_ROWS = 3;

/** Columns that all rows of a table lack, and what they are called, where its head lacks just as many; none otherwise. */
export interface LostColumns {
  readonly count: number;
  readonly labels: readonly string[];
}

/** What columns are lost, where every row of a table has as many figures too few. */
export function lostColumns({ table, rows, fragments, incompleteRows }: MatchedTable): LostColumns | undefined {
  if (incompleteRows.length < MIN_ROWS || table.blocks.length !== 1) return undefined;
  const written = rows.flatMap(({ source }) => source ?? []);
  const [{ found, wanted }] = incompleteRows;
  // Where there is no figure at all, no column is left that would tell.
  if (found === 0) return undefined;
  const isAlike = (one: IncompleteRow): boolean => one.found === found && one.wanted === wanted && !one.isMoved;
  if (incompleteRows.length !== written.length || !incompleteRows.every(isAlike)) return undefined;
  const count = wanted - found;
  const heads = fragments
    .flatMap((fragment) => fragment.rows)
    .filter((row) => !written.includes(row))
    .flatMap(({ cells }) => cells.filter(({ content }) => isLabelText(content.text)))
    .map(({ content }) => readLabel(content.text));
  // A column with a slip in its name is not the one that is gone.
  const isKnown = heads.every((label) => labelsOf(table).isLabel(label));
  const keys = new Set(heads.map(({ key }) => key));
  const missing = table.blocks[0].columns.filter(
    ({ label, aliases }) => ![label, ...aliases].some((name) => keys.has(readLabel(name).key)),
  );
  return { count, labels: isKnown && missing.length === count ? missing.map(({ label }) => label) : [] };
}
