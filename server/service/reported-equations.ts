import { displayRange } from '../draft/cells';
import { RULE_OF_EQUATION } from '../lint/known-rules';
import type { BrokenEquation } from '../report/tables/equations';
import type { CheckedDocument } from './checked-document';

/** The equations that do not hold and are reported: neither suppressed in the draft nor turned off. */
export function reportedEquations({ report, findings }: CheckedDocument): readonly BrokenEquation[] {
  if (!report || report.broken.length === 0) return [];
  const reported = new Set(findings.map(({ rule, range }) => `${rule} ${range.start}`));
  return report.broken.filter(({ equation, parts, totals }) => {
    const rule = RULE_OF_EQUATION[equation.kind];
    return [...parts, ...totals].some(({ cell }) => cell && reported.has(`${rule} ${displayRange(cell).start}`));
  });
}
