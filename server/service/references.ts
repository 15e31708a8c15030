import type { Location } from 'vscode-languageserver';
import { lastYearsFigure } from '../report/compare/between-years';
import type { TableReference } from '../report/compare/restated';
import type { Report } from '../report/report';
import type { MatchedCell } from '../report/tables/matched';
import { type CheckedDocument, editorRange } from './checked-document';
import { cellsReferenced, referenceRange, referencesTo } from './cross-references';
import { cellLocations, fileLocation } from './locations';
import { cellAt, equationsWith, referencesAt } from './node-at';

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

/** Where the figure at a place is used. @param isDeclared whether its cells count as well */
export function usesAt(checked: CheckedDocument, report: Report, offset: number, isDeclared: boolean): Location[] {
  const cell = cellAt(report, offset)?.matched;
  const cells = cell ? [cell] : referencesAt(report, offset).flatMap(cellsReferenced);
  return [
    ...(isDeclared ? cellLocations(checked, cells) : []),
    ...proseLocations(
      checked,
      cells.flatMap((cell) => referencesTo(report, cell)),
    ),
    ...(cell ? usesOfCell(checked, report, cell) : []),
  ];
}
