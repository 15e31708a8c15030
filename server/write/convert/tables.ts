import type { Layout, Syntax, Table } from '../../draft/draft';
import { layoutOf } from '../../draft/layouts';
import { readDraft } from '../../draft/read';
import { type Report, readReport } from '../../report/report';
import { applyEdits, type Edit } from '../../text/edits';
import { afterLineEnd, lineEndOf, nextLineEnd } from '../../text/lines';
import { isOfNextLine } from '../between-rows';
import { linesAbove, withBlankLines } from '../blank-lines';
import { writeParagraph } from '../paragraph';
import { isSameReport } from './same-report';
import { type Rewritten, TableParts } from './table-parts';

/**
 * Why something cannot be written in another layout: in a page of HTML a table is one of HTML; a comment would no longer
 * stand above the line that it speaks of; a range of code has no place in a report; another report stands behind the one
 * that was read; or something would be lost.
 */
export type Obstacle = 'html-only' | 'comment' | 'code' | 'two-reports' | 'loss';

/** The edits that write a table of a report, or all its tables, in another layout; or why that cannot be done. */
export function convertTables(report: Report, layout: Layout, table?: number): readonly Edit[] | Obstacle {
  const { draft } = report;
  const { text, syntax } = draft;
  const parts = new TableParts(report);
  const all = table === undefined ? parts.blocks.map((_, i) => i) : parts.blocksOf(table);
  const indexes = all.filter((_, __, own) => own.some((i) => parts.blocks[i].layout !== layout));
  if (indexes.length === 0) return [];
  if (syntax === 'html') return 'html-only';
  const lineEnd = lineEndOf(text);
  const rewritten = parts.rewrite(indexes, layout, lineEnd);
  if (!rewritten || indexes.some((i) => hangsOnLineAbove(text, parts.blocks[i], layout))) return 'comment';
  const nextTo = ({ range }: Table): number =>
    parts.blocks.find((otherBlock) => otherBlock.range.start >= range.end)?.range.start ?? text.length;
  const edits = rewritten.map((rewritten) => replacement(text, rewritten, nextTo(rewritten.block), syntax, lineEnd));
  const added = rewritten.flatMap((rewritten) => [...rewritten.front, ...rewritten.behind]);
  return isSameReport(report, readReport(readDraft(applyEdits(text, edits), syntax), undefined, report.forms), added)
    ? edits
    : 'loss';
}

/** Whether the line above a table suppresses its first line, and that is not to be its first row any more. */
function hangsOnLineAbove(text: string, table: Table, to: Layout): boolean {
  if (layoutOf(table).rowIsLine && layoutOf(to).rowIsLine) return false;
  return isOfNextLine(linesAbove(text, table.range.start)[1].trim());
}

/**
 * A block in the place of another: blank lines part it from what stands around it.
 *
 * @param next where the table begins that follows: a line with nothing but a tab in it may be its first
 */
function replacement(text: string, rewritten: Rewritten, next: number, syntax: Syntax, lineEnd: string): Edit {
  const { start, end } = rewritten.block.range;
  const written = [
    ...rewritten.front.map((line) => writeParagraph([line], 0, syntax)),
    ...rewritten.tables,
    ...rewritten.behind,
  ].join(lineEnd + lineEnd);
  if (written === '') return { range: { start, end: Math.min(behindBlankLines(text, end), next) }, text: '' };
  return withBlankLines(text, rewritten.block.range, written, lineEnd);
}

/** The end of the blank lines that follow a place. */
function behindBlankLines(text: string, from: number): number {
  let at = from;
  for (let line = from; ; ) {
    const end = nextLineEnd(text, line);
    if (text.slice(line, end).trim() !== '') return at;
    if (end >= text.length) return at;
    at = line = afterLineEnd(text, end);
  }
}
