import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Report } from '../report/report';
import type { TableReading } from '../report/tables';
import { type Range, span } from '../text/range';
import type { CheckedDocument } from './documents';
import type { Feature } from './feature';

/** Answers with what of a draft can be folded: sections, tables, the row groups of a table. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  serve: (session) =>
    session.connection.onFoldingRanges(async ({ textDocument }, token) => {
      const checked = await session.checked(textDocument.uri, token);
      return checked?.report ? foldsOf(checked, checked.report) : [];
    }),
};

function foldsOf(checked: CheckedDocument, report: Report): FoldingRange[] {
  const ranges = [
    ...report.sections.map(({ range }) => range),
    ...report.tables.flatMap((table) => [table.range, ...rowGroups(table)]),
  ];
  return ranges.flatMap((range) => fold(checked, range));
}

/** From the first row to the last of each group of rows (三、本年度办理结果, and in it （三）不予公开). */
function rowGroups({ rows }: TableReading): Range[] {
  const groups = new Map<string, Range>();
  for (const { row, source } of rows) {
    if (!source) continue;
    row.groups.forEach((_, depth) => {
      const name = row.groups.slice(0, depth + 1).join('/');
      const known = groups.get(name);
      groups.set(name, known ? span(known, source.range) : source.range);
    });
  }
  return [...groups.values()];
}

/** The lines of a range without blank ones at its end; none where that is less than two lines. */
function fold({ document, text }: CheckedDocument, { start, end }: Range): FoldingRange[] {
  const written = text.slice(start, end).trimEnd().length;
  const startLine = document.positionAt(start).line;
  const endLine = document.positionAt(start + written).line;
  return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
}
