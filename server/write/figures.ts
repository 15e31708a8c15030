import { setCell } from '../draft/cells';
import type { BrokenEquation } from '../report/tables/equations';
import type { MatchedCell } from '../report/tables/matched';
import type { Edit } from '../text/edits';

/** The edits that put a figure into a cell. */
export const setFigure = ({ cell }: MatchedCell, value: number): Edit[] => (cell ? setCell(cell, String(value)) : []);

/** Whether a cell is a sum by the form: it can be worked out again, where an addend is the clerk's to know. */
export const isSum = ({ form }: MatchedCell): boolean => form.isSum;

/** Whether the only slip that explains what is broken is in a sum, and more than one equation says so. */
export const isSurelySum = ({ suspectCell, table }: BrokenEquation, broken: readonly BrokenEquation[]): boolean =>
  suspectCell !== undefined &&
  isSum(suspectCell.cell) &&
  broken.filter((broken) => broken.table === table && broken.suspectCell?.cell === suspectCell.cell).length >= 2;

/** 上年结转 and 结转下年度: the clerk counts them, and no equation says what they were; only their 总计 is a sum. */
export const isCounted = ({ form }: MatchedCell): boolean => form.isCounted;
