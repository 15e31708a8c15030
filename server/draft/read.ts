import { afterLineEnd, nextLineEnd } from '../text/lines';
import { MappedText } from '../text/mapped-text';
import type { Block, Draft, Line, Row, Syntax } from './draft';
import { withoutEmphasis } from './emphasis';
import { frontMatterEnd } from './front-matter';
import { type CellLine, readCellLines } from './layouts/cell-lines';
import { readHtml } from './layouts/html';
import { readPipeRow } from './layouts/pipes';
import { readTabRow } from './layouts/tabs';
import {
  firstInk,
  hasInnerTab,
  isContinuation,
  isHeadingLike,
  isProseRow,
  isSurelyPipeRow,
  isTable,
  MAX_CELL_LENGTH,
  MAX_HEADING_LENGTH,
  REMARK,
} from './line-kinds';
import { asPageMark } from './page-marks';
import { RESIDUE_SIGNS, withoutResidue } from './residue';

/** What one line of a plain or Markdown text is, seen by itself. */
type LineKind = 'blank' | 'tab' | 'pipe' | 'prose';

interface PhysicalLine {
  readonly kind: LineKind;
  readonly start: number;
  readonly end: number;
  /** Which of the signs stand in it. */
  readonly charClasses: number;
}

/** Characters that say what a line is, or may say so; one bit each. */
const LINE_END = 1;
const TAB = 2;
const PIPE = 4;
const BACKSLASH = 8;
const STOP = 16;
const SPACE = 32;
const ANGLE = 64;
const EMPHASIS = 128;
const BLOCK = 256;
const RESIDUE = 512;
const CHAR_CLASSES = new Uint16Array(0x10000);
for (const [sign, characters] of [
  [LINE_END, '\n\r'],
  [TAB, '\t'],
  [PIPE, '|｜'],
  [BACKSLASH, '\\'],
  [STOP, '。'],
  [SPACE, ' \u3000\u00a0\f'],
  [ANGLE, '<'],
  [EMPHASIS, '*_`&{'],
  [BLOCK, '#>`~'],
  [RESIDUE, RESIDUE_SIGNS],
] as const) {
  for (const character of characters) CHAR_CLASSES[character.charCodeAt(0)] |= sign;
}

/** Reads a document. Never throws; every character belongs to a block or to the space between two. */
export function readDraft(text: string, syntax: Syntax): Draft {
  const blocks: Block[] = [];
  if (syntax === 'html') readHtml(text, 0, blocks, false);
  else {
    const reader = new LineReader(text, syntax === 'markdown', blocks);
    reader.read();
    if ((reader.charClasses & RESIDUE) === 0) return { text, syntax, blocks, mayHoldResidue: false };
  }
  return { text, syntax, blocks: withoutResidue(text, blocks), mayHoldResidue: true };
}

/** Where the signs of a line are not known. */
const ANY_CLASS = 0xffff;
/** ## 一、…, **一、…**, # …2024年…报告. */
const MARKED_HEADING =
  /^(?:#{1,6}\s+(?:\*\*)?|\*\*)(?:[一二三四五六][、.．]|[^。，*#]{0,40}20\d\d年[^。，*#]{0,30}报告)/;
/** What pandoc draws between the rows of a table: +-----+-----+. */
const BORDER = /^\s*\+(?:[-=:]+\+)+\s*$/;
/** After backquotes no other may stand: that would be code in a line. */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
/** Longer lines are no borders, and quoted no deeper. */
const MAX_MARKS_LENGTH = 1000;

class LineReader {
  /** Those of all lines. */
  charClasses = 0;
  private at = 0;
  private startsBlock = true;
  /** From here on no comment ends. */
  private openComment = Number.POSITIVE_INFINITY;
  /** Whether the line before is the border of a grid: in one, a row may run over several lines, and is no row of pipes. */
  private isInGrid = false;

  constructor(
    private readonly text: string,
    private readonly markdown: boolean,
    private readonly blocks: Block[],
  ) {}

  read(): void {
    const { text } = this;
    if (this.markdown) this.at = frontMatterEnd(text);
    while (this.at < text.length) {
      const line = this.lineAt(this.at);
      if (line.kind === 'tab') this.tabRun();
      else if (line.kind === 'pipe' && !this.isInGrid) this.pipeRun();
      else {
        this.at = this.after(line);
        const isBorder =
          line.kind === 'prose' &&
          line.end - line.start <= MAX_MARKS_LENGTH &&
          BORDER.test(text.slice(line.start, line.end));
        this.isInGrid = isBorder || (this.isInGrid && line.kind === 'pipe');
        if (!isBorder) this.single(line);
      }
    }
  }

  /** A line that is no part of a table. */
  private single(line: PhysicalLine): void {
    const { text } = this;
    if (line.kind === 'blank') {
      this.startsBlock = true;
      return;
    }
    const { start, end, charClasses } = line;
    if (this.markdown && (charClasses & BLOCK) !== 0) {
      const written = text.slice(start, end);
      const fence = FENCE.exec(written)?.[1];
      if (fence) return this.skipFence(fence);
    }
    if ((charClasses & ANGLE) !== 0) {
      const written = text.slice(start, end);
      if (REMARK.test(written)) return;
      const comment = this.markdown ? written.lastIndexOf('<!--') : -1;
      if (comment >= 0 && !written.includes('-->', comment)) {
        const close = this.closeOfComment(start + comment);
        if (close >= 0) {
          if (comment > 0) this.prose(start, start + comment, charClasses);
          this.at = close;
          return;
        }
      }
      const table = written.search(/<table[\s>]/i);
      if (table >= 0) {
        if (table > 0) this.prose(start, start + table, charClasses);
        this.at = readHtml(text, start + table, this.blocks, true);
        this.charClasses |= RESIDUE;
        this.startsBlock = true;
        return;
      }
    }
    this.prose(start, end, charClasses);
  }

  /** @param charClasses those of the line, or of one that it is a part of */
  private prose(start: number, end: number, charClasses: number): void {
    const line = proseLine(
      this.text,
      start,
      end,
      this.markdown ? charClasses : this.headingSigns(start, end, charClasses),
      this.startsBlock,
    );
    if (!line) return;
    const mark = asPageMark(line.content.text, line.range);
    this.blocks.push(mark ?? line);
    if (!mark) this.startsBlock = false;
  }

  /** The marks of Markdown round a title or a section's heading mean the same in plain text; others mean themselves. */
  private headingSigns(start: number, end: number, charClasses: number): number {
    if ((charClasses & (BLOCK | EMPHASIS)) === 0 || end - start > MAX_HEADING_LENGTH) return 0;
    return MARKED_HEADING.test(this.text.slice(start, end)) ? BLOCK | EMPHASIS : 0;
  }

  /** It ends with a line of as many marks or more, and nothing else. */
  private skipFence(fence: string): void {
    while (this.at < this.text.length) {
      const line = this.lineAt(this.at);
      this.at = this.after(line);
      const marks = this.text.slice(line.start, line.end).trim();
      if (marks.length >= fence.length && marks === fence[0].repeat(marks.length)) break;
    }
    this.startsBlock = true;
  }

  /** After the end of a comment that runs over several lines; -1 for one that has none, and is text. */
  private closeOfComment(from: number): number {
    if (from >= this.openComment) return -1;
    const close = this.text.indexOf('-->', from);
    if (close < 0) this.openComment = from;
    return close < 0 ? -1 : close + '-->'.length;
  }

  /** Neighbouring lines with pipes; a lone line of prose with one `|` in it is no table. */
  private pipeRun(): void {
    const { text } = this;
    const start = this.at;
    const lines: PhysicalLine[] = [];
    let at = start;
    while (at < text.length) {
      const line = this.lineAt(at);
      const isRemark = line.kind === 'prose' && REMARK.test(text.slice(line.start, line.end));
      if (line.kind !== 'pipe' && !(isRemark && lines.length > 0)) break;
      if (!isRemark) lines.push(line);
      at = this.after(line);
    }
    this.at = at;
    // So are lines of prose with a ｜ each.
    const isWritten = (line: PhysicalLine): boolean => isSurelyPipeRow(text.slice(line.start, line.end));
    const last = lines[lines.length - 1];
    const isDoubtful = lines.length === 1 || !text.slice(start, last.end).includes('|');
    if (isDoubtful && !lines.every(isWritten)) {
      this.at = this.after(lines[0]);
      return this.single({ ...lines[0], kind: 'prose' });
    }
    const rows = lines.flatMap((line) => readPipeRow(text, line.start, line.end) ?? []);
    if (rows.length > 0) this.table('pipes', rows, { start, end: last.end });
  }

  /** Lines with tabs and the blank lines and short continuations among them, up to the next line of prose. */
  private tabRun(): void {
    const { text } = this;
    const lines: CellLine[] = [];
    let inner = 0;
    let leading = 0;
    let previous: CellLine['kind'] = 'blank';
    while (this.at < text.length) {
      const line = this.lineAt(this.at);
      if (line.kind === 'pipe') break;
      if (line.kind === 'tab') {
        if (hasInnerTab(text, line.start, line.end)) inner++;
        else leading++;
      } else if (line.kind === 'prose') {
        const written = text.slice(line.start, line.end);
        const mark = asPageMark(written, line);
        if (REMARK.test(written) || (mark && lines.length > 0)) {
          this.at = this.after(line);
          continue;
        }
        const follows = previous !== 'blank' && (leading > inner ? isContinuation(written) : this.isTrimmedRow(line));
        if (!follows) break;
      }
      previous = line.kind === 'prose' ? 'more' : line.kind === 'tab' ? 'tab' : 'blank';
      lines.push({ kind: previous, start: line.start, end: line.end });
      this.at = this.after(line);
    }
    const isTabs = inner >= leading;
    const rows = isTabs
      ? lines.flatMap((line) => (line.kind === 'blank' ? [] : readTabRow(text, line.start)))
      : readCellLines(text, lines);
    this.emitRows(isTabs ? 'tabs' : 'cell-lines', rows);
    if (previous === 'blank') this.startsBlock = true;
  }

  /** Whether a line without tabs is a row that lost its empty cells at the end: between two rows, or a figure below the last. */
  private isTrimmedRow(line: PhysicalLine): boolean {
    const written = this.text.slice(line.start, line.end);
    let next = this.lineAt(this.after(line));
    if (next.kind === 'tab') return isContinuation(written) && !isHeadingLike(written.trim());
    if (!/^\s*\d{1,9}\s*$/.test(written)) return false;
    while (next.kind === 'blank' && next.end < this.text.length) next = this.lineAt(this.after(next));
    return next.kind !== 'tab';
  }

  /** Rows that are prose after all (indented with a tab) come out as lines and part the table in two. */
  private emitRows(layout: 'tabs' | 'cell-lines', rows: readonly Row[]): void {
    let run: Row[] = [];
    const flush = (): void => {
      if (isTable(run)) this.table(layout, run, { start: run[0].range.start, end: run[run.length - 1].range.end });
      else for (const row of run) this.rowAsProse(row);
      run = [];
    };
    for (const row of rows) {
      if (isProseRow(row)) {
        flush();
        this.rowAsProse(row);
      } else run.push(row);
    }
    flush();
  }

  /** A cell that runs on over several lines is as many lines of prose. */
  private rowAsProse(row: Row): void {
    this.startsBlock = true;
    for (const { content, fullRange } of row.cells) {
      if (content.text === '') continue;
      for (let start = fullRange.start; start < fullRange.end; ) {
        const end = Math.min(nextLineEnd(this.text, start), fullRange.end);
        this.prose(start, end, ANY_CLASS);
        start = afterLineEnd(this.text, end);
      }
    }
  }

  private table(
    layout: 'tabs' | 'cell-lines' | 'pipes',
    rows: readonly Row[],
    range: { start: number; end: number },
  ): void {
    this.blocks.push({ kind: 'table', layout, rows, range });
    this.startsBlock = true;
  }

  private lineAt(start: number): PhysicalLine {
    const { text } = this;
    let charClasses = 0;
    let pipes = 0;
    let tabs = 0;
    let blanks = 0;
    let i = start;
    for (; i < text.length; i++) {
      const sign = CHAR_CLASSES[text.charCodeAt(i)];
      if (sign === 0) continue;
      if (sign === LINE_END) break;
      charClasses |= sign;
      if ((sign & (SPACE | STOP)) !== 0) blanks++;
      else if (sign === TAB) tabs++;
      else if (sign === PIPE) pipes++;
      else if (sign === BACKSLASH && text.charCodeAt(i + 1) === 0x7c) {
        i++;
        blanks += 2;
      }
    }
    const end = Math.min(i, text.length);
    this.charClasses |= charClasses;
    const words = end - start - blanks - tabs - pipes;
    const wordy = words > MAX_CELL_LENGTH || (charClasses & STOP) !== 0;
    const isBarred = pipes > 0 && text.charCodeAt(firstInk(text, start, end)) === 0x7c;
    // 接收|受理⇥3⇥0: where tabs part the cells, a bar stands in one.
    const isTabbed = tabs > pipes || (tabs > 0 && text.charCodeAt(start) === 9);
    if (isBarred || (pipes > 0 && !isTabbed && (pipes > 1 || !wordy))) return { kind: 'pipe', start, end, charClasses };
    if (tabs > 0 && !(wordy && !hasInnerTab(text, start, end))) return { kind: 'tab', start, end, charClasses };
    return {
      kind: words > 0 || (charClasses & (STOP | PIPE | BACKSLASH)) !== 0 ? 'prose' : 'blank',
      start,
      end,
      charClasses,
    };
  }

  private after(line: PhysicalLine): number {
    return line.end < this.text.length ? afterLineEnd(this.text, line.end) : line.end;
  }
}

const HEADING_MARKS = /^\s*(?:(#{1,6})(?:\s+|$))?/;

/** How long the marks of a quotation are that a line begins with (> > …). */
function quoteMarks(written: string): number {
  let length = 0;
  for (let i = 0; i < written.length; i++) {
    if (written[i] === '>') length = i + 1;
    else if (!isSpace(written.charCodeAt(i))) break;
  }
  return length;
}

/**
 * The line between two offsets, its heading and emphasis marks read over; undefined for a blank one.
 * @param charClasses of Markdown that may stand in it
 */
function proseLine(
  text: string,
  start: number,
  end: number,
  charClasses: number,
  startsBlock: boolean,
): Line | undefined {
  const range = { start, end };
  let [from, to, level] = [start, end, 0];
  if ((charClasses & BLOCK) !== 0) {
    const written = text.slice(start, end);
    const quoted = quoteMarks(written);
    const marks = HEADING_MARKS.exec(written.slice(quoted)) as RegExpExecArray;
    level = marks[1]?.length ?? 0;
    from = start + quoted + marks[0].length;
    to = level > 0 ? Math.max(from, start + withoutClosingMarks(written).length) : end;
  }
  const content =
    (charClasses & (EMPHASIS | BACKSLASH | ANGLE)) !== 0 ? withoutEmphasis(text, from, to) : trimmed(text, from, to);
  return content.text === ''
    ? undefined
    : { kind: 'line', content, range, level, startsBlock: startsBlock || level > 0 };
}

/** A heading without the `##` that may close it. */
function withoutClosingMarks(written: string): string {
  const text = written.trimEnd();
  let end = text.length;
  while (end > 0 && text[end - 1] === '#') end--;
  return /\s/.test(text[end - 1] ?? '') ? text.slice(0, end) : text;
}

/** White space as `trim` knows it. */
const isSpace = (code: number): boolean =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  (code >= 0xa0 && (code === 0x3000 || code === 0xa0 || (code < 0x4e00 && /\s/.test(String.fromCharCode(code))))) ||
  code === 0xfeff;

function trimmed(text: string, start: number, end: number): MappedText {
  let [from, to] = [start, end];
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return new MappedText(text.slice(from, to), from);
}
