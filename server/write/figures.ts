import { setCell } from '../draft/cells';
import type { Column, Row } from '../forms/form';
import type { BrokenEquation } from '../report/tables/equations';
import type { CellReading } from '../report/tables/matched';
import type { Edit } from '../text/edits';

/** The edits that put a figure into a cell. */
export const setFigure = ({ cell }: CellReading, value: number): Edit[] => (cell ? setCell(cell, String(value)) : []);

/** Whether the form has a sum here: it can be worked out again, where an addend is the clerk's to know. */
export const hasSum = (row: Row, column: Column): boolean => column.id === 'total' || row.id === 'outcomesTotal';

/** Whether a cell is a sum by the form. */
export const isSum = ({ form }: CellReading): boolean => hasSum(form.row, form.column);

/** Whether the only slip that explains what is broken is in a sum, and more than one equation says so. */
export const isSurelySum = ({ likeliest, table }: BrokenEquation, broken: readonly BrokenEquation[]): boolean =>
  likeliest !== undefined &&
  isSum(likeliest.cell) &&
  broken.filter((one) => one.table === table && one.likeliest?.cell === likeliest.cell).length >= 2;

/** 上年结转 and 结转下年度: the clerk counts them, and no equation says what they were; only their 总计 is a sum. */
export const isCounted = (reading: CellReading): boolean =>
  !isSum(reading) && (reading.form.row.id === 'carriedIn' || reading.form.row.id === 'carriedOver');
