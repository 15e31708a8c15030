import type { BoardReport } from '../server/review/board-data';
import { CALLBACK } from '../server/review/board-files';

const reports = new Map<string, Promise<BoardReport>>();
const waiting = new Map<string, (report: BoardReport) => void>();

(window as unknown as Record<string, unknown>)[CALLBACK] = (script: string, report: BoardReport): void =>
  waiting.get(script)?.(report);

/** What lies in the script of a report, beside the page; fails where the script is gone, or cut off. */
export function reportInScript(script: string): Promise<BoardReport> {
  let report = reports.get(script);
  if (!report) {
    report = new Promise((resolve, reject) => {
      waiting.set(script, resolve);
      const element = document.createElement('script');
      element.src = `reports/${script}`;
      // One that is whole has been heard from by the time it is loaded.
      element.onload = element.onerror = () => {
        element.remove();
        reject(new Error(script));
      };
      document.head.append(element);
    });
    // One that is lost may be back at the next try.
    report.catch(() => reports.delete(script));
    reports.set(script, report);
  }
  return report;
}
