import { formFor } from '../forms';
import type { NewReportParams, NewReportText } from '../protocol';
import { organKey } from '../report/compare/organs';
import type { PreviousYear } from '../report/compare/other-year';
import type { KnownReport } from '../report/compare/successive';
import { titleFor } from '../report/title';
import { isForNewReports, plainName, writeNewReport } from '../write/new-report';
import type { FolderSettings } from './settings/folder-settings';
import { withStops } from './snippet';

/** The last year that drafts are read for. */
const LAST_YEAR = 2099;

/**
 * A new report with what last year's hands on; null without an organ, for a year without a form, and in a layout that
 * new reports are not written in.
 * @param previousOf looks for the organ's report of the year before
 */
export async function beginReport(
  { organ: given, year, layout, snippet }: NewReportParams,
  previousOf: (organ: string) => Promise<PreviousYear | undefined>,
): Promise<NewReportText | null> {
  const organ = plainName(given);
  const form = Number.isInteger(year) && year <= LAST_YEAR ? formFor(year) : undefined;
  if (!form || organ === '' || !isForNewReports(layout)) return null;
  const previous = await previousOf(organ);
  let carried = 0;
  const write = (open: (text: string) => string): string => {
    const report = writeNewReport({ organ, year, form, layout, previous }, open);
    carried = report.carried;
    return report.text;
  };
  const text = snippet ? withStops(({ single: own }) => write(own)) : write((words) => words);
  const title = titleFor(organ, year);
  return { title, text, carriedFrom: previous && carried > 0 ? previous.uri : null };
}

/** One name for each organ, as its latest report has it; those after them that settings name. */
export function organNames(reports: readonly KnownReport[], settings: readonly FolderSettings[]): string[] {
  const latestFirst = [...reports].sort((a, b) => b.year - a.year);
  const byKey = new Map<string, string>();
  for (const name of [...latestFirst, ...settings].flatMap(({ organ }) => organ ?? []))
    if (!byKey.has(organKey(name))) byKey.set(organKey(name), name);
  return [...byKey.values()];
}
