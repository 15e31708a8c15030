import { commentParts, commentsWithout, type ListedComment, type Signature } from './comment-parts';
import { type Unit, unitIndexAt } from './html';
import { freeId, Markup } from './markup';
import type { Segment } from './model';
import type { WordPackage } from './package';
import { Patches } from './patches';
import { Splicer } from './splice';
import { type Range, XmlReader } from './xml';
import { escapeXml } from './xml-text';

/** A comment on a range of the decoded text. */
export interface WordComment {
  readonly range: Range;
  readonly lines: readonly string[];
}

/** The document without the marks of some comments: where they begin and end, and the runs that refer to them. */
export function withoutComments(document: string, ids: ReadonlySet<string>): string {
  if (ids.size === 0) return document;
  const xml = new XmlReader(document);
  xml.root();
  const marks: Range[] = [];
  const isOwn = (): boolean => ids.has(xml.attribute('w:id') ?? '');
  const visit = (name: string): void => {
    const { start, end, isEmpty } = xml;
    if (name === 'w:commentRangeStart' || name === 'w:commentRangeEnd') {
      if (isOwn()) marks.push({ start, end: isEmpty ? end : endOf(xml) });
    } else if (name === 'w:r') {
      let refers = false;
      xml.eachChild((child) => {
        if (child === 'w:commentReference' && isOwn()) refers = true;
        else visit(child);
      });
      if (refers) marks.push({ start, end: xml.position });
    } else xml.eachChild(visit);
  };
  xml.eachChild(visit);
  marks.sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(document.slice(at, start));
    at = end;
  }
  return parts.join('') + document.slice(at);
}

function endOf(xml: XmlReader): number {
  xml.eachChild(() => undefined);
  return xml.position;
}

/** The parts of a file that differ once comments stand in it. Each is put on one paragraph: Word knows none across several. */
export function writeComments(
  file: WordPackage,
  document: string,
  units: readonly Unit[],
  comments: readonly WordComment[],
  signature: Signature,
): Map<string, string> {
  const writer = new MarkWriter(document);
  let id = Math.max(freeId(document), freeId(commentsWithout(file, signature.author) ?? ''));
  const commented: ListedComment[] = comments.flatMap(({ range, lines }) => {
    const unit = unitFor(units, range);
    if (!unit) return [];
    const own = String(id++);
    writer.mark(unit, range, own);
    return [{ id: own, lines: lines.map(escapeXml) }];
  });
  const parts = commentParts(file, document, commented, signature);
  parts.set(file.documentName, writer.marked);
  return parts;
}

/** How many paragraphs away a place for a comment is looked for that cannot stand where it belongs. */
const MAX_DISTANCE = 50;

/** The paragraph where a range begins, or the next; not in a text box, where Word has no comments. */
function unitFor(units: readonly Unit[], { start }: Range): Unit | undefined {
  const at = unitIndexAt(units, start);
  const isFit = (unit: Unit | undefined): boolean =>
    unit?.paragraph !== undefined && !unit.paragraph.segments.some(({ lock }) => lock === 'text-box');
  for (let distance = 0; distance < MAX_DISTANCE; distance++) {
    if (isFit(units[at - distance])) return units[at - distance];
    if (isFit(units[at + distance])) return units[at + distance];
  }
  return units.find(isFit);
}

/** Marks in a document what comments are on. */
class MarkWriter {
  private readonly patches = new Patches();
  private readonly markup: Markup;
  private readonly splicer: Splicer;

  constructor(private readonly document: string) {
    this.markup = new Markup(document);
    this.splicer = new Splicer(document, this.markup, this.patches);
  }

  /** The document with its marks. */
  get marked(): string {
    return this.patches.applyTo(this.document);
  }

  mark({ start, paragraph }: Unit, range: Range, id: string): void {
    const { markup } = this;
    const begin = markup.tag('commentRangeStart', { id });
    const end = markup.tag('commentRangeEnd', { id }) + markup.tag('r', {}, markup.tag('commentReference', { id }));
    const touched: { segment: Segment; from: number; to: number }[] = [];
    let at = start;
    for (const segment of paragraph?.segments ?? []) {
      const from = Math.max(0, range.start - at);
      const to = Math.min(segment.html.length, range.end - at);
      if (segment.run && from <= segment.html.length && to >= 0)
        touched.push({ segment, from, to: Math.max(from, to) });
      at += segment.html.length;
    }
    const wide = touched.filter(({ from, to }) => from < to);
    const chosen = wide.length > 0 ? wide : touched;
    const [first] = chosen;
    const last = chosen[chosen.length - 1];
    if (first && last) {
      this.put(begin, first.segment, first.from, 'start');
      this.put(end, last.segment, last.to, 'end');
    } else if (paragraph) {
      const { tag, at } = paragraph.slot;
      this.patches.append(this.document, tag, at, begin + end, markup.closeParagraph);
    }
  }

  /** Parts a run at an edge of a comment, but none whose text is not its own: there the comment takes in the whole run. */
  private put(element: string, segment: Segment, at: number, side: 'start' | 'end'): void {
    const { run, lock } = segment;
    if (!run) return;
    if (lock) this.patches.insert(run.range[side], element);
    else this.splicer.replace(segment, at, at, element);
  }
}
