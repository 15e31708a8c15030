import { MappedText, MappedTextBuilder } from '../../../text/mapped-text';
import type { Range } from '../../../text/range';
import type { Block, Cell, Row } from '../../draft';
import { asPageMark } from '../../page-marks';
import { characterOf, REFERENCE } from '../../references';
import {
  BLOCKS,
  CELLS,
  COLLAPSES_NEWLINES,
  HEADING,
  insertionRangeIn,
  isBlankBetween,
  MARKDOWN_HEADING,
  NONE,
  spanIn,
} from './elements';
import { Tokenizer, type TokenSink } from './tokens';

/** A table that is being read. */
interface OpenTable {
  readonly start: number;
  readonly rows: Row[];
  /** What stands before its first row, outside of cells. */
  readonly words: Range[];
  row: { cells: Cell[]; start: number; end: number } | undefined;
  cell: { builder: MappedTextBuilder; start: number; rowSpan: number; columnSpan: number; hole: number } | undefined;
}

/**
 * Reads HTML from `start` on: lines, tables, page marks. Half-typed tags and missing end tags are read as browsers
 * read them. With `onlyTable` it stops after the table that begins at `start`; returns where it stopped.
 */
export function readHtml(text: string, start: number, blocks: Block[], onlyTable: boolean): number {
  return new HtmlReader(text, start, blocks, onlyTable).read();
}

const MAX_REFERENCE_LENGTH = 12;

/** Whether a table begins before the one above it has ended: most pages have none such, and need not be searched for more. */
function mayNest(text: string): boolean {
  let isOpen = false;
  for (const { 1: isEnd } of text.matchAll(/<(\/?)table(?=[\s>])/gi)) {
    if (isOpen && !isEnd) return true;
    isOpen = !isEnd;
  }
  return false;
}

/** Where tables begin that hold other tables: they lay a page out, and what stands in their cells is prose. */
function layoutTables(text: string): ReadonlySet<number> {
  if (!mayNest(text)) return NONE;
  const open: { readonly start: number; inCell: boolean }[] = [];
  const layout = new Set<number>();
  for (const { 1: isEnd, 2: name, index } of text.matchAll(/<(\/?)(table|tr|td|th|h[1-6])(?=[\s>])/gi)) {
    const table = open[open.length - 1];
    const tag = name.toLowerCase();
    if (tag === 'table') {
      if (isEnd) open.pop();
      else {
        if (table) layout.add(table.start);
        open.push({ start: index, inCell: false });
      }
    } else if (table && !HEADING.test(tag)) table.inCell = !isEnd && tag !== 'tr';
    else if (table && !table.inCell) open.pop();
  }
  return layout;
}

/** Puts lines and tables together from the tokens of a page. */
class HtmlReader implements TokenSink {
  private readonly tokens: Tokenizer;
  private readonly layoutTables: ReadonlySet<number>;
  private line: MappedTextBuilder;
  private lineStart = -1;
  /** Where the element begins that the line stands in. */
  private elementStart = -1;
  private level = 0;
  private collapsesNewlines = false;
  private startsBlock = true;
  /** The one that is open: there is none in another, for blocks come one after the other. */
  private table: OpenTable | undefined;
  private ampersand = -1;

  constructor(
    private readonly text: string,
    start: number,
    private readonly blocks: Block[],
    private readonly onlyTable: boolean,
  ) {
    this.tokens = new Tokenizer(text, start, this);
    this.line = new MappedTextBuilder(text);
    this.layoutTables = onlyTable ? NONE : layoutTables(text);
  }

  read(): number {
    const end = this.tokens.run();
    this.endTable(end);
    this.endLine();
    return end;
  }

  startTag(name: string, attributes: string, start: number, end: number): void {
    // A heading between two rows: the end of the table has not been typed yet.
    if (HEADING.test(name) && this.endUnfinished(start)) return;
    const { table } = this;
    if (!table && (this.layoutTables.has(start) || CELLS.has(name))) {
      this.endLine();
      this.startsBlock = true;
      this.level = 0;
      this.collapsesNewlines = false;
    } else if (name === 'table') {
      // One that turns out to hold another is read as far as that.
      if (table) this.closeTable(table, start);
      else this.endLine();
      this.elementStart = -1;
      this.table = { start, rows: [], words: [], row: undefined, cell: undefined };
    } else if (table && name === 'tr') {
      this.endRow(table, start);
      table.row = { cells: [], start, end };
    } else if (table && (name === 'td' || name === 'th')) {
      this.endCell(table, start);
      table.row ??= { cells: [], start, end };
      table.cell = {
        builder: new MappedTextBuilder(this.text),
        start: end,
        rowSpan: spanIn(attributes, 'row'),
        columnSpan: spanIn(attributes, 'col'),
        hole: end,
      };
    } else if (table) {
      const { cell } = table;
      if (cell && (name === 'br' || BLOCKS.has(name)) && !cell.builder.isEmpty)
        cell.builder.substitute('\n', { start, end }, true);
      // Word ends a paragraph with an empty element of its own: what is written stands before it.
      const isParagraphEnd = name === 'o:p' && this.text.startsWith('</o:p>', end);
      if (cell?.builder.isEmpty && name !== 'br' && !isParagraphEnd) cell.hole = end;
    } else if (name === 'br' || BLOCKS.has(name)) {
      this.endLine();
      if (name === 'br') return;
      this.elementStart = start;
      this.startsBlock = true;
      this.level = HEADING.test(name) ? Number(name[1]) : 0;
      this.collapsesNewlines = COLLAPSES_NEWLINES.has(name);
    }
  }

  /**
   * Ends the table that is open at a place between two rows; inside a cell it does nothing.
   * @returns whether there is nothing more to be read
   */
  private endUnfinished(at: number): boolean {
    const { table } = this;
    if (!table || table.cell) return false;
    this.closeTable(table, at);
    if (this.onlyTable) this.tokens.stop(at);
    return this.onlyTable;
  }

  endTag(name: string, start: number, end: number): void {
    const { table } = this;
    if (table) {
      if (name === 'table') this.endTable(end);
      else if (name === 'tr') this.endRow(table, end);
      else if (name === 'td' || name === 'th') this.endCell(table, start);
    } else if (BLOCKS.has(name) || CELLS.has(name) || name === 'table') {
      this.endLine();
      this.startsBlock = true;
      this.level = 0;
      this.collapsesNewlines = false;
    }
  }

  characters(start: number, end: number): void {
    const { table } = this;
    if (table) {
      if (table.cell) return this.addTo(table.cell.builder, start, end);
      const heading = this.onlyTable ? MARKDOWN_HEADING.exec(this.text.slice(start, end)) : null;
      const to = heading ? start + heading.index : end;
      if (table.rows.length === 0 && !isBlankBetween(this.text, start, to)) table.words.push({ start, end: to });
      if (heading) this.endUnfinished(start + heading.index);
      return;
    }
    if (this.collapsesNewlines) return this.lineCharacters(start, end);
    let from = start;
    for (let i = start; i < end; i++) {
      const code = this.text.charCodeAt(i);
      if (code !== 10 && code !== 13) continue;
      this.lineCharacters(from, i);
      if (this.line.isEmpty || isBlankBetween(this.text, from, i)) this.startsBlock = true;
      this.endLine();
      if (code === 13 && this.text.charCodeAt(i + 1) === 10) i++;
      from = i + 1;
    }
    this.lineCharacters(from, end);
  }

  private lineCharacters(start: number, end: number): void {
    if (this.line.isEmpty && isBlankBetween(this.text, start, end)) return;
    if (this.lineStart < 0) this.lineStart = start;
    this.addTo(this.line, start, end);
  }

  /** Adds source text, its entities as the characters they stand for. */
  private addTo(builder: MappedTextBuilder, start: number, end: number): void {
    const { text } = this;
    let from = start;
    for (let i = this.ampersandFrom(start); i < end; i = this.ampersandFrom(i + 1)) {
      const match = REFERENCE.exec(text.slice(i, Math.min(end, i + MAX_REFERENCE_LENGTH)));
      const decoded = match?.index === 0 && characterOf(match);
      if (!match || !decoded) continue;
      builder.verbatim(from, i);
      from = i + match[0].length;
      builder.substitute(decoded, { start: i, end: from });
    }
    builder.verbatim(from, end);
  }

  /** The next `&`; remembered, so that text without any is searched once and not once a cell. */
  private ampersandFrom(start: number): number {
    if (this.ampersand < start) {
      const found = this.text.indexOf('&', start);
      this.ampersand = found < 0 ? this.text.length : found;
    }
    return this.ampersand;
  }

  private endLine(): void {
    if (!this.line.isEmpty) {
      const content = this.line.build(this.lineStart);
      if (content.text !== '') {
        const { start, end } = content.range;
        const range = { start: this.elementStart < 0 ? start : this.elementStart, end };
        const mark = asPageMark(content.text, range);
        this.blocks.push(mark ?? { kind: 'line', content, range, level: this.level, startsBlock: this.startsBlock });
        if (!mark) this.startsBlock = false;
      }
      this.elementStart = -1;
    }
    this.line = new MappedTextBuilder(this.text);
    this.lineStart = -1;
  }

  private endCell(table: OpenTable, at: number): void {
    const { cell } = table;
    if (!cell || !table.row) return;
    const content = cell.builder.build(cell.hole);
    const fullRange: Range = { start: cell.start, end: at };
    table.row.cells.push({
      content: content.text === '' ? new MappedText('', cell.hole) : content,
      fullRange,
      insertionRange: insertionRangeIn(this.text, cell.hole, at),
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
    });
    table.row.end = at;
    table.cell = undefined;
  }

  private endRow(table: OpenTable, at: number): void {
    this.endCell(table, at);
    const { row } = table;
    if (row && row.cells.length > 0) table.rows.push({ cells: row.cells, range: { start: row.start, end: at } });
    table.row = undefined;
  }

  private endTable(at: number): void {
    if (!this.table) return;
    this.closeTable(this.table, at);
    if (this.onlyTable) this.tokens.stop();
  }

  private closeTable(table: OpenTable, at: number): void {
    this.endRow(table, at);
    this.table = undefined;
    if (table.rows.length === 0) return this.asLines(table.words);
    this.blocks.push({ kind: 'table', layout: 'html', rows: table.rows, range: { start: table.start, end: at } });
    this.startsBlock = true;
  }

  /** What stands in a table without any row: its rows have not been typed yet, and it is no table. */
  private asLines(words: readonly Range[]): void {
    for (const { start, end } of words) {
      this.characters(start, end);
      this.endLine();
    }
  }
}
