import type { TableLayout } from './layout';
import { tabs } from './tabs';

/**
 * What copying out of a PDF leaves: a row is a line, or the line after those of its label, and blanks part its figures.
 * Only the form can say which lines are rows: the report reads them. No table is written so.
 */
export const aligned: TableLayout = {
  ...tabs,
  name: 'aligned',
  reading: { firstLine: 'form', read: () => undefined },
  rowsBearLabels: false,
  startsBare: false,
  // A figure without a mark in its place would be a row with a column less.
  blank: () => '—',
};
