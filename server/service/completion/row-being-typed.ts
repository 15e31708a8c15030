import type { Row as DraftRow } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import type { Column, FormCell, Row } from '../../forms/form';
import { labelsOf, readLabel } from '../../report/tables/labels';
import type { MatchedCell, MatchedTable } from '../../report/tables/matched';
import { readFigure } from '../../text/figure';
import type { CellPlace } from './cell-place';

/** A cell of the form that is being filled in, among all cells of its table. */
export interface Target {
  readonly form: FormCell;
  /** By the index of the form's cell. */
  readonly cells: readonly MatchedCell[];
}

/** The form's cell at a place; also in a row that is not typed to its end, of which the reader places no cell. */
export function targetAt({ matched, fragment, row, index }: CellPlace): Target | undefined {
  if (!matched) return undefined;
  const ownCells = new Set(row.cells);
  const placed = matched.cells.filter(({ cell }) => cell && ownCells.has(cell));
  if (placed.length > 0) {
    const here = placed.find(({ cell }) => cell === row.cells[index]);
    return here && { form: here.form, cells: matched.cells };
  }
  if (!hasHead(matched, row)) return undefined;
  const isGrid = layoutOf(fragment).rowIsLine;
  const width = Math.max(0, ...fragment.rows.filter((one) => one !== row).map(({ cells }) => cells.length));
  const formAt = isOneLine(matched, row)
    ? (at: number): FormCell | undefined => matched.table.cells[at]
    : labelledCells(matched, row, isGrid ? width : undefined);
  const form = formAt?.(index);
  if (!formAt || !form) return undefined;
  const cells = [...matched.cells];
  row.cells.forEach((cell, i) => {
    const one = formAt(i);
    if (one) cells[one.index] = { form: one, cell, figure: readFigure(cell.content.text) };
  });
  return { form, cells };
}

/** Whether a column's label, or a row that is placed, stands above: else the row is one of the head itself. */
function hasHead({ table, fragments, rows }: MatchedTable, row: DraftRow): boolean {
  if (rows.some(({ source }) => source && source !== row)) return true;
  const columns = new Set(table.blocks.flatMap((block) => block.columns.map(({ label }) => readLabel(label).key)));
  return fragments.some((fragment) =>
    fragment.rows.some(
      ({ range, cells }) =>
        range.start < row.range.start && cells.some(({ content }) => columns.has(readLabel(content.text).key)),
    ),
  );
}

/** Table 四 as the form prints it: its columns stand there for each row, and the figures on one line without a label. */
function isOneLine({ table, fragments, rows }: MatchedTable, row: DraftRow): boolean {
  if (!table.isAcross || rows.some(({ source }) => source && source !== row)) return false;
  const first = readLabel(table.blocks[0].columns[0].label).key;
  const texts = fragments.flatMap((fragment) =>
    fragment.rows.flatMap(({ cells }) => cells.map(({ content }) => content.text)),
  );
  return (
    texts.filter((text) => readLabel(text).key === first).length === table.rows.length &&
    row.cells.every(({ content }) => readFigure(content.text).kind !== 'unreadable')
  );
}

/** @param width how many cells the rows have whose labels cover as many columns as they all do; undefined where they do not */
function labelledCells(
  matched: MatchedTable,
  row: DraftRow,
  width: number | undefined,
): ((index: number) => FormCell | undefined) | undefined {
  const { table } = matched;
  const labels = labelsOf(table);
  const places = row.cells.map(({ content }) => labels.rowWith(readLabel(content.text)));
  const [place] = places.filter((place) => place >= 0).slice(-1);
  if (place === undefined) return undefined;
  const at = places.lastIndexOf(place);
  const { row: formRow, source } = matched.rows[place];
  if (source && source !== row) return undefined;
  const model = modelFor(matched, row, formRow);
  const columns = model?.columns ?? table.blocks.find(({ rows }) => rows.includes(formRow))?.columns ?? [];
  // In table 二 wide cells cover columns after the figures, elsewhere before them.
  const first =
    width === undefined || table.isUneven ? at + 1 : (model?.first ?? Math.max(at + 1, width - columns.length));
  return (index) => table.cells.find(({ row, column }) => row === formRow && column === columns[index - first]);
}

/** Another row of the same block: where its figures begin, and in which order the draft has the columns. */
function modelFor(
  { table, rows, cells }: MatchedTable,
  row: DraftRow,
  formRow: Row,
): { first: number; columns: readonly Column[] } | undefined {
  const block = table.blocks.find((block) => block.rows.includes(formRow));
  for (const { row: otherRow, source } of rows) {
    if (!source || source === row || !block?.rows.includes(otherRow)) continue;
    const placed = cells.flatMap(({ form, cell }) =>
      form.row === otherRow && cell ? [{ column: form.column, index: source.cells.indexOf(cell) }] : [],
    );
    placed.sort((a, b) => a.index - b.index);
    if (placed.length > 0) return { first: placed[0].index, columns: placed.map(({ column }) => column) };
  }
  return undefined;
}
