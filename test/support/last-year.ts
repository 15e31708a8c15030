import { readDraft } from '../../server/draft/read';
import { asOtherYear } from '../../server/report/compare/other-year';
import { SuccessiveReports } from '../../server/report/compare/successive';
import { readReport } from '../../server/report/report';
import type { CheckOptions } from '../../server/service/check';
import { previousTo, unmatched } from '../../server/service/last-year';
import { NO_SETTINGS } from '../../server/service/settings/folder-settings';
import type { MarkedDraft } from './marked-drafts';

/** What is known of other years when a marked draft is checked: last year's report, where the draft has one. */
export function yearsOf({ lastYear, syntax }: MarkedDraft): CheckOptions {
  if (!lastYear) return {};
  const uri = 'last-year';
  const report = readReport(readDraft(lastYear.text, syntax));
  const other = report && asOtherYear(report, uri);
  if (!other) throw new Error(`No report of an organ on a year:\n${lastYear.text.slice(0, 200)}`);
  const reports = new SuccessiveReports();
  reports.set({ ...other, read: () => other });
  const known = { reports, named: () => undefined };
  return {
    previous: (report) => previousTo(report, '', NO_SETTINGS, known),
    unmatched: (report) => unmatched(report, '', NO_SETTINGS, known),
  };
}
