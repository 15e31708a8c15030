import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { displayRange } from '../draft/cells';
import type { TableReference } from '../report/compare/restated';
import type { Report } from '../report/report';
import type { MatchedCell } from '../report/tables/matched';
import { type CheckedDocument, editorRange } from './checked-document';
import { cellsReferenced, referenceRange, referencesTo } from './cross-references';
import { equationsWith } from './node-at';

/** Sums are marked as written to, for that is what they are by the cells that are read. */
export function aroundCell(checked: CheckedDocument, report: Report, cell: MatchedCell): DocumentHighlight[] {
  const equations = equationsWith(report, cell);
  const sums = new Set(equations.filter(({ equation }) => equation.kind !== 'balance').flatMap(({ totals }) => totals));
  const cells = new Set([cell, ...equations.flatMap(({ parts, totals }) => [...parts, ...totals])]);
  return [
    ...inCells(checked, cells, (cell) => (sums.has(cell) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read)),
    ...inProse(checked, referencesTo(report, cell)),
  ];
}

export const aroundFigures = (checked: CheckedDocument, references: readonly TableReference[]): DocumentHighlight[] => [
  ...inProse(checked, references),
  ...inCells(checked, new Set(references.flatMap(cellsReferenced)), () => DocumentHighlightKind.Read),
];

const inCells = (
  { document }: CheckedDocument,
  cells: ReadonlySet<MatchedCell>,
  kindOf: (cell: MatchedCell) => DocumentHighlightKind,
): DocumentHighlight[] =>
  [...cells].flatMap((cell) =>
    cell.cell ? [{ range: editorRange(document, displayRange(cell.cell)), kind: kindOf(cell) }] : [],
  );

const inProse = ({ document }: CheckedDocument, references: readonly TableReference[]): DocumentHighlight[] =>
  references.map((restatement) => ({
    range: editorRange(document, referenceRange(restatement)),
    kind: DocumentHighlightKind.Text,
  }));
