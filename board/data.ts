import type { BoardData, BoardReport, BoardRow } from '../server/review/board-data';
import { CALLBACK } from '../server/review/board-files';

/** What the page was given. */
export const data: BoardData = JSON.parse(document.getElementById('data')?.textContent ?? '{}');

export const isEnglish = data.language === 'en';

/** One order of names for all lists: that of their pronunciation. */
export const byName = new Intl.Collator(isEnglish ? 'en-u-kn' : 'zh-CN-u-co-pinyin-kn').compare;

export const organOf = (row: BoardRow) => data.organs[row.organ];

const reports = new Map<string, Promise<BoardReport>>();
const waiting = new Map<string, (report: BoardReport) => void>();

(window as unknown as Record<string, unknown>)[CALLBACK] = (script: string, report: BoardReport): void =>
  waiting.get(script)?.(report);

/** What lies in the script of a report; fails where the script is gone. */
export function reportOf(script: string): Promise<BoardReport> {
  let report = reports.get(script);
  if (!report) {
    report = new Promise((resolve, reject) => {
      waiting.set(script, resolve);
      const element = document.createElement('script');
      element.src = `reports/${script}`;
      element.onerror = () => reject(new Error(script));
      element.onload = () => element.remove();
      document.head.append(element);
    });
    // One that is lost may be back at the next try.
    report.catch(() => reports.delete(script));
    reports.set(script, report);
  }
  return report;
}

/** The highest likeness of a row's report to another's, from 0 to 1. */
export const likenessOf: ReadonlyMap<number, number> = (() => {
  const highest = new Map<number, number>();
  for (const { a, b, share } of data.alike)
    for (const row of [a, b]) highest.set(row, Math.max(highest.get(row) ?? 0, share));
  return highest;
})();

export const rowsOfOrgan: ReadonlyMap<number, readonly number[]> = (() => {
  const rows = new Map<number, number[]>();
  data.rows.forEach(({ organ }, i) => {
    rows.set(organ, [...(rows.get(organ) ?? []), i]);
  });
  return rows;
})();
