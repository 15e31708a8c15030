import { readFigure } from '../../text/figure';
import { displayWidth } from '../../text/width';
import type { Cell } from '../draft';

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

/** What a cell holds as it is written, escapes and emphasis with it. */
export const sourceOf = (text: string, { fullRange }: Cell): string =>
  text.slice(fullRange.start, fullRange.end).trim();

/** Whether a text is a figure in digits, or a mark in the place of one: what stands to the right in its column. */
export function isFigure(text: string): boolean {
  const figure = readFigure(text);
  return figure.kind === 'figure' ? !figure.formatDeviations.includes('numeral') : figure.kind === 'blank';
}
