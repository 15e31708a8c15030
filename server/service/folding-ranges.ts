import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Report } from '../report/report';
import type { Range } from '../text/range';
import type { CheckedDocument } from './checked-document';
import { groupsIn, rowTree } from './row-tree';

export function foldsOf(checked: CheckedDocument, report: Report): FoldingRange[] {
  const ranges = [
    ...report.sections.map(({ range }) => range),
    ...report.tables.flatMap((table) => [table.range, ...groupsIn(rowTree(table)).map(({ range }) => range)]),
  ];
  return ranges.flatMap((range) => fold(checked, range));
}

/** The lines of a range without blank ones at its end; none where that is less than two lines. */
function fold({ document, text }: CheckedDocument, { start, end }: Range): FoldingRange[] {
  const written = text.slice(start, end).trimEnd().length;
  const startLine = document.positionAt(start).line;
  const endLine = document.positionAt(start + written).line;
  return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
}
