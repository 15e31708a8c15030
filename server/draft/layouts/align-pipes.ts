import { difference, type Edit } from '../../text/edits';
import { afterLineEnd, lineEndOf, nextLineEnd } from '../../text/lines';
import type { Range } from '../../text/range';
import type { Cell, Row, Table } from '../draft';
import type { AlignmentOptions } from './layout';
import { columnWidths, delimiterRow, isFigure, pipeRow, sourceOf as writtenSource } from './pipe-rows';

/**
 * The edits that line a pipe table up by the width at which East Asian characters are shown, and give it the delimiter
 * row that it lacks. No cell is lost or made up; a table in a quotation is left as it is.
 */
export function alignPipes(text: string, table: Table, options: AlignmentOptions): Edit[] {
  if (table.rows.some((row) => isQuoted(text, row))) return [];
  const { sourceOf = (cell: Cell) => writtenSource(text, cell), spanOf = () => 1, padsLabels = true } = options;
  const rows = table.rows.map(({ cells }) =>
    cells.map((cell, i) => ({
      source: sourceOf(cell),
      isFigure: isFigure(cell.content.text),
      covers: blanksBehind(cells, i, spanOf(cell) - 1),
      isBare: !padsLabels && !isFigure(cell.content.text),
    })),
  );
  const widths = columnWidths(rows);
  const indent = indentOf(text, table.rows[0]);
  const line = ({ start, end }: Range, aligned: string): Edit[] =>
    difference(text.slice(start, end), indent + aligned, start);
  const delimiters = delimiterLines(text, table);
  const head = widths.slice(0, rows[0].length);
  const missing = delimiters.length === 0 ? lineEndOf(text) + indent + delimiterRow(head) : '';
  return [
    ...table.rows.flatMap(({ range }, i) => line(range, pipeRow(rows[i], widths) + (i === 0 ? missing : ''))),
    ...delimiters.flatMap((range) => line(range, delimiterRow(head, delimiterCells(text, range)))),
  ];
}

function blanksBehind(cells: readonly Cell[], at: number, most: number): number {
  let count = 0;
  while (count < most && cells[at + 1 + count]?.content.text === '') count++;
  return count;
}

const isQuoted = (text: string, { range }: Row): boolean => /^[ \t]*>/.test(text.slice(range.start, range.end));

/** The white space before a row that begins with a pipe; before another it is padding of its first cell. */
function indentOf(text: string, { range }: Row): string {
  return /^([ \t]*)\|/.exec(text.slice(range.start, range.end))?.[1] ?? '';
}

/** The lines of a table that are neither rows nor remarks. */
function delimiterLines(text: string, { rows, range }: Table): Range[] {
  const starts = new Set(rows.map((row) => row.range.start));
  const lines: Range[] = [];
  for (let start = range.start; start < range.end; ) {
    const end = nextLineEnd(text, start);
    if (!starts.has(start) && text.slice(start, end).includes('|')) lines.push({ start, end });
    start = end < text.length ? afterLineEnd(text, end) : end;
  }
  return lines;
}

/** Whether a table has a delimiter row already. */
export const hasDelimiter = (text: string, table: Table): boolean => delimiterLines(text, table).length > 0;

const delimiterCells = (text: string, { start, end }: Range): string[] =>
  text
    .slice(start, end)
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
