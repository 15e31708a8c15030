import { setCell } from '../draft/cells';
import type { Column, Row } from '../forms/form';
import type { BrokenEquation } from '../report/equations';
import type { CellReading } from '../report/tables';
import type { Edit } from '../text/edits';

/** The edits that put a figure into a cell. */
export const setFigure = ({ cell }: CellReading, value: number): Edit[] => (cell ? setCell(cell, String(value)) : []);

/** Whether the form has a sum here: it can be worked out again, where an addend is the clerk's to know. */
export const hasSum = (row: Row, column: Column): boolean => column.id === 'total' || row.id === 'outcomesTotal';

/** Whether a cell is a sum by the form. */
export const isSum = ({ form }: CellReading): boolean => hasSum(form.row, form.column);

/** Whether the only slip that explains what is broken is in a sum. */
export const isSurelySum = ({ likeliest }: BrokenEquation): boolean => likeliest !== undefined && isSum(likeliest.cell);
