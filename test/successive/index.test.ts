import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readDraft } from '../../server/draft/read';
import { asOtherYear, isUnchanged, type OtherYear } from '../../server/report/compare/other-year';
import { mayBeReportByName, mayBeReportByPrefix, SuccessiveReports } from '../../server/report/compare/successive';
import { readReport } from '../../server/report/report';
import { LAST_YEAR, lastYear, ORGAN, thisYear } from './years';

function kept(text: string, uri: string): OtherYear {
  const report = readReport(readDraft(text, 'plain'));
  ok(report);
  const otherReport = asOtherYear(report, uri);
  ok(otherReport);
  return otherReport;
}

function indexOf(...reports: OtherYear[]): SuccessiveReports {
  const index = new SuccessiveReports();
  for (const report of reports) index.set({ ...report, read: () => report });
  return index;
}

describe('reports by organ and year', () => {
  const last = kept(lastYear(), 'last');

  it('keeps of a report its figures and where they stand', () => {
    equal(last.figures.size, 200);
    const { value, text, place } = last.figures.get('applications/carriedOver/total') ?? {};
    deepEqual([value, text, place?.uri], [4, '4', 'last']);
    const line = lastYear().split('\n')[place?.start.line ?? 0];
    ok(line.startsWith('四、结转下年度继续办理'), line);
    equal(line.slice(place?.start.character, place?.end.character), '4');
  });

  it('finds the year before, under a longer name as well', () => {
    const index = indexOf(last, kept(thisYear(), 'this'));
    equal(index.previous(ORGAN, 2024, 'this')?.uri, 'last');
    equal(index.previous(`云溪市${ORGAN}`, 2024, 'this')?.uri, 'last');
    const long = kept(lastYear({ organ: `云溪市${ORGAN}` }), 'long');
    equal(indexOf(long).previous(ORGAN, 2024, 'this')?.uri, 'long');
  });

  it('finds nothing for another year, another organ, or a draft that names neither', () => {
    const index = indexOf(last);
    equal(index.previous(ORGAN, 2025, 'this'), undefined);
    equal(index.previous(ORGAN, 2023, 'this'), undefined);
    equal(index.previous('青岚县农业局', 2024, 'this'), undefined);
    equal(index.previous(undefined, 2024, 'this'), undefined);
    equal(index.previous(ORGAN, undefined, 'this'), undefined);
    equal(index.previous(ORGAN, 2024, 'last'), undefined, 'a report is not its own last year');
  });

  it('takes none of two that differ, and either of two that say the same', () => {
    const otherReport = kept(lastYear({ figures: { ...LAST_YEAR, 'licences/decisions': 7 } }), 'other');
    equal(indexOf(last, otherReport).previous(ORGAN, 2024, 'this'), undefined);
    equal(indexOf(last, { ...last, uri: 'copy' }).previous(ORGAN, 2024, 'this')?.uri, 'last');
  });

  it('forgets what is taken out, and takes up what has changed', () => {
    const index = indexOf(last);
    index.delete('last');
    equal(index.previous(ORGAN, 2024, 'this'), undefined);
    index.set({ ...last, read: () => last });
    index.set({ ...last, year: 2020, read: () => last });
    equal(index.previous(ORGAN, 2024, 'this'), undefined);
    equal(index.previous(ORGAN, 2021, 'this')?.uri, 'last');
    equal(index.size, 1);
  });

  it('finds one of 20,000', () => {
    const index = new SuccessiveReports();
    for (let i = 0; i < 20_000; i++)
      index.set({ uri: `${i}`, organ: `云溪市第${i}县农业局`, year: 2023, read: () => last });
    for (let i = 0; i < 1000; i++) equal(index.of(`第${i}县农业局`, 2023, '').length, 1);
  });

  it('knows when a report reads the same again', () => {
    ok(isUnchanged(last, kept(lastYear(), 'last')));
    ok(!isUnchanged(last, kept(lastYear({ figures: { ...LAST_YEAR, 'licences/decisions': 7 } }), 'last')));
    ok(!isUnchanged(last, kept(`\n${lastYear()}`, 'last')), 'its cells stand elsewhere');
  });

  it('knows what can be a report by its name or its head', () => {
    for (const name of ['2023年报.txt', '某局政府信息公开工作年度报告.md', 'a/年度报告.html', 'x.ogi.txt']) {
      ok(mayBeReportByName(name), name);
    }
    for (const name of ['README.md', '会议纪要.txt', 'a/公开/notes.md']) ok(!mayBeReportByName(name), name);
    ok(mayBeReportByPrefix(lastYear()));
    ok(mayBeReportByPrefix('<html><head><style>p{}</style></head>\n<body><p>青岚县2023年政府信\n息公开工作年度报告'));
    ok(!mayBeReportByPrefix(`${'会议纪要。'.repeat(100)}政府信息公开`));
    ok(!mayBeReportByPrefix(''));
  });
});
