import { displayRange } from '../draft/cells';
import type { BrokenEquation } from '../report/tables/equations';
import type { CheckedDocument } from './checked-document';

/** The rules that mention equations. */
const ARITHMETIC: readonly string[] = ['broken-total', 'broken-balance'];

/** The equations that do not hold and are reported: neither suppressed in the draft nor turned off. */
export function reportedEquations({ report, findings }: CheckedDocument): readonly BrokenEquation[] {
  if (!report || report.broken.length === 0) return [];
  const reported = new Set(
    findings.filter(({ rule }) => ARITHMETIC.includes(rule)).map(({ rule, range }) => `${rule} ${range.start}`),
  );
  return report.broken.filter(({ equation, parts, totals }) => {
    const rule = equation.kind === 'balance' ? 'broken-balance' : 'broken-total';
    return [...parts, ...totals].some(({ cell }) => cell && reported.has(`${rule} ${displayRange(cell).start}`));
  });
}
