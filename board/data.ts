import type { BoardData, BoardRow } from '../server/review/board-data';
import { alikeByOrgans } from '../server/review/board-rows';

/** What the page was given. */
export const data: BoardData = JSON.parse(document.getElementById('data')?.textContent ?? '{}');

export const isEnglish = data.language === 'en';

/** One order of names for all lists: that of their pronunciation. */
export const byName = new Intl.Collator(isEnglish ? 'en-u-kn' : 'zh-CN-u-co-pinyin-kn').compare;

export const organOf = (row: BoardRow) => data.organs[row.organ];

/** The highest likeness of a row's report to another's, from 0 to 1. */
export const likenessOf: ReadonlyMap<number, number> = (() => {
  const highest = new Map<number, number>();
  for (const { a, b, share } of data.alike)
    for (const row of [a, b]) highest.set(row, Math.max(highest.get(row) ?? 0, share));
  return highest;
})();

/** The pairs that are alike, by the organs whose they are. */
export const alikeGroups = alikeByOrgans(data.alike, data.rows);

export const rowsOfOrgan: ReadonlyMap<number, readonly number[]> = (() => {
  const rows = new Map<number, number[]>();
  data.rows.forEach(({ organ }, i) => {
    rows.set(organ, [...(rows.get(organ) ?? []), i]);
  });
  return rows;
})();
