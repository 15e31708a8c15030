import type { Block, Cell, Paragraph, Table } from './model';
import { refuse } from './refusal';
import { unescapeXml } from './xml-text';

/** Where a person finds something in the document as Word shows it; all counted from 1. */
export type WordPlace =
  | { readonly table: number; readonly row: number; readonly column: number }
  /** A paragraph outside of tables, blank ones not counted, and how it begins. */
  | { readonly paragraph: number; readonly beginning: string };

/** A paragraph in the decoded text. */
export interface Unit {
  /** Offsets in the text; a blank cell has an empty range. */
  readonly start: number;
  readonly end: number;
  readonly paragraph: Paragraph | undefined;
  readonly place: WordPlace;
}

/** The index of the paragraph at an offset, or of the next one; that of the last after them all. */
export function unitIndexAt(units: readonly Unit[], offset: number): number {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle].end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const OPENING = '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n</head>\n<body>\n';
const CLOSING = '</body>\n</html>\n';
const MAX_BEGINNING = 12;
/** In UTF-16 units; more than any report, and less than a string can hold. */
const MAX_TEXT = 128 * 1024 * 1024;

/** What blocks say as HTML, in the layout that this tool writes itself, and which paragraph stands where. */
export function writeHtml(blocks: readonly Block[]): { readonly text: string; readonly units: readonly Unit[] } {
  return new HtmlWriter().write(blocks);
}

class HtmlWriter {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly units: Unit[] = [];
  private tables = 0;
  private paragraphs = 0;

  write(blocks: readonly Block[]) {
    this.add(OPENING);
    // Rows of a table that is carried on are counted on.
    let rows = 0;
    for (const block of blocks) {
      if (block.kind === 'table') rows = this.table(block, block.continues ? rows : 0);
      else if (!isBlank(block)) this.proseParagraph(block);
    }
    this.add(CLOSING);
    return { text: this.parts.join(''), units: this.units };
  }

  private add(text: string): void {
    this.parts.push(text);
    this.length += text.length;
    if (this.length > MAX_TEXT) refuse('word-too-large');
  }

  private proseParagraph(paragraph: Paragraph): void {
    const name = paragraph.level > 0 ? `h${paragraph.level}` : 'p';
    this.add(`<${name}>`);
    this.unit(paragraph, { paragraph: ++this.paragraphs, beginning: beginningOf(paragraph) });
    this.add(`</${name}>\n`);
  }

  private unit(paragraph: Paragraph | undefined, place: WordPlace): void {
    const start = this.length;
    for (const { html } of paragraph?.segments ?? []) this.add(html);
    this.units.push({ start, end: this.length, paragraph, place });
  }

  /** @returns how many rows have been written of it and the tables that it carries on */
  private table({ rows, continues }: Table, before: number): number {
    if (!continues) this.tables++;
    const number = this.tables;
    this.add('<table border="1">\n');
    for (const { cells, index } of rows) {
      this.add('<tr>');
      for (const cell of cells) this.cell(cell, { table: number, row: before + index + 1, column: cell.column + 1 });
      this.add('</tr>\n');
    }
    this.add('</table>\n');
    const last = rows[rows.length - 1];
    return before + (last ? last.index + 1 : 0);
  }

  private cell({ blocks, rowSpan, columnSpan }: Cell, place: WordPlace): void {
    this.add(`<td${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}>`);
    const written = blocks.filter((block) => block.kind === 'table' || !isBlank(block));
    written.forEach((block, i) => {
      if (block.kind === 'table') {
        this.add('\n');
        this.table(block, 0);
        return;
      }
      if (i > 0 && written[i - 1].kind === 'paragraph') this.add('<br>');
      this.unit(block, place);
    });
    if (written.length === 0)
      this.unit(
        blocks.find((block) => block.kind === 'paragraph'),
        place,
      );
    this.add('</td>');
  }
}

/** Blank cells keep their white space, for what is put in takes its place; blank paragraphs are not written. */
const isBlank = ({ segments }: Paragraph): boolean =>
  segments.every(({ html }) => html === '<br>' || html.trim() === '');

function beginningOf({ segments }: Paragraph): string {
  let text = '';
  for (const { html } of segments) {
    text += html === '<br>' ? ' ' : unescapeXml(html);
    if (text.length > 4 * MAX_BEGINNING) break;
  }
  const characters = [...text.trim()];
  return characters.length > MAX_BEGINNING ? `${characters.slice(0, MAX_BEGINNING).join('')}…` : characters.join('');
}
