import type { Cell, Row, Table } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import type { Report } from '../../report/report';
import type { MatchedTable } from '../../report/tables/matched';
import { type Range, touches } from '../../text/range';

/** A place in a table where something is, or may be, written. */
export interface CellPlace {
  readonly fragment: Table;
  /** The table of the form that the fragment belongs to; undefined for one that is none, or not yet. */
  readonly matched: MatchedTable | undefined;
  readonly row: Row;
  /** Which cell of the row; one past the last for a cell that nothing closes yet. */
  readonly index: number;
  /** The text of the cell; of an empty one the cursor's place. */
  readonly range: Range;
}

/** The table of a draft in which an offset lies, whether or not in a cell. */
export const fragmentAt = ({ draft }: Report, offset: number): Table | undefined =>
  draft.blocks.find((block) => block.kind === 'table' && touches(block.range, offset)) as Table | undefined;

/** The cell of a table at an offset; undefined between cells, and after the text of one. */
export function cellPlaceAt(report: Report, fragment: Table, offset: number): CellPlace | undefined {
  const { text } = report.draft;
  const row = fragment.rows.find(({ range }) => touches(range, offset));
  if (!row) return undefined;
  const matched = report.tables.find(({ fragments }) => fragments.some(({ rows }) => rows.includes(row)));
  const here = { start: offset, end: offset };
  const index = row.cells.findIndex(({ fullRange }) => touches(fullRange, offset));
  if (index < 0) {
    const last = row.cells[row.cells.length - 1].fullRange.end;
    const isOpen = offset > last && layoutOf(fragment).opensCell(text.slice(last, offset));
    return isOpen ? { fragment, matched, row, index: row.cells.length, range: here } : undefined;
  }
  const range = writtenIn(text, row.cells[index], fragment, offset);
  return range && { fragment, matched, row, index, range };
}

function writtenIn(
  text: string,
  { content, fullRange, insertionRange }: Cell,
  fragment: Table,
  offset: number,
): Range | undefined {
  if (content.text !== '') return touches(content.range, offset) ? content.range : undefined;
  const { cellIsLine, isMarkup } = layoutOf(fragment);
  if (cellIsLine && offset < insertionRange.start) return undefined;
  // Inside a tag there is nothing to complete.
  const before = text.slice(fullRange.start, offset);
  return isMarkup && before.lastIndexOf('<') > before.lastIndexOf('>') ? undefined : { start: offset, end: offset };
}

/** What to write for a text in the place. */
export const asCell = (value: string, { draft: { text } }: Report, { fragment, range }: CellPlace): string =>
  layoutOf(fragment).padded(value, text[range.start - 1], text[range.end]);
