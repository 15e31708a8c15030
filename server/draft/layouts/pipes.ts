import { cellBetween } from '../cells';
import type { Cell, Row } from '../draft';
import { mayBeEmphasised, withoutEmphasis } from '../emphasis';

const PIPE = 0x7c;
/** ｜, from a Chinese keyboard. */
const WIDE_PIPE = 0xff5c;
const BACKSLASH = 0x5c;

/** Reads one line of a Markdown table, with or without outer pipes; undefined for its delimiter row. */
export function readPipeRow(text: string, start: number, end: number): Row | undefined {
  const cells: Cell[] = [];
  const wideBars: number[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === PIPE || code === WIDE_PIPE) {
      if (code === WIDE_PIPE) wideBars.push(i);
      if (from > start || !isSpace(text, start, i)) cells.push(pipeCell(text, from, i));
      from = i + 1;
    }
  }
  if (cells.length === 0 || !isSpace(text, from, end)) cells.push(pipeCell(text, from, end));
  if (cells.every((cell) => isDelimiter(cell.content.text))) return undefined;
  return wideBars.length > 0 ? { cells, range: { start, end }, wideBars } : { cells, range: { start, end } };
}

/** A figure in an empty cell keeps a space on either side, where there is room. */
function pipeCell(text: string, start: number, end: number): Cell {
  const roomy = end - start >= 2;
  const cell = cellBetween(text, start, end, roomy ? { start: start + 1, end: end - 1 } : { start, end });
  if (!mayBeEmphasised(cell.content.text)) return cell;
  const { range } = cell.content;
  return { ...cell, content: withoutEmphasis(text, range.start, range.end) };
}

function isSpace(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 9 && code !== 0x3000 && code !== 0xa0) return false;
  }
  return true;
}

/** A lone dash is none: it stands where a figure is wanted and none is given. */
const isDelimiter = (text: string): boolean => /^(?::?-{2,}:?|:-:?|-:)$/.test(text);
