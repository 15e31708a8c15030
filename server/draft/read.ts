import { afterLineEnd, nextLineEnd } from '../text/lines';
import type { Block, Draft, Row, Syntax } from './draft';
import { frontMatterEnd } from './front-matter';
import { embeddedLayouts, lineLayouts } from './layouts';
import { readHtml } from './layouts/html/build';
import type { LineReading } from './layouts/layout';
import { MAX_HEADING_LENGTH, REMARK } from './line-kinds';
import { ANGLE, ANY_CLASS, BLOCK, EMPHASIS, Lines, type PhysicalLine, RESIDUE } from './lines';
import { asPageMark } from './page-marks';
import { proseLine } from './prose-line';
import { withoutResidue } from './residue';

/** Reads a document. Never throws; every character belongs to a block or to the space between two. */
export function readDraft(text: string, syntax: Syntax): Draft {
  const blocks: Block[] = [];
  if (syntax === 'html') readHtml(text, 0, blocks, false);
  else {
    const reader = new LineReader(text, syntax === 'markdown', blocks);
    reader.read();
    if ((reader.lines.charClasses & RESIDUE) === 0) return { text, syntax, blocks, mayHoldResidue: false };
  }
  return { text, syntax, blocks: withoutResidue(text, blocks), mayHoldResidue: true };
}

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
  readonly lines: Lines;
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
  ) {
    this.lines = new Lines(text);
  }

  read(): void {
    const { text, lines } = this;
    if (this.markdown) this.at = frontMatterEnd(text, 'markdown');
    while (this.at < text.length) {
      const line = lines.at(this.at);
      const { kind } = line;
      if ((kind === 'tab' || (kind === 'pipe' && !this.isInGrid)) && this.table(line, lineLayouts[kind])) continue;
      this.at = lines.after(line);
      if (this.isBorder(line)) continue;
      if (kind === 'blank') this.startsBlock = true;
      else this.single(line);
    }
  }

  /** Whether a line belongs to the drawing of a grid. */
  private isBorder({ kind, start, end }: PhysicalLine): boolean {
    const isBorder = kind === 'prose' && end - start <= MAX_MARKS_LENGTH && BORDER.test(this.text.slice(start, end));
    this.isInGrid = isBorder || (this.isInGrid && kind === 'pipe');
    return isBorder;
  }

  /** A line that is no part of a table, though one of mark-up may begin in it. */
  private single(line: PhysicalLine): void {
    const { text } = this;
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
      if (this.table(line, embeddedLayouts)) return;
    }
    this.prose(start, end, charClasses);
  }

  /** The table that begins in a line, if one of the layouts finds any; what stands before it in the line is prose. */
  private table(line: PhysicalLine, layouts: readonly LineReading[]): boolean {
    for (const { read } of layouts) {
      const found = read(this.lines, line);
      if (!found) continue;
      if (found.start > line.start) this.prose(line.start, found.start, line.charClasses);
      for (const part of found.parts) {
        if ('kind' in part) {
          this.blocks.push(part);
          this.startsBlock = true;
        } else this.rowAsProse(part);
      }
      this.startsBlock ||= found.startsBlock;
      this.at = found.end;
      return true;
    }
    return false;
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
      const line = this.lines.at(this.at);
      this.at = this.lines.after(line);
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
}
