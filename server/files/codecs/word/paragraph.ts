import type { Lock, Paragraph, Segment, Slot } from './model';
import type { Numbering } from './numbering';
import { type NumberRef, numberIn, readNumberRef, type Styles } from './styles';
import type { Range, XmlReader } from './xml';

/** What a paragraph says of itself. */
export interface ParagraphProperties {
  readonly style: string | undefined;
  readonly number: NumberRef | undefined;
  readonly outline: number | undefined;
  /** Its mark is deleted: it runs on into the next. */
  readonly isJoined: boolean;
  /** The `rPr` of its mark. */
  readonly mark: Range | undefined;
}

/** Longer ones are paragraphs that somebody gave the look of a heading. */
const MAX_HEADING = 100;

/** At a `w:pPr`. What it was before a tracked change stands deeper, and is not read. */
export function readParagraphProperties(xml: XmlReader): ParagraphProperties {
  let style: string | undefined;
  let number: NumberRef | undefined;
  let outline: number | undefined;
  let isJoined = false;
  let mark: Range | undefined;
  xml.eachChild((name) => {
    if (name === 'w:pStyle') style = xml.attribute('w:val');
    else if (name === 'w:numPr') number = readNumberRef(xml);
    else if (name === 'w:outlineLvl') outline = numberIn(xml);
    else if (name === 'w:rPr') {
      const { start } = xml;
      xml.eachChild((property) => {
        if (property === 'w:del' || property === 'w:moveFrom') isJoined = true;
      });
      mark = { start, end: xml.position };
    }
  });
  return { style, number, outline, isJoined, mark };
}

/** Puts one paragraph together, of several in the file where the marks between them are deleted. */
export class ParagraphBuilder {
  private segments: Segment[] = [];
  private properties: ParagraphProperties | undefined;
  private slot: Slot | undefined;
  private isClosed = false;
  private isContents = false;

  add(segment: Segment): void {
    this.segments.push(segment);
  }

  /** Nothing may be put in: what is shown there is to be filled in by Word's own means. */
  close(): void {
    this.isClosed = true;
  }

  /**
   * At the end of one in the file.
   * @param at before its end tag
   */
  end(properties: ParagraphProperties | undefined, tag: Range, at: number, lock: Lock | undefined): void {
    if (this.segments.length === 0 || !this.properties) this.properties = properties ?? this.properties;
    const mark = properties?.mark ?? { start: tag.end, end: tag.end };
    this.slot = { tag, at, properties: mark, isClosed: this.isClosed || lock !== undefined };
  }

  /** Drops what was added: a line of a table of contents. */
  drop(): void {
    this.segments = [];
    this.isContents = true;
  }

  /** @returns undefined for what is not there any more once changes are accepted */
  build(styles: Styles, numbering: Numbering): Paragraph | undefined {
    const { properties, slot } = this;
    const segments = withoutOuterBreaks(this.segments);
    const isEmpty = segments.every(({ html }) => html.trim() === '');
    if (!slot || this.isContents || (isEmpty && properties?.isJoined)) return undefined;
    const number = numbering.next(properties?.number, properties?.style);
    if (number !== '' && !isEmpty) segments.unshift(generated(number));
    const { outline, style } = properties ?? {};
    const ownOutline = outline ?? (style === undefined ? undefined : styles.outlineOf(style));
    const level = headingLevel(ownOutline, style !== undefined && styles.isTitle(style), segments);
    return { kind: 'paragraph', level, segments, slot };
  }
}

/**
 * 1 to 6 for headings, 0 for others.
 * @param outline 0 to 8 for headings by their own or their style's account
 */
export function headingLevel(outline: number | undefined, isTitle: boolean, segments: readonly Segment[]): number {
  const length = segments.reduce((sum, { html }) => sum + html.length, 0);
  if (length === 0 || length > MAX_HEADING) return 0;
  if (outline !== undefined && outline >= 0 && outline < 9) return Math.min(6, outline + 1);
  return isTitle ? 1 : 0;
}

function withoutOuterBreaks(segments: readonly Segment[]): Segment[] {
  let start = 0;
  let end = segments.length;
  while (start < end && segments[start].html === '<br>') start++;
  while (end > start && segments[end - 1].html === '<br>') end--;
  return segments.slice(start, end);
}

/** What stands in no place where it could be changed. */
export const generated = (html: string): Segment => ({
  html,
  source: { start: 0, end: 0 },
  element: { start: 0, end: 0 },
  run: undefined,
  lock: 'generated',
});
