import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDraft } from '../../server/draft/read';
import type { Finding } from '../../server/lint/finding';
import { asOtherYear, type OtherYear } from '../../server/report/compare/other-year';
import { SuccessiveReports } from '../../server/report/compare/successive';
import { readReport } from '../../server/report/report';
import { check } from '../../server/service/check';
import { applyEdits } from '../../server/text/edits';
import type { Variation } from '../prose/report-with';
import { LAST_YEAR, lastYear, thisYear } from './years';

const SETTINGS = { language: 'zh-CN', severities: {} } as const;

function previous(variation: Variation = {}, text = lastYear(variation)): OtherYear {
  const report = readReport(readDraft(text, 'plain'));
  const otherReport = report && asOtherYear(report, 'last.txt');
  ok(otherReport);
  return otherReport;
}

const found = (text: string, last: OtherYear | undefined = previous()): readonly Finding[] =>
  check(text, 'plain', SETTINGS, { previous: last }).findings;
const rulesIn = (text: string, last?: OtherYear): string[] => found(text, last).map(({ rule }) => rule);
const fixed = (text: string, finding: Finding): string => applyEdits(text, finding.fixes()[0]?.edits ?? []);

describe('two years', () => {
  it('the drafts of these tests agree', () => {
    deepEqual(rulesIn(thisYear()), []);
    deepEqual(check(lastYear(), 'plain', SETTINGS).findings, []);
  });

  it('takes last year as it is given, or looks for it', () => {
    const last = previous({ figures: { ...LAST_YEAR, 'carriedOver/naturalPerson': 5, 'carriedOver/total': 5 } });
    equal(check(thisYear(), 'plain', SETTINGS, { previous: last }).findings.length, 2);
    equal(
      check(thisYear(), 'plain', SETTINGS, { previous: ({ year }) => (year === 2024 ? last : undefined) }).findings
        .length,
      2,
    );
    equal(check(thisYear(), 'plain', SETTINGS, { previous: () => undefined }).findings.length, 0);
    equal(check(thisYear(), 'plain', SETTINGS).findings.length, 0);
  });
});

describe('uncompared-years', () => {
  it('knows which of the two is not said', () => {
    const reports = new SuccessiveReports();
    reports.set({ uri: 'a', organ: '青岚县民政局', year: 2023, read: () => undefined });
    equal(reports.unmatched('青岚县民政局', undefined, 'b'), 'year');
    equal(reports.unmatched('青岚县水务局', undefined, 'b'), undefined);
    equal(reports.unmatched('青岚县民政局', undefined, 'a'), undefined);
    equal(reports.unmatched(undefined, 2024, 'b'), 'organ');
    equal(reports.unmatched('青岚县民政局', 2024, 'b'), undefined);
  });
});

describe('carry-over', () => {
  const last = previous({ figures: { ...LAST_YEAR, 'carriedOver/enterprise': 2, 'carriedOver/total': 6 } });

  it('is fixed with last year’s figure, but not without being asked', () => {
    const text = thisYear();
    const [first] = found(text, last);
    equal(first.fixes()[0].safe, false);
    equal(found(fixed(text, first), last).filter(({ rule }) => rule === 'carry-over').length, 1);
  });
});

describe('documents-in-force', () => {
  const last = previous({ figures: { ...LAST_YEAR, 'normativeDocuments/inForce': 30 } });

  it('offers a fix that is never made without being asked', () => {
    const [finding, ...others] = found(thisYear(), last);
    deepEqual(others, []);
    const [fix, ...more] = finding.fixes();
    deepEqual(more, []);
    match(fix.title, /33.*30 \+ 5 − 2 = 33/);
    equal(fix.safe || fix.preferred, false);
    deepEqual(rulesIn(applyEdits(thisYear(), fix.edits), last), []);
  });
});
