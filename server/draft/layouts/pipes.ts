import type { Edit } from '../../text/edits';
import { asMarkdown } from '../../text/escapes';
import { cellBetween } from '../cells';
import type { Cell, Row } from '../draft';
import { mayBeEmphasised, withoutEmphasis } from '../emphasis';
import { isSurelyPipeRow, REMARK } from '../line-kinds';
import { ANGLE, BACKSLASH, EMPHASIS, type Lines, type PhysicalLine } from '../lines';
import { expandSpans, type Place, type TableModel, textsOf } from '../table-model';
import { alignPipes, hasDelimiter } from './align-pipes';
import type { Found, RowInTable, WrittenLayout, WrittenRows } from './layout';
import { columnWidths, delimiterRow, isFigure, type PipeCell, pipeRow, sourceOf } from './pipe-rows';

/** A table of Markdown, with or without outer pipes, its delimiter row perhaps not yet typed. */
export const pipes: WrittenLayout = {
  name: 'pipes',
  syntax: 'markdown',
  target: 'md',
  ending: '.md',
  phrase: { 'zh-CN': ' Markdown 表格', en: 'as a Markdown table' },
  rowIsLine: true,
  cellIsLine: false,
  hasSpans: false,
  rowsBearLabels: true,
  isMarkup: false,
  isNarrow: true,
  startsBare: false,
  breaksAtComments: true,
  rowEnd: /^[ \t|]*$/,
  reading: { firstLine: 'pipe', read },
  escape: asMarkdown,
  rows: (model) => ({
    rows: textsOf(model).map((row) => `| ${row.map((text) => text.replace(/\|/g, '\\|')).join(' | ')} |`),
    delimiter: `|${' --- |'.repeat(model.columns)}`,
  }),
  alignment: { rows: alignedRows, edits: alignPipes, hasDelimiter },
  rowGap: (lineEnd) => lineEnd,
  rowLike,
  removeCell: (text, { fullRange: { start, end } }): Edit => ({
    range: text[end] === '|' ? { start, end: end + 1 } : { start: start - 1, end },
    text: '',
  }),
  // At either end of a row a blank is a cell only with a pipe around it.
  blank: (text, { fullRange: { start, end } }) => (isLineEnd(text[start - 1]) || isLineEnd(text[end]) ? '|' : ''),
  nextCell: (before) => (/\|\s*$/.test(before) ? ' ' : /\s$/.test(before) ? '| ' : ' | '),
  opensCell: (gap) => gap.trim() === '|',
  padded: (value, before, after) => `${before === '|' ? ' ' : ''}${value}${after === '|' ? ' ' : ''}`,
};

/** Neighbouring lines with pipes; a lone line of prose with one `|` in it is no table, and neither are lines with a ｜ each. */
function read(lines: Lines, { start }: PhysicalLine): Found | undefined {
  const { text } = lines;
  const rowLines: PhysicalLine[] = [];
  let end = start;
  while (end < text.length) {
    const line = lines.at(end);
    const isRemark = line.kind === 'prose' && REMARK.test(text.slice(line.start, line.end));
    if (line.kind !== 'pipe' && !(isRemark && rowLines.length > 0)) break;
    if (!isRemark) rowLines.push(line);
    end = lines.after(line);
  }
  const last = rowLines[rowLines.length - 1];
  const isDoubtful = rowLines.length === 1 || !text.slice(start, last.end).includes('|');
  if (isDoubtful && !rowLines.every((line) => isSurelyPipeRow(text.slice(line.start, line.end)))) return undefined;
  const rows = rowLines.flatMap((line) => readPipeRow(text, line) ?? []);
  const range = { start, end: last.end };
  return {
    start,
    parts: rows.length > 0 ? [{ kind: 'table', layout: 'pipes', rows, range }] : [],
    end,
    startsBlock: false,
  };
}

const PIPE = 0x7c;
/** ｜, from a Chinese keyboard. */
const WIDE_PIPE = 0xff5c;
const ESCAPE = 0x5c;

/** One line of a table; undefined for its delimiter row. */
function readPipeRow(text: string, { start, end, charClasses }: PhysicalLine): Row | undefined {
  const isEmphasised = (charClasses & (EMPHASIS | BACKSLASH | ANGLE)) !== 0;
  const cells: Cell[] = [];
  const wideBars: number[] = [];
  let from = start;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === ESCAPE) i++;
    else if (code === PIPE || code === WIDE_PIPE) {
      if (code === WIDE_PIPE) wideBars.push(i);
      if (from > start || !isSpace(text, start, i)) cells.push(pipeCell(text, from, i, isEmphasised));
      from = i + 1;
    }
  }
  if (cells.length === 0 || !isSpace(text, from, end)) cells.push(pipeCell(text, from, end, isEmphasised));
  if (cells.every((cell) => isDelimiter(cell.content.text))) return undefined;
  return wideBars.length > 0 ? { cells, range: { start, end }, wideBars } : { cells, range: { start, end } };
}

/** A figure in an empty cell keeps a space on either side, where there is room. */
function pipeCell(text: string, start: number, end: number, isEmphasised: boolean): Cell {
  const roomy = end - start >= 2;
  const cell = cellBetween(text, start, end, roomy ? { start: start + 1, end: end - 1 } : { start, end });
  if (!isEmphasised || !mayBeEmphasised(cell.content.text)) return cell;
  const { range } = cell.content;
  return { ...cell, content: withoutEmphasis(text, range.start, range.end) };
}

const isLineEnd = (char: string | undefined): boolean => char === undefined || char === '\n' || char === '\r';

function isSpace(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 9 && code !== 0x3000 && code !== 0xa0) return false;
  }
  return true;
}

/** A lone dash is none: it stands where a figure is wanted and none is given. Org mode draws |----+----| between rows. */
const isDelimiter = (text: string): boolean => /^(?::?-{2,}:?|:-:?|-:|-{2,}(?:\+-{2,})+)$/.test(text);

function alignedRows(model: TableModel): WrittenRows {
  const rows = expandSpans(model).map((row) => Array.from(row, pipeCellOf));
  const widths = columnWidths(rows);
  const head = widths.slice(0, rows[0]?.length);
  return { rows: rows.map((row) => pipeRow(row, widths)), delimiter: delimiterRow(head) };
}

const pipeCellOf = (place: Place | undefined): PipeCell =>
  typeof place === 'object'
    ? { source: asMarkdown(place.text), isFigure: isFigure(place.text), covers: place.columnSpan - 1 }
    : { source: '', isFigure: false };

/** Lined up where the draft's row is; with an outer pipe before it where that has one. */
function rowLike(cells: readonly string[], { text, table, row }: RowInTable): string {
  const written = (one: Row): PipeCell[] =>
    one.cells.map((cell) => ({ source: sourceOf(text, cell), isFigure: isFigure(cell.content.text) }));
  const widths = columnWidths(table.rows.map(written));
  const own = text.slice(row.range.start, row.range.end).trimEnd();
  if (own === pipeRow(written(row), widths)) {
    return pipeRow(
      cells.map((source) => ({ source, isFigure: false })),
      widths,
    );
  }
  // A blank cell at either end is none without a pipe around it.
  const isBarred = own.trimStart().startsWith('|') || cells[0] === '';
  return `${isBarred ? '| ' : ''}${cells.join(' | ')} |`;
}
