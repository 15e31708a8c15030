import { Fields } from '../word/fields';
import type { Block } from '../word/model';
import { Numbering } from '../word/numbering';
import { generated, headingLevel } from '../word/paragraph';
import { refuse } from '../word/refusal';
import { escapeXml } from '../word/xml-text';
import { BlockBuilder } from './blocks';
import type { Bytes } from './bytes';
import type { Compound } from './compound';
import { listsIn } from './lists';
import { numberOf, outlineOf, tablePositionOf } from './paragraph-properties';
import { Pieces } from './pieces';
import { type FormattedRange, formattedRangeAt, formattedRangesIn, wholeList } from './properties';
import { Runs } from './run-properties';
import { DocStyles } from './styles';
import { type TextBox, textBoxesIn } from './text-boxes';

const WORD_97 = 0xa5ec;
const FIRST_VERSION = 0xc1;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;
/** Where the head of a file says how much of it is the text itself, and where its records stand. */
const TEXT_LENGTH = 0x4c;
/** Behind it: those of notes at the foot, heads and feet, macros, comments and notes at the end, then of text boxes. */
const OTHER_LENGTHS = [0x50, 0x54, 0x58, 0x5c, 0x60];
const BOXES_LENGTH = 0x64;
const RECORDS = {
  shapes: 0x1da,
  boxes: 0x25a,
  styles: 0xa2,
  runs: 0xfa,
  paragraphs: 0x102,
  pieces: 0x1a2,
  lists: 0x2e2,
  overrides: 0x2ea,
};

const CELL_END = '\x07';
const PAGE_END = '\f';
const FIELD_MARKS: Readonly<Record<string, string>> = { '\x13': 'begin', '\x14': 'separate', '\x15': 'end' };
/** What characters stand for that are none. */
const SIGNS: Readonly<Record<string, string>> = { '\t': '\t', '\v': '<br>', '\x1e': '\u2011' };

/** What a file of Word 97–2003 says ([MS-DOC]). Throws `RefusedWord`. */
export function readDocBlocks(file: Compound): Block[] {
  const document = file.stream('WordDocument') ?? refuse('not-word');
  if (document.u16(0) !== WORD_97 || document.u16(2) < FIRST_VERSION) refuse('word-95');
  const flags = document.u16(10);
  if ((flags & ENCRYPTED) !== 0) refuse('word-password');
  const table = file.stream((flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table') ?? refuse('word-damaged');
  const data = file.stream('Data');
  const first = new DocReader(document, table, data, false);
  const blocks = first.read();
  // A field that never ends would take the rest of the document with it.
  return first.hasOpenField ? new DocReader(document, table, data, true).read() : blocks;
}

class DocReader {
  private readonly styles: DocStyles;
  private readonly numbering: Numbering;
  private readonly runs: Runs;
  private readonly paragraphs: readonly FormattedRange[];
  private readonly fields = new Fields();
  private readonly builder = new BlockBuilder();
  private readonly pieces: Pieces;
  private readonly boxes: ReadonlyMap<number, readonly TextBox[]>;
  /** Those tied to the paragraph that is being read. */
  private ownBoxes: TextBox[] = [];
  /** In how many tables the paragraph stands that the box is tied to that is being read. */
  private outerDepth = 0;
  /** Of the paragraph that is being read: as HTML, and the characters behind it that are yet to be escaped. */
  private html: string[] = [];
  private text = '';

  constructor(
    private readonly document: Bytes,
    private readonly table: Bytes,
    private readonly data: Bytes | undefined,
    private readonly ignoresFields: boolean,
  ) {
    const lists = (record: number): number => (document.u32(record + 4) === 0 ? 0 : document.u32(record));
    this.styles = new DocStyles(this.record(RECORDS.styles));
    this.numbering = new Numbering(
      listsIn(table, { lists: lists(RECORDS.lists), overrides: lists(RECORDS.overrides) }),
      this.styles,
    );
    this.runs = new Runs(formattedRangesIn(document, this.record(RECORDS.runs), 'runs'));
    this.paragraphs = formattedRangesIn(document, this.record(RECORDS.paragraphs), 'paragraphs');
    this.pieces = new Pieces(document, this.record(RECORDS.pieces));
    const before = [TEXT_LENGTH, ...OTHER_LENGTHS].reduce((sum, at) => sum + document.u32(at), 0);
    const hasBoxes = document.u32(BOXES_LENGTH) > 0;
    this.boxes = hasBoxes
      ? textBoxesIn(this.record(RECORDS.shapes), this.record(RECORDS.boxes), before)
      : new Map<number, TextBox[]>();
  }

  get hasOpenField(): boolean {
    return this.fields.isInside;
  }

  read(): Block[] {
    this.readText(0, this.document.u32(TEXT_LENGTH));
    return this.builder.end();
  }

  private readText(start: number, end: number): void {
    this.pieces.each(start, end, (char, offset, size, at) => this.character(char, offset, size, at));
    this.flush();
    if (this.html.length > 0) this.endParagraph(undefined, '\r');
  }

  /** What stands in boxes is read where the paragraph stands that they are tied to. */
  private readBoxes(boxes: readonly TextBox[], depth: number): void {
    const outer = this.outerDepth;
    this.outerDepth = depth;
    for (const { start, end } of boxes) this.readText(start, end);
    this.outerDepth = outer;
  }

  private record(at: number): Bytes {
    const { document, table } = this;
    return table.slice(document.u32(at), document.u32(at + 4));
  }

  private character(char: string, offset: number, size: number, at: number): void {
    const { isDeleted, isHidden, symbol } = this.runs.propertiesAt(offset);
    if (char === '\r' || char === CELL_END || char === PAGE_END) {
      const range = formattedRangeAt(this.paragraphs, offset);
      // The same character ends a page in the middle of a paragraph.
      if (char === PAGE_END && range && range.end > offset + size) return;
      if (!isDeleted || char === CELL_END) this.endParagraph(range, char);
      return;
    }
    const mark = FIELD_MARKS[char];
    if (mark !== undefined) {
      if (!this.ignoresFields) this.fields.mark(mark);
      return;
    }
    if (isDeleted || isHidden) return;
    if (this.boxes.size > 0) this.ownBoxes.push(...(this.boxes.get(at) ?? []));
    if (!this.fields.isShown) return this.fields.addCode(char);
    if (symbol !== undefined) this.text += symbol;
    else if (char >= ' ') this.text += char;
    else if (SIGNS[char] !== undefined) {
      this.flush();
      this.html.push(SIGNS[char]);
    }
  }

  private flush(): void {
    if (this.text !== '') this.html.push(escapeXml(this.text));
    this.text = '';
  }

  private endParagraph(range: FormattedRange | undefined, mark: string): void {
    this.flush();
    const { styles } = this;
    const { style = 0 } = range ?? {};
    const list = wholeList(range?.list, this.data);
    const position = tablePositionOf(list);
    const isContents = styles.isContents(style);
    const segments = isContents ? [] : this.html.map(generated);
    this.html = [];
    const number = position.isRowEnd ? '' : this.numbering.next(list && numberOf(list), String(style));
    if (number !== '' && segments.some(({ html }) => html.trim() !== '')) segments.unshift(generated(number));
    const outline = (list && outlineOf(list)) ?? styles.outlineOf(style);
    const level = headingLevel(outline, styles.isTitle(style), segments);
    const depth = this.outerDepth + (mark === CELL_END ? Math.max(1, position.depth) : position.depth);
    const boxes = this.ownBoxes;
    this.ownBoxes = [];
    if (isContents && depth === 0) return;
    const endsCell = mark === CELL_END || position.isInnerCellEnd;
    const isLast = endsCell && boxes.length === 0;
    this.builder.add({ kind: 'paragraph', level, segments, slot: NO_SLOT }, { ...position, depth }, isLast);
    this.readBoxes(boxes, depth);
    if (endsCell && !isLast) this.builder.endCell();
  }
}

/** Nothing is written into these files. */
const NO_SLOT = { tag: { start: 0, end: 0 }, at: 0, properties: { start: 0, end: 0 }, isClosed: true };
