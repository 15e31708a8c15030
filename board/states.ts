import type { BoardRow } from '../server/review/board-data';
import { isInOrder } from '../server/review/board-rows';
import { data, likenessOf } from './data';
import { t, words } from './words';

export type Item = { readonly row: BoardRow; readonly index: number };

export const ITEMS: readonly Item[] = data.rows.map((row, index) => ({ row, index }));

interface ShownState {
  readonly id: string;
  readonly word: string;
  readonly has: (item: Item) => boolean;
}

/** What can be said of a report: of its file, then of what is found in it. */
export const STATES: readonly ShownState[] = [
  ...Object.entries(words.states).map(([id, word]): ShownState => {
    return { id, word, has: ({ row }) => row.states.some((own) => own === id) };
  }),
  { id: 'errors', word: t.withErrors, has: ({ row }) => row.counts.error > 0 },
  { id: 'warnings', word: t.withWarnings, has: ({ row }) => row.counts.warning > 0 },
  { id: 'alike', word: t.withAlike, has: ({ index }) => likenessOf.has(index) },
  { id: 'good', word: t.good, has: ({ row, index }) => isInOrder(row, likenessOf.has(index)) },
];
