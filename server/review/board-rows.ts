import type { BoardAlike, BoardRow } from './board-data';

/** Whether nothing is to be said of a report: the list and the charts mean the same by it. */
export const isInOrder = ({ states, counts }: BoardRow, isAlike: boolean): boolean =>
  states.length === 0 && counts.error + counts.warning === 0 && !isAlike;

/**
 * The pairs of texts that are alike, by their index, put together by the two organs whose they are: years and sections of
 * the same two are one case. In each the most alike comes first; of several the latest.
 */
export function alikeByOrgans(
  alike: readonly Pick<BoardAlike, 'a' | 'b' | 'share'>[],
  rows: readonly Pick<BoardRow, 'organ' | 'year'>[],
): number[][] {
  const groups = new Map<string, number[]>();
  alike.forEach(({ a, b }, i) => {
    const organs = [rows[a].organ, rows[b].organ].sort((x, y) => x - y).join(' ');
    groups.set(organs, [...(groups.get(organs) ?? []), i]);
  });
  const yearsOf = (i: number): number => rows[alike[i].a].year + rows[alike[i].b].year;
  return [...groups.values()].map((group) =>
    group.sort((i, j) => alike[j].share - alike[i].share || yearsOf(j) - yearsOf(i) || i - j),
  );
}
