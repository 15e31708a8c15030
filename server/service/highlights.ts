import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver';
import { shownRange } from '../draft/cells';
import type { Feature } from '../lsp/feature';
import type { Restatement } from '../report/compare/restated';
import type { Report } from '../report/report';
import type { CellReading } from '../report/tables/matched';
import { type CheckedDocument, editorRange } from './checked-document';
import { cellsRestated, restatedRange, restatementsOf } from './cross-references';
import { cellAt, equationsWith, restatementsAt } from './node-at';

/** Shows what goes with a place: the equations of a cell and the figures of prose that restate it, or the cells of such a figure. */
export const highlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  serve: (session) =>
    session.connection.onDocumentHighlight(async ({ textDocument, position }, token) => {
      const checked = await session.checked(textDocument.uri, token);
      if (!checked?.report) return [];
      const { report } = checked;
      const offset = checked.document.offsetAt(position);
      const cell = cellAt(report, offset)?.reading;
      return cell ? aroundCell(checked, report, cell) : aroundFigures(checked, restatementsAt(report, offset));
    }),
};

/** Sums are marked as written to, for that is what they are by the cells that are read. */
function aroundCell(checked: CheckedDocument, report: Report, cell: CellReading): DocumentHighlight[] {
  const equations = equationsWith(report, cell);
  const sums = new Set(equations.filter(({ equation }) => equation.kind !== 'balance').flatMap(({ totals }) => totals));
  const cells = new Set([cell, ...equations.flatMap(({ parts, totals }) => [...parts, ...totals])]);
  return [
    ...inCells(checked, cells, (one) => (sums.has(one) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read)),
    ...inProse(checked, restatementsOf(report, cell)),
  ];
}

const aroundFigures = (checked: CheckedDocument, restatements: readonly Restatement[]): DocumentHighlight[] => [
  ...inProse(checked, restatements),
  ...inCells(checked, new Set(restatements.flatMap(cellsRestated)), () => DocumentHighlightKind.Read),
];

const inCells = (
  { document }: CheckedDocument,
  cells: ReadonlySet<CellReading>,
  kindOf: (cell: CellReading) => DocumentHighlightKind,
): DocumentHighlight[] =>
  [...cells].flatMap((one) =>
    one.cell ? [{ range: editorRange(document, shownRange(one.cell)), kind: kindOf(one) }] : [],
  );

const inProse = ({ document }: CheckedDocument, restatements: readonly Restatement[]): DocumentHighlight[] =>
  restatements.map((one) => ({
    range: editorRange(document, restatedRange(one)),
    kind: DocumentHighlightKind.Text,
  }));
