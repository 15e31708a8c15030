import { nextLineEnd } from '../text/lines';
import type { Cell, Row } from './draft';
import { isNote } from './notes';

/** A line that only speaks to this tool stands in no table's way. */
export const REMARK = /^\s*<!--.*-->\s*$/;
export const MAX_HEADING_LENGTH = 100;
/** Too long to be the label of a row. */
export const MAX_CELL_LENGTH = 80;
const MAX_CONTINUATION_LENGTH = 40;

export function firstInk(text: string, start: number, end: number): number {
  let i = start;
  while (i < end && (text.charCodeAt(i) === 0x20 || text.charCodeAt(i) === 9)) i++;
  return i;
}

/** A tab after something written, or several at the line's start: cells side by side. */
export function hasInnerTab(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (text.charCodeAt(i) === 9) return true;
  return text.charCodeAt(start) !== 9;
}

export const isSurelyPipeRow = (written: string): boolean =>
  /^\s*[|｜]/.test(written) || (written.match(/(?<!\\)[|｜]/g)?.length ?? 0) > 1;

/** Whether a line can carry on the cell above it: short, no sentence, no heading. */
export const isContinuation = (written: string): boolean => {
  const text = written.trim();
  return (
    text.length <= MAX_CONTINUATION_LENGTH && !/[。；！？]$/.test(text) && !/^[一二三四五六七八九十]+\s*、/.test(text)
  );
};

export const isHeadingLike = (text: string): boolean =>
  text.length <= MAX_CONTINUATION_LENGTH &&
  /^(?:[一二三四五六]\s*[、.．]|[1-6]\s*、)\s*\D/.test(text) &&
  !/[。；]$/.test(text);

const firstLine = (text: string): string => text.slice(0, nextLineEnd(text, 0)).trimEnd();

/** Lines that are indented with a tab, a heading the first of them. */
const isIndentedText = ({ cells }: Row, written: readonly Cell[]): boolean =>
  written.length > 0 &&
  cells.length <= 3 &&
  written.length === cells.length &&
  isHeadingLike(firstLine(written[0].content.text)) &&
  !written.some(({ content }) => /^[\d.\s]+$/.test(content.text));

/** A heading or a note that is indented with a tab, or a heading numbered with one (一、⇥总体情况). */
export function isProseRow(row: Row): boolean {
  const written = row.cells.filter((cell) => cell.content.text !== '');
  if (written.length === 1) {
    const { text } = written[0].content;
    return isNote(text) || (written[0] === row.cells[row.cells.length - 1] && isHeadingLike(firstLine(text)));
  }
  if (isIndentedText(row, written)) return true;
  return (
    written.length === 2 &&
    /^[（(]?[一二三四五六七八九十]+[)）]?[、.．]?$/.test(written[0].content.text) &&
    !/^\d+$/.test(written[1].content.text)
  );
}

/** Cells that hold a figure, or enough cells to be more than indented lines: three will do where rows begin with one. */
export function isTable(rows: readonly Row[]): boolean {
  const least = rows.every(({ cells }) => cells.length > 1 && cells[0].content.text !== '') ? 3 : 4;
  let written = 0;
  for (const row of rows) {
    for (const cell of row.cells) {
      const { text } = cell.content;
      if (/^[+-]?\d+(?:\.\d+)?$/.test(text)) return true;
      if (text !== '' && ++written >= least) return true;
    }
  }
  return false;
}
