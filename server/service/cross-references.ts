import type { FormCell } from '../forms/form';
import { cellKey, type OtherFigure, type PreviousYear } from '../report/compare/other-year';
import { isBorneOut, type Reading, type Restatement } from '../report/compare/restated';
import type { Report } from '../report/report';
import type { CellReading } from '../report/tables/matched';
import type { Range } from '../text/range';

/** Whether a figure of prose agrees with one of its readings. */
export const agreesWith = ({ claim }: Restatement, reading: Reading): boolean =>
  isBorneOut({ claim, readings: [reading] });

/** The cells that a figure of prose restates: by the plainest reading that it agrees with, or else by all of them. */
export function cellsRestated(restatement: Restatement): readonly CellReading[] {
  const { readings } = restatement;
  const meant = readings.find((reading) => agreesWith(restatement, reading));
  return meant ? meant.cells : [...new Set(readings.flatMap(({ cells }) => cells))];
}

/** The figures of prose that restate a cell, alone or in a sum. */
export const restatementsOf = ({ restatements }: Report, cell: CellReading): readonly Restatement[] =>
  restatements.filter((one) => cellsRestated(one).includes(cell));

/** Where a figure of prose stands, its unit included. */
export const restatedRange = ({ claim: { prose, figure, from, to } }: Restatement): Range =>
  prose.rangeOf(from, figure?.end ?? to);

/** A cell whose figure must be last year's of another row: what was carried in had been carried over. */
export const isCarriedIn = ({ row }: FormCell): boolean => row.id === 'carriedIn';

/** Last year's figure that a cell goes with: what it carried over for what is carried in, the same cell for all others. */
export const lastYearsFigure = (form: FormCell, previous: PreviousYear | undefined): OtherFigure | undefined =>
  previous?.figures.get(cellKey(isCarriedIn(form) ? { ...form, row: { ...form.row, id: 'carriedOver' } } : form));
