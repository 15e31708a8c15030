import type { Range as EditorRange } from 'vscode-languageserver';
import type { Cell, Row, Table } from '../draft/draft';
import { layoutOf } from '../draft/layouts';
import type { TableLayout } from '../draft/layouts/layout';
import type { Language } from '../lint/finding';
import { cellName } from '../lint/names';
import type { CellStep, CellSteps } from '../protocol';
import type { Report } from '../report/report';
import type { MatchedTable } from '../report/tables/matched';
import { type Range, touches } from '../text/range';
import { type CheckedDocument, editorRange } from './checked-document';
import { cellAt } from './node-at';
import { shortName } from './short-names';

/** In which cell a selection lies, and where the Tab key leads from there; null where it does not lie in one cell. */
export function stepsAt(checked: CheckedDocument, range: EditorRange, language: Language): CellSteps | null {
  const { document, report } = checked;
  if (!report) return null;
  const selected = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const at = placeOf(report, selected);
  if (!at) return null;
  const placed = cellAt(report, selected.start)?.matched.form;
  return {
    version: document.version,
    name: placed ? shortName(placed) : null,
    fullName: placed ? cellName(placed)[language] : null,
    next: stepFrom(report, at, selected, checked),
    previous: stepBack(report, selected, checked),
  };
}

/** A place in a table of the draft. */
interface Place {
  readonly table: Table;
  /** As it is written; undefined for a place in the mark-up around cells. */
  readonly row: Row | undefined;
}

/** The row that a selection lies in, where it reaches over no more than one cell, or one line of cells; or its mark-up. */
function placeOf({ draft }: Report, { start, end }: Range): Place | undefined {
  for (const table of draft.blocks) {
    if (table.kind !== 'table' || !touches(table.range, start)) continue;
    const row = table.rows.find(({ range }) => touches(range, start));
    const holds = (range: Range): boolean => touches(range, start) && touches(range, end);
    // Where characters of the line separate its cells, the whole line belongs to them.
    if (row && (layoutOf(table).rowIsLine ? holds(row.range) : row.cells.some(({ fullRange }) => holds(fullRange))))
      return { table, row };
    return layoutOf(table).isMarkup && start === end && isBehindTag(draft.text, start)
      ? { table, row: undefined }
      : undefined;
  }
  return undefined;
}

/** Whether a place lies in a tag or behind one on its line; before all that stands on a line, Tab indents it. */
const isBehindTag = (text: string, at: number): boolean =>
  /\S/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));

/** What Tab does: to the next cell; after the last one of a row that lacks some, what separates it from one more. */
function stepFrom(report: Report, { table, row }: Place, { end }: Range, checked: CheckedDocument): CellStep | null {
  const last = row?.cells[row.cells.length - 1];
  const { nextCell } = layoutOf(table);
  if (nextCell && row && last && end >= last.content.range.start && lacksCells(report, table, row)) {
    return { insert: nextCell(report.draft.text.slice(row.range.start, end)) };
  }
  // The mark-up before a cell may end where the cell begins.
  const next = stopsOf(report).find(({ cell }) => cell.fullRange.start > end || (!row && cell.fullRange.start === end));
  return next ? { select: selectionOf(next, checked) } : null;
}

function stepBack(report: Report, { start }: Range, checked: CheckedDocument): CellStep | null {
  const before = stopsOf(report).filter(({ cell }) => cell.fullRange.end < start);
  const last = before[before.length - 1];
  return last ? { select: selectionOf(last, checked) } : null;
}

/** Whether a row is still being written: it has fewer cells than the form's, or than its own table elsewhere. */
function lacksCells({ tables }: Report, table: Table, row: Row): boolean {
  const matched = tables.find(({ fragments }) => fragments.includes(table));
  if (matched) return matched.incompleteRows.some(({ source }) => source === row);
  return row.cells.length < Math.max(...table.rows.map(({ cells }) => cells.length)) || table.rows.length === 1;
}

/** A cell that wants a figure. */
interface Stop {
  readonly cell: Cell;
  readonly layout: TableLayout;
}

/** The cells that the Tab key stops at, in the order of the text: figures of the form, all cells of other tables. */
function stopsOf({ tables, draft }: Report): Stop[] {
  const ofForm = new Set(tables.flatMap(({ fragments }) => fragments));
  const stops = [
    ...tables.flatMap(figuresOf),
    ...draft.blocks.flatMap((block) =>
      block.kind === 'table' && !ofForm.has(block)
        ? block.rows.flatMap(({ cells }) => cells.map((cell) => ({ cell, layout: layoutOf(block) })))
        : [],
    ),
  ];
  return stops.sort((a, b) => a.cell.fullRange.start - b.cell.fullRange.start);
}

/** The figures of a table; of a row that is still being written, all after its label. */
const figuresOf = ({ cells, incompleteRows: incomplete, fragments }: MatchedTable): Stop[] =>
  [...cells.map(({ cell }) => cell), ...incomplete.flatMap(({ source }) => source.cells.slice(1))].flatMap((cell) => {
    const fragment = cell && fragments.find(({ range }) => touches(range, cell.fullRange.start));
    return fragment ? [{ cell, layout: layoutOf(fragment) }] : [];
  });

/** What is written in a cell, to be typed over; in a blank one the place where a figure goes. */
function selectionOf({ cell, layout }: Stop, { document }: CheckedDocument): EditorRange {
  const { insertionRange, content } = cell;
  if (content.text !== '') return editorRange(document, content.range);
  // A reference such as &nbsp; goes when something is typed; spaces that line a table up stay.
  return editorRange(
    document,
    layout.isMarkup ? insertionRange : { start: insertionRange.start, end: insertionRange.start },
  );
}
