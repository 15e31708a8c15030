import type { BoardRow } from './board-data';

/** Whether nothing is to be said of a report: the list and the charts mean the same by it. */
export const isInOrder = ({ states, counts }: BoardRow, isAlike: boolean): boolean =>
  states.length === 0 && counts.error + counts.warning === 0 && !isAlike;
