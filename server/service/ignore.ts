import { frontMatterEnd } from '../draft/front-matter';
import { layoutOf } from '../draft/layouts';
import type { Finding } from '../lint/finding';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import { lineEndOf, lineStart, nextLineEnd } from '../text/lines';
import { type Range, touches } from '../text/range';

const NEXT_LINE = /<!--[ \t]{0,20}ogi-report-disable-next-line[ \t][^<>\r\n]{0,500}(?=-->$)/;

/** The edits that suppress a finding's rule at its place, and there only. */
export function ignoreEdits(text: string, report: Report, { rule, range }: Finding): Edit[] {
  const table = closedTableAt(report, range.start);
  return table ? aroundTable(text, table, rule) : onLineAbove(text, range.start, rule);
}

const FILE = /<!--[ \t]{0,20}ogi-report-disable-file[ \t][^<>\r\n]{0,500}(?=-->)/;
/** The edits that suppress a finding's rule in the whole file. */
export function ignoreInFileEdits(text: string, { draft: { syntax } }: Report, { rule }: Finding): Edit[] {
  const comment = FILE.exec(text);
  if (comment) {
    const at = comment.index + comment[0].trimEnd().length;
    return [{ range: { start: at, end: at }, text: ` ${rule}` }];
  }
  const lineEnd = lineEndOf(text);
  const written = `<!-- ogi-report-disable-file ${rule} -->${lineEnd}`;
  if (syntax === 'html') {
    // A page must begin with its own declaration.
    const gap = /[\r\n]$/.test(text) ? '' : lineEnd;
    return [{ range: { start: text.length, end: text.length }, text: gap + written }];
  }
  const at = frontMatterEnd(text, syntax);
  return [{ range: { start: at, end: at }, text: written }];
}

/** The table that a place lies in, if a comment between its rows would end it. */
function closedTableAt(report: Report, offset: number): Range | undefined {
  const table = report.draft.blocks.find((block) => block.kind === 'table' && touches(block.range, offset));
  return table?.kind === 'table' && layoutOf(table).breaksAtComments ? table.range : undefined;
}

function aroundTable(text: string, table: Range, rule: string): Edit[] {
  const lineEnd = lineEndOf(text);
  const start = lineStart(text, table.start);
  const end = nextLineEnd(text, table.end);
  return [
    { range: { start, end: start }, text: `<!-- ogi-report-disable ${rule} -->${lineEnd}` },
    { range: { start: end, end }, text: `${lineEnd}<!-- ogi-report-enable ${rule} -->` },
  ];
}

function onLineAbove(text: string, offset: number, rule: string): Edit[] {
  const start = lineStart(text, offset);
  const above = start === 0 ? '' : text.slice(lineStart(text, start - 1), start).trimEnd();
  const comment = NEXT_LINE.exec(above);
  if (comment) {
    const at = lineStart(text, start - 1) + comment.index + comment[0].trimEnd().length;
    return [{ range: { start: at, end: at }, text: ` ${rule}` }];
  }
  const written = `<!-- ogi-report-disable-next-line ${rule} -->${lineEndOf(text)}`;
  return [{ range: { start, end: start }, text: written }];
}
