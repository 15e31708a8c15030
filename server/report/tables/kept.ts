import type { Cell, Row, Table } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import { readFigure } from '../../text/figure';
import { span } from '../../text/range';
import { isPlainNumber } from './cell-text';
import type { Gathered } from './fragments';
import type { MatchedCell, MatchedTable } from './matched';

/**
 * A table as it was read before, where its cells say what they said then but for figures in the place of figures: where
 * they stand, and how much they are, is all that is new.
 * @param kept the one that stood in its place when the draft was last read, by the same form
 */
export function keptTable({ id, fragments }: Gathered, kept: MatchedTable | undefined): MatchedTable | undefined {
  if (kept?.table.id !== id || !areAlike(kept.fragments, fragments)) return undefined;
  const [before, now] = [cellsIn(kept.fragments), cellsIn(fragments)];
  const changed = changedCells(before, now);
  if (!changed || (changed.size > 0 && (kept.table.isUneven || dependsOnFigures(kept)))) return undefined;
  const rowOf = counterparts(rowsIn(kept.fragments), rowsIn(fragments));
  const cellOf = counterparts(before, now);
  const cells = kept.cells.map(({ form, cell, figure }): MatchedCell => {
    if (!cell) return { form, cell, figure };
    const written = cellOf(cell);
    return { form, cell: written, figure: changed.delete(written) ? readFigure(written.content.text) : figure };
  });
  // What numbers a row, or stands beside the form's cells, may be read otherwise by its figure.
  if (changed.size > 0) return undefined;
  return {
    table: kept.table,
    form: kept.form,
    fragments,
    range: span(fragments[0].range, fragments[fragments.length - 1].range),
    cells,
    rows: kept.rows.map(({ row, source }) => ({ row, source: source && rowOf(source) })),
    labelTypos: kept.labelTypos.map(({ cell, expected }) => ({ cell: cellOf(cell), expected })),
    incompleteRows: kept.incompleteRows.map((one) => ({ ...one, source: rowOf(one.source) })),
    unexpectedCells: kept.unexpectedCells.map((one) =>
      'cell' in one ? { cell: cellOf(one.cell) } : { row: rowOf(one.row) },
    ),
    misaligned: new Set([...kept.misaligned].map(rowOf)),
    otherEdition: kept.otherEdition && cellOf(kept.otherEdition),
  };
}

/** Whether it was told by its figures where a row's belong. */
const dependsOnFigures = ({ incompleteRows, unexpectedCells }: MatchedTable): boolean =>
  unexpectedCells.length > 0 || incompleteRows.some(({ isMoved }) => isMoved);

const rowsIn = (fragments: readonly Table[]): readonly Row[] => fragments.flatMap(({ rows }) => rows);

function cellsIn(fragments: readonly Table[]): readonly Cell[] {
  const all: Cell[] = [];
  for (const { rows } of fragments) for (const { cells } of rows) for (const cell of cells) all.push(cell);
  return all;
}

/** What now stands in the place of each; they are asked for in their order, or nearly so. */
function counterparts<One>(before: readonly One[], now: readonly One[]): (one: One) => One {
  let at = -1;
  return (one) => {
    const next = before.indexOf(one, at + 1);
    at = next < 0 ? before.indexOf(one) : next;
    return now[at];
  };
}

/** Whether fragments have as many cells in as many rows that are told apart in the same way. */
const areAlike = (before: readonly Table[], now: readonly Table[]): boolean =>
  before.length === now.length &&
  now.every(
    (fragment, k) =>
      layoutOf(before[k]) === layoutOf(fragment) &&
      before[k].rows.length === fragment.rows.length &&
      fragment.rows.every(({ cells }, i) => before[k].rows[i].cells.length === cells.length),
  );

/** The cells that say something else than before, all of them figures in plain digits then and now; undefined where another does. */
function changedCells(before: readonly Cell[], now: readonly Cell[]): Set<Cell> | undefined {
  const changed = new Set<Cell>();
  for (let i = 0; i < now.length; i++) {
    const [was, is] = [before[i].content.text, now[i].content.text];
    if (was === is) continue;
    if (was === '' || is === '' || !isPlainNumber(was) || !isPlainNumber(is)) return undefined;
    changed.add(now[i]);
  }
  return changed;
}
