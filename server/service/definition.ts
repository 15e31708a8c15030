import type { Location, LocationLink } from 'vscode-languageserver';
import { displayRange } from '../draft/cells';
import { isCarriedIn, lastYearsFigure } from '../report/compare/between-years';
import type { Report } from '../report/report';
import type { MatchedCell } from '../report/tables/matched';
import type { Range } from '../text/range';
import { type CheckedDocument, editorRange } from './checked-document';
import { cellsReferenced, referenceRange } from './cross-references';
import { cellLocations, fileLocation } from './locations';
import { cellAt, equationsWith, referencesAt } from './node-at';

interface Found {
  readonly from: Range;
  readonly to: readonly Location[];
}

export function sourcesOf(checked: CheckedDocument, report: Report, offset: number): Found | undefined {
  const matched = cellAt(report, offset)?.matched;
  if (matched?.cell) return { from: displayRange(matched.cell), to: sourcesOfCell(checked, report, matched) };
  const [first, ...others] = referencesAt(report, offset);
  if (!first) return undefined;
  return { from: referenceRange(first), to: cellLocations(checked, [first, ...others].flatMap(cellsReferenced)) };
}

/** What was carried in comes from last year, even where it is a sum as well. */
function sourcesOfCell(checked: CheckedDocument, report: Report, cell: MatchedCell): Location[] {
  const before = lastYearsFigure(cell.form, checked.previous);
  if (before && isCarriedIn(cell.form)) return [fileLocation(before)];
  const parts = equationsWith(report, cell)
    .filter(({ equation, totals }) => equation.kind !== 'balance' && totals.includes(cell))
    .flatMap((equation) => equation.parts);
  if (parts.length > 0) return cellLocations(checked, parts);
  return before ? [fileLocation(before)] : [];
}

export const linkTo = ({ uri, range }: Location, from: Range, { document }: CheckedDocument): LocationLink => ({
  originSelectionRange: editorRange(document, from),
  targetUri: uri,
  targetRange: range,
  targetSelectionRange: range,
});
