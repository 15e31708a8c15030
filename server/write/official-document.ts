import type { Line, Table } from '../draft/draft';
import { isFigure } from '../draft/layouts/pipe-rows';
import { readDraft } from '../draft/read';
import type { WrittenBlock, WrittenCell, WrittenParagraph, WrittenTable } from '../files/codecs/word/written';
import type { Paragraph } from '../prose/paragraphs';
import { organAbove } from '../report/head';
import { type Report, readReport } from '../report/report';
import { MappedText } from '../text/mapped-text';
import { convertDraft } from './convert/draft';
import { isSameReport } from './convert/same-report';
import type { Obstacle } from './convert/tables';

/** （一）, which stands before headings of the second order. */
const SECOND_ORDER = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
/** A heading on a line of its own; a longer one is the first sentence of its paragraph, or no heading. */
const MAX_HEADING = 30;
/** A head of more rows would leave no room on the page; shorter tables stand on one page. */
const MAX_HEAD_ROWS = 4;

/** A report as the blocks of an official document: what is title, heading, text, organ and date, and its tables. */
export function officialDocument(report: Report): readonly WrittenBlock[] | Obstacle {
  const converted = convertDraft(report, 'html');
  if (typeof converted === 'string') return converted;
  const page = readReport(readDraft(converted.text, 'html'), undefined, report.forms);
  return page ? new OfficialDocument(page).blocks() : 'loss';
}

/** Whether what was written says what the report says. How it is separated into lines may differ. */
export function isWrittenWhole(report: Report, written: string): boolean {
  const page = readReport(readDraft(written, 'html'), undefined, report.forms);
  return page !== undefined && isSameReport(joined(report), joined(page));
}

function joined(report: Report): Report {
  const { lines, title } = report;
  return { ...report, lines: oneLineOf(lines), title: title && { ...title, lines: oneLineOf(title.lines) } };
}

function oneLineOf(lines: readonly Line[]): Line[] {
  const text = lines.map(({ content }) => content.text).join('');
  return lines.slice(0, 1).map((line) => ({ ...line, content: new MappedText(text, 0) }));
}

class OfficialDocument {
  private readonly titles: ReadonlySet<Line>;
  private readonly headings: ReadonlySet<Line>;

  constructor(private readonly report: Report) {
    // Organ and title are one title of two lines.
    this.titles = new Set([organAbove(report), ...(report.title?.lines ?? [])].filter((line) => line !== undefined));
    this.headings = new Set(
      [...report.sections, ...report.repeatedSections].flatMap(({ line, heading }) =>
        heading.to === line.content.text.length ? [line] : [],
      ),
    );
  }

  blocks(): WrittenBlock[] {
    const { draft, paragraphs } = this.report;
    const begins = new Map(paragraphs.map((paragraph): [Line, Paragraph] => [paragraph.lines[0], paragraph]));
    return draft.blocks.flatMap((block): WrittenBlock[] => {
      if (block.kind === 'table') return [tableOf(block)];
      const paragraph = block.kind === 'line' && begins.get(block);
      return paragraph ? [this.paragraph(paragraph)] : [];
    });
  }

  private paragraph({ lines, text }: Paragraph): WrittenParagraph {
    const { organ, signed } = this.report.signature;
    const [line] = lines;
    const written = { kind: 'paragraph', lines: [text] } as const;
    if (this.titles.has(line)) return { ...written, role: 'title' };
    if (this.headings.has(line)) return { ...written, role: 'heading1' };
    if (line === signed?.line) return { ...written, role: 'date' };
    if (line === organ?.line) return { ...written, role: 'organ' };
    if (!SECOND_ORDER.test(text)) return { ...written, role: 'body' };
    if (text.length <= MAX_HEADING && !/[。；]$/.test(text)) return { ...written, role: 'heading2' };
    const end = text.indexOf('。') + 1;
    return { ...written, role: 'body', headingLength: end > 0 && end <= MAX_HEADING ? end : 0 };
  }
}

function tableOf({ rows }: Table): WrittenTable {
  const written = rows.map(({ cells }, row) =>
    cells.map(
      ({ content, rowSpan, columnSpan }): WrittenCell => ({
        text: content.text,
        rowSpan: Math.min(rowSpan, rows.length - row),
        columnSpan,
      }),
    ),
  );
  const head = written.findIndex((row) => row.some(({ text }) => isFigure(text)));
  const isLong = rows.length > 2 * MAX_HEAD_ROWS;
  // A cell that reaches from the head into the body would be torn.
  const reaches = written.slice(0, head).some((row, i) => row.some(({ rowSpan }) => i + rowSpan > head));
  const headRows = isLong && head > 0 && head <= MAX_HEAD_ROWS && !reaches ? head : 0;
  return { kind: 'table', ...inDividedColumns(written), headRows };
}

/** Columns in which no cell begins or ends are none: as many as the edges of all cells leave between them. */
function inDividedColumns(rows: readonly (readonly WrittenCell[])[]): Pick<WrittenTable, 'rows' | 'columns'> {
  const edges = new Set([0]);
  /** By column, how many more rows a cell above reaches into. */
  const open: number[] = [];
  const placed = rows.map((row) => {
    let at = 0;
    const cells = row.map((cell) => {
      while (open[at] > 0) open[at++]--;
      const from = at;
      for (let i = 0; i < cell.columnSpan; i++, at++) open[at] = cell.rowSpan - 1;
      edges.add(from).add(at);
      return { cell, from, to: at };
    });
    for (; at < open.length; at++) if (open[at] > 0) open[at]--;
    return cells;
  });
  const ranks = new Map([...edges].sort((a, b) => a - b).map((edge, rank) => [edge, rank]));
  const rank = (edge: number): number => ranks.get(edge) ?? 0;
  return {
    rows: placed.map((row) => row.map(({ cell, from, to }) => ({ ...cell, columnSpan: rank(to) - rank(from) }))),
    columns: Math.max(1, ranks.size - 1),
  };
}
