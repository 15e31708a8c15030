import type { Layout, Line, Syntax } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import { readDraft } from '../../draft/read';
import { type Report, readReport } from '../../report/report';
import { asHtml } from '../../text/escapes';
import { lineEndOf } from '../../text/lines';
import { COMMENTS, pageMarksIn } from '../between-rows';
import { page } from '../new-report';
import { writeParagraph } from '../paragraph';
import { hasArtefacts, withArtefacts } from '../with-artefacts';
import { isSameReport } from './same-report';
import { TableParts } from './table-parts';
import type { Obstacle } from './tables';

/** What is made of each piece of the new text, which comes from so far into the draft. */
export type Decorate = (piece: string, at: number) => string;

/** Writes a whole report with its tables in a layout, its headings and paragraphs in the mark-up that goes with it. */
export function convertDraft(
  report: Report,
  layout: Layout,
  decorate: Decorate = (piece) => piece,
): { readonly text: string } | Obstacle {
  const { draft } = report;
  if (report.nextReport) return 'two-reports';
  if (draft.syntax === 'markdown' && /^ {0,3}(?:```|~~~)/m.test(draft.text)) return 'code';
  const { syntax } = layoutOf(layout);
  const pieces = new DraftWriter(report, syntax).pieces(layout);
  if (!pieces) return 'comment';
  const body = joined(
    pieces.map((piece) => ({ ...piece, text: decorate(piece.text, piece.at) })),
    syntax,
  );
  const title = report.title?.lines.map(({ content }) => content.text).join('') ?? '';
  const written = syntax === 'html' ? page(asHtml(title), body) : body;
  const text = `${written}\n`.replace(/\n/g, lineEndOf(draft.text));
  const added = pieces.flatMap(({ added: words }) => words ?? []);
  return isSameReport(report, readReport(readDraft(text, syntax), undefined, report.forms), added) ? { text } : 'loss';
}

/** A range of the new text that blank lines part from the others. */
interface Piece {
  /** Where in the draft it comes from. */
  readonly at: number;
  readonly text: string;
  /** Whether the next piece stands on the very next line: a comment may speak of it. */
  readonly isTight?: boolean;
  /** Lines that were none in the draft. */
  readonly added?: readonly string[];
}

function joined(pieces: readonly Piece[], syntax: Syntax): string {
  const usual = syntax === 'html' ? '\n' : '\n\n';
  return pieces
    .map(({ text, isTight }, i) => {
      if (i === pieces.length - 1) return text;
      return text + (isTight ? '\n' : isTight === false ? '\n\n' : usual);
    })
    .join('');
}

class DraftWriter {
  private readonly levels: ReadonlyMap<Line, number>;
  private readonly isResidual: boolean;

  constructor(
    private readonly report: Report,
    private readonly syntax: Syntax,
  ) {
    this.levels = levelsOf(report);
    this.isResidual = hasArtefacts(report.draft.text);
  }

  /** All pieces in the order of the draft. Undefined where a comment would lose the line that it speaks of. */
  pieces(layout: Layout): Piece[] | undefined {
    const tables = this.tables(layout);
    if (!tables) return undefined;
    return [...this.prose(), ...this.comments(), ...this.passedMarks(), ...tables].sort((a, b) => a.at - b.at);
  }

  private tables(layout: Layout): Piece[] | undefined {
    const parts = new TableParts(this.report);
    const rewritten = parts.rewrite([...parts.blocks.keys()], layout, '\n');
    return rewritten?.flatMap(({ block: { range }, tables, front, behind }) => {
      const words = (lines: readonly string[]): Piece[] =>
        lines.map((line) => ({ at: range.start, text: writeParagraph([line], 0, this.syntax), added: [line] }));
      return [...words(front), ...tables.map((text) => ({ at: range.start, text })), ...words(behind)];
    });
  }

  /** Lines that run on into one another stay together, each still a line of its own. */
  private prose(): Piece[] {
    const { draft, paragraphs } = this.report;
    const paragraphOf = new Map(paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => [line, paragraph])));
    const pieces: Piece[] = [];
    let open: Line[] = [];
    const flush = (): void => {
      if (open.length === 0) return;
      const text = writeParagraph(
        open.map((line) => this.written(line)),
        this.levels.get(open[0]) ?? 0,
        this.syntax,
      );
      pieces.push({ at: open[0].range.start, text });
      open = [];
    };
    for (const block of draft.blocks) {
      const runsOn =
        block.kind === 'line' &&
        open.length > 0 &&
        !this.levels.get(block) &&
        paragraphOf.get(block) === paragraphOf.get(open[0]);
      if (!runsOn) flush();
      if (block.kind === 'line') {
        open.push(block);
        if (this.levels.get(block)) flush();
      } else if (block.kind === 'page') {
        const { start, end } = block.range;
        pieces.push({ at: start, text: this.pageMark(draft.text.slice(start, end)) });
      }
    }
    flush();
    return pieces;
  }

  private comments(): Piece[] {
    const { text, blocks, syntax } = this.report.draft;
    const inside = blocks.filter((block) => block.kind === 'table' || (block.kind === 'line' && syntax !== 'html'));
    let next = 0;
    return [...text.matchAll(COMMENTS)].flatMap(({ 0: comment, index }) => {
      while (next < inside.length && inside[next].range.end <= index) next++;
      if (next < inside.length && inside[next].range.start <= index) return [];
      const isTight = /^[ \t]*(?:\r\n?|\n)[ \t]*[^\s]/.test(
        text.slice(index + comment.length, index + comment.length + 100),
      );
      return [{ at: index, text: comment, isTight }];
    });
  }

  /** Page marks that the reader has passed over, looking for more rows. */
  private passedMarks(): Piece[] {
    const { text, blocks, syntax } = this.report.draft;
    if (syntax === 'html') return [];
    return [0, ...blocks.map(({ range }) => range.end)].flatMap((at, i) =>
      pageMarksIn(text.slice(at, blocks[i]?.range.start ?? text.length)).map((mark) => ({
        at,
        text: this.pageMark(mark),
      })),
    );
  }

  private written({ content, range }: Line): string {
    return this.isResidual ? withArtefacts(this.report.draft.text, content, range) : content.text;
  }

  private pageMark(source: string): string {
    const mark = source
      .replace(/<[^<>]*>/g, '')
      .replace(/&nbsp;?/g, ' ')
      .trim();
    return this.syntax === 'html' ? `<p>${mark}</p>` : mark;
  }
}

/** How high each heading is. Where the mark-up does not say, the title is the highest, the six sections come next. */
function levelsOf({ lines, title, sections, repeatedSections }: Report): Map<Line, number> {
  const levels = new Map(lines.flatMap((line): [Line, number][] => (line.level > 0 ? [[line, line.level]] : [])));
  for (const line of title?.lines ?? []) if (!levels.has(line)) levels.set(line, 1);
  for (const { line, heading } of [...sections, ...repeatedSections])
    if (!levels.has(line) && heading.to === line.content.text.length) levels.set(line, 2);
  return levels;
}
