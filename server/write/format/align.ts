import type { Cell, Draft, Row, Table } from '../../draft/draft';
import { difference, type Edit } from '../../text/edits';
import { readFigure } from '../../text/figure';
import { afterLineEnd, lineEndOf, nextLineEnd } from '../../text/lines';
import type { Range } from '../../text/range';
import { displayWidth } from '../../text/width';

/** A cell of a pipe table as it is to stand there, its escapes written out. */
export interface PipeCell {
  readonly source: string;
  readonly isFigure: boolean;
  /** How many blank cells after it are its own by the form: it may take their room. */
  readonly covers?: number;
  /** Whether it is left without padding, and its column as wide as the others in it want. */
  readonly isBare?: boolean;
}

/** A longer cell stands out of its column: it would push all others off the screen. In columns of the screen. */
const MAX_WIDTH = 44;
/** A delimiter cell has three dashes at least. */
const MIN_WIDTH = 3;
/** Between the contents of two cells. */
const BETWEEN = ' | ';

/** The widths of a table's columns, in columns of the screen. */
export function columnWidths(rows: readonly (readonly PipeCell[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach(({ source, covers = 0, isBare }, column) => {
      const width = displayWidth(source);
      const known = widths[column] ?? MIN_WIDTH;
      widths[column] = isBare || covers > 0 || width > MAX_WIDTH ? known : Math.max(known, width);
    });
  }
  return widths;
}

/** A row with its figures to the right of their columns and all else to the left. */
export function pipeRow(cells: readonly PipeCell[], widths: readonly number[]): string {
  const padded = roomOf(cells, widths).map((room, column) => {
    const { source, isFigure, isBare } = cells[column];
    if (isBare) return source;
    const blanks = ' '.repeat(Math.max(0, room - displayWidth(source)));
    return isFigure ? blanks + source : source + blanks;
  });
  return `| ${padded.join(BETWEEN)} |`;
}

/** The room for each cell: that of its column; one that is longer takes from the blanks that it covers, nearest first. */
function roomOf(cells: readonly PipeCell[], widths: readonly number[]): number[] {
  const room = cells.map((_, column) => widths[column]);
  cells.forEach(({ source, covers = 0 }, column) => {
    let lacking = displayWidth(source) - room[column];
    for (let i = column + 1; i <= column + covers && lacking > 0; i++) {
      const taken = Math.min(lacking, room[i]);
      room[column] += taken;
      room[i] -= taken;
      lacking -= taken;
    }
  });
  return room;
}

/** The row under the head of a table. @param before the cells that it had: their colons stay */
export function delimiterRow(widths: readonly number[], before: readonly string[] = []): string {
  const cells = widths.map((width, column) => {
    const left = before[column]?.startsWith(':') ? ':' : '';
    const right = before[column]?.endsWith(':') ? ':' : '';
    return left + '-'.repeat(width - left.length - right.length) + right;
  });
  return `| ${cells.join(BETWEEN)} |`;
}

/** How cells are to be written: as they are, unless stated otherwise. */
export interface AlignmentOptions {
  readonly sourceOf?: (cell: Cell) => string;
  /** How many columns a cell takes by the form. */
  readonly spanOf?: (cell: Cell) => number;
  /** Whether labels are padded; they are unless stated otherwise. */
  readonly padsLabels?: boolean;
}

/**
 * The edits that line a pipe table up by the width at which East Asian characters are shown, and give it the delimiter
 * row that it lacks. No cell is lost or made up; a table in a quotation is left as it is.
 */
export function alignTable({ text }: Draft, table: Table, options: AlignmentOptions = {}): Edit[] {
  if (table.layout !== 'pipes' || table.rows.some((row) => isQuoted(text, row))) return [];
  const { sourceOf = writtenIn(text), spanOf = () => 1, padsLabels = true } = options;
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

/** What a cell holds as it is written, escapes and emphasis with it. */
export const writtenIn =
  (text: string) =>
  ({ fullRange }: Cell): string =>
    text.slice(fullRange.start, fullRange.end).trim();

/** Whether a text is a figure in digits, or a mark in the place of one: what stands to the right in its column. */
export function isFigure(text: string): boolean {
  const figure = readFigure(text);
  return figure.kind === 'figure' ? !figure.formatDeviations.includes('numeral') : figure.kind === 'blank';
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
