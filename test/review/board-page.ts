import type { BoardData } from '../../server/review/board-data';

/** What a board's page was given. */
export const dataOf = (page: string): BoardData =>
  JSON.parse(/<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
