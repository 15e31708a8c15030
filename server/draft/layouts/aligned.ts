import type { TableLayout } from './layout';
import { tabs } from './tabs';

/**
 * What copying out of a PDF leaves: a row is a line, or the line after those of its label, and blanks part its figures.
 * Only the form can say which lines are rows (`report/tables/loose-tables.ts`). No table is written so.
 */
export const aligned: TableLayout = {
  ...tabs,
  name: 'aligned',
  rowsBearLabels: false,
  startsBare: false,
};
