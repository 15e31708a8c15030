import type { Location } from 'vscode-languageserver';
import type { Feature } from '../lsp/feature';
import type { TableReference } from '../report/compare/restated';
import type { Report } from '../report/report';
import type { MatchedCell } from '../report/tables/matched';
import { type CheckedDocument, editorRange } from './checked-document';
import { cellsReferenced, lastYearsFigure, referenceRange, referencesTo } from './cross-references';
import { cellLocations, fileLocation } from './locations';
import { cellAt, equationsWith, referencesAt } from './node-at';

/** Finds where a figure is used: the prose that restates it, the totals it is part of, last year's report. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  serve: (session) =>
    session.connection.onReferences(async ({ textDocument, position, context }, token) => {
      const checked = await session.checked(textDocument.uri, token);
      if (!checked?.report) return [];
      const { report } = checked;
      const offset = checked.document.offsetAt(position);
      const cell = cellAt(report, offset)?.matched;
      const cells = cell ? [cell] : referencesAt(report, offset).flatMap(cellsReferenced);
      return [
        ...(context.includeDeclaration ? cellLocations(checked, cells) : []),
        ...proseLocations(
          checked,
          cells.flatMap((cell) => referencesTo(report, cell)),
        ),
        ...(cell ? usesOfCell(checked, report, cell) : []),
      ];
    }),
};

function usesOfCell(checked: CheckedDocument, report: Report, cell: MatchedCell): Location[] {
  const totals = equationsWith(report, cell)
    .filter(({ equation, parts }) => equation.kind !== 'balance' && parts.includes(cell))
    .flatMap((equation) => equation.totals);
  const before = lastYearsFigure(cell.form, checked.previous);
  return [...cellLocations(checked, totals), ...(before ? [fileLocation(before)] : [])];
}

/** Where figures of prose stand, each once: the figure itself counts. */
const proseLocations = ({ document }: CheckedDocument, references: readonly TableReference[]): Location[] =>
  [...new Set(references)].map((reference) => ({
    uri: document.uri,
    range: editorRange(document, referenceRange(reference)),
  }));
