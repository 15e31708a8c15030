import type { Block, Line, Syntax, Table } from '../../server/draft/draft';
import { readDraft } from '../../server/draft/read';
import { readReport } from '../../server/report/report';
import { convertDraft } from '../../server/write/convert/draft';
import { type DocxParts, docx, p, tbl, tc } from './docx';

/** A cell of a table as Word has it: the cells that others cover from above are there as well. */
export interface GridCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly isMerged: boolean;
  /** Carries on the one above. */
  readonly isCovered: boolean;
}

/** What a report is made of, for tests to write it as the one or the other word processor does. */
export type ReportPart =
  | { readonly kind: 'paragraph'; readonly text: string; readonly level: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly GridCell[])[] };

/** The same report as a web page; throws for a text that is none. */
export function asPage(text: string, syntax: Syntax): string {
  const report = readReport(readDraft(text, syntax));
  const converted = report && convertDraft(report, 'html');
  if (!converted || typeof converted === 'string') throw new Error(`no report to be written as HTML: ${converted}`);
  return converted.text;
}

export const partsOf = (page: string): ReportPart[] =>
  readDraft(page, 'html').blocks.flatMap((block: Block): ReportPart[] => {
    if (block.kind === 'table') return [{ kind: 'table', rows: gridFrom(block) }];
    return block.kind === 'line' ? [paragraphOf(block)] : [];
  });

const paragraphOf = ({ content, level }: Line): ReportPart => ({ kind: 'paragraph', text: content.text, level });

function gridFrom({ rows }: Table): GridCell[][] {
  const covered = new Map<string, GridCell>();
  return rows.map(({ cells }, row) => {
    const written: GridCell[] = [];
    let column = 0;
    const carryOn = (): void => {
      for (let above = covered.get(`${row} ${column}`); above; above = covered.get(`${row} ${column}`)) {
        written.push({ ...above, isCovered: true, text: '' });
        column += above.columnSpan;
      }
    };
    for (const { content, rowSpan, columnSpan } of cells) {
      carryOn();
      const cell = { text: content.text, columnSpan, isMerged: rowSpan > 1, isCovered: false };
      for (let down = 1; down < rowSpan; down++) covered.set(`${row + down} ${column}`, cell);
      written.push(cell);
      column += columnSpan;
    }
    carryOn();
    return written;
  });
}

export const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const cellProperties = ({ columnSpan, isMerged, isCovered }: GridCell): string =>
  (columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '') +
  (isCovered ? '<w:vMerge/>' : isMerged ? '<w:vMerge w:val="restart"/>' : '');

export const bodyOf = (parts: readonly ReportPart[]): string =>
  parts
    .map((part) =>
      part.kind === 'paragraph'
        ? p(escaped(part.text))
        : tbl(
            ...part.rows.map(
              (row) => `<w:tr>${row.map((cell) => tc(escaped(cell.text), cellProperties(cell))).join('')}</w:tr>`,
            ),
          ),
    )
    .join('');

/** A Word file of a draft, with no more in it than must be. */
export const wordOf = (text: string, syntax: Syntax, more: Partial<DocxParts> = {}): Uint8Array =>
  docx({ body: bodyOf(partsOf(asPage(text, syntax))), ...more });
