import type { Block, Layout, Syntax } from '../draft/draft';
import { layoutBeside, usualLayout } from '../draft/layouts';
import type { Section, TableId } from '../forms/form';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import { lineEndOf } from '../text/lines';
import { BLANK } from './table-model';
import { type Style, writeHeading, writeTable } from './templates';

/** How the draft itself is written. */
export const styleOf = ({ draft: { blocks, syntax, text } }: Report): Style => ({
  layout: presentLayout(blocks, syntax),
  syntax,
  lineEnd: lineEndOf(text),
});

/** The layout of a draft's first table; where it has none, the usual one for its mark-up. */
export function presentLayout(blocks: readonly Block[], syntax: Syntax): Layout {
  const table = blocks.find((block) => block.kind === 'table');
  return table ? layoutBeside(table) : usualLayout(syntax).name;
}

/** The edit that inserts a section in its place, with the table of the form where the draft has none. */
export function insertSection(report: Report, section: Section): Edit {
  const style = styleOf(report);
  const level = report.sections[0]?.line.level ?? 2;
  const parts = [writeHeading(section.heading, level, style)];
  if (section.table && !report.tables.some(({ table }) => table.id === section.table)) {
    parts.push(emptyTable(report, section.table));
  }
  const ownTable = report.tables.find(({ table }) => table.id === section.table);
  const at = ownTable ? startOfLine(report, ownTable.range.start) : placeOf(report, section);
  return withBlankLines(report, at, parts.join(style.lineEnd + style.lineEnd));
}

/** The edit that inserts a table at the end of its section, its cells left blank. */
export function insertTable(report: Report, id: TableId): Edit {
  const matched = report.sections.find(({ section }) => section.table === id);
  return withBlankLines(
    report,
    Math.min(matched?.range.end ?? endOfBody(report), endOfBody(report)),
    emptyTable(report, id),
  );
}

const emptyTable = (report: Report, id: TableId): string => writeTable(report.form, id, styleOf(report), BLANK);

/** Before the next section that the draft has, else at its end. */
function placeOf(report: Report, section: Section): number {
  const later = report.sections.filter((matched) => matched.section.number > section.number);
  const next = later.reduce<(typeof later)[number] | undefined>(
    (first, matched) => (!first || matched.section.number < first.section.number ? matched : first),
    undefined,
  );
  return next ? startOfLine(report, next.range.start) : endOfBody(report);
}

/** Where the text ends and the signature begins. */
export function endOfBody(report: Report): number {
  const { signed, organ } = report.signature;
  const lines = [organ?.line, signed?.line].flatMap((line) => (line ? [line.range.start] : []));
  const last = report.sections[report.sections.length - 1];
  const first = Math.min(...lines, report.draft.text.length);
  return startOfLine(report, last && first < last.range.start ? report.draft.text.length : first);
}

/** The start of the line a place lies on, where nothing but white space stands before it there. */
function startOfLine({ draft: { text } }: Report, at: number): number {
  let start = at;
  while (start > 0 && /[ \t\u3000]/.test(text[start - 1])) start--;
  return start === 0 || /[\r\n]/.test(text[start - 1]) ? start : at;
}

/** Text as a block of its own: an empty line before and after it. */
function withBlankLines({ draft }: Report, at: number, block: string): Edit {
  const lineEnd = lineEndOf(draft.text);
  const before = draft.text.slice(Math.max(0, at - 4), at);
  const breaks = before === '' ? 2 : (before.replace(/\r\n?/g, '\n').match(/\n*$/)?.[0].length ?? 0);
  const behind = at < draft.text.length ? lineEnd + lineEnd : lineEnd;
  return { range: { start: at, end: at }, text: lineEnd.repeat(Math.max(0, 2 - breaks)) + block + behind };
}
