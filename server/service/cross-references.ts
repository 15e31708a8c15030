import { type Interpretation, matchesTable, type TableReference } from '../report/compare/restated';
import type { Report } from '../report/report';
import type { MatchedCell } from '../report/tables/matched';
import type { Range } from '../text/range';

/** Whether a figure of prose agrees with one of its readings. */
export const agreesWith = ({ claim }: TableReference, interpretation: Interpretation): boolean =>
  matchesTable({ claim, interpretations: [interpretation] });

/** The cells that a figure of prose restates: by the plainest reading that it agrees with, or else by all of them. */
export function cellsReferenced(reference: TableReference): readonly MatchedCell[] {
  const { interpretations } = reference;
  const meant = interpretations.find((interpretation) => agreesWith(reference, interpretation));
  return meant ? meant.cells : [...new Set(interpretations.flatMap(({ cells }) => cells))];
}

/** The figures of prose that restate a cell, alone or in a sum. */
export const referencesTo = ({ tableReferences: references }: Report, cell: MatchedCell): readonly TableReference[] =>
  references.filter((restatement) => cellsReferenced(restatement).includes(cell));

/** Where a figure of prose stands, its unit included. */
export const referenceRange = ({ claim: { prose, figure, from, to } }: TableReference): Range =>
  prose.rangeOf(from, figure?.end ?? to);
