import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readDraft } from '../../../server/draft/read';
import { type Report, readReport } from '../../../server/report/report';
import { applyEdits } from '../../../server/text/edits';
import { fold } from '../../../server/text/fold';
import { organPlaces } from '../../../server/write/organ-places';
import { yearPlaces } from '../../../server/write/reporting-year';
import { validReports, type Written } from '../../support/generate';
import { WAYS } from '../../support/plan';
import { checked } from '../../support/reported';
import { seeded, trying } from '../../support/run';

function read({ text, syntax }: Written): Report {
  const report = readReport(readDraft(text, syntax));
  assert.ok(report, 'taken for no report');
  return report;
}

const inYear = (written: Written, year: number): Written => ({
  ...written,
  text: applyEdits(
    written.text,
    yearPlaces(read(written)).flatMap(({ edits }) => edits(year)),
  ),
});

const ofOrgan = (written: Written, organ: string): Written => ({
  ...written,
  text: applyEdits(
    written.text,
    organPlaces(read(written)).flatMap(({ edits }) => edits(organ)),
  ),
});

const reported = (written: Written, ...rules: readonly string[]): string[] =>
  checked(written)
    .findings.filter(({ rule }) => rules.includes(rule))
    .map(({ rule, message }) => `${rule}: ${message}`);

describe(seeded('Renaming'), () => {
  for (const way of WAYS) {
    const name = `${way.layout} in ${way.syntax}`;

    it(`the year moves a valid report as a whole, and back (${name})`, () => {
      fc.assert(
        fc.property(validReports(way), fc.integer({ min: 2021, max: 2099 }), ({ plan, written }, year) => {
          fc.pre(plan.signed.month !== 2 || plan.signed.day !== 29);
          const moved = inYear(written, year);
          assert.equal(read(moved).year, year);
          const rules = ['title', 'stale-year', 'reporting-period', 'signed-before-year-end', 'signed-late'];
          assert.deepEqual(reported(moved, ...rules), []);
          assert.equal(fold(inYear(moved, plan.year).text), fold(written.text));
        }),
        trying(60),
      );
    });

    it(`the organ names another one in a valid report, and back (${name})`, () => {
      fc.assert(
        fc.property(validReports(way), ({ written }) => {
          const { organ } = read(written);
          fc.pre(organ !== undefined);
          const renamed = ofOrgan(written, '白鹭县林业和草原局');
          assert.equal(read(renamed).organ, '白鹭县林业和草原局');
          // What an organ calls itself (我镇) is no name of it, and stays.
          if (!/我[镇乡县市区]|街道/.test(written.text)) assert.deepEqual(reported(renamed, 'organ-name'), []);
          assert.equal(fold(ofOrgan(renamed, organ ?? '').text), fold(written.text));
        }),
        trying(60),
      );
    });
  }

  it('places stand in the text as they say, in any part of a report', () => {
    fc.assert(
      fc.property(validReports(), fc.double({ min: 0, max: 1, noNaN: true }), ({ written }, part) => {
        const text = written.text.slice(0, Math.floor(written.text.length * part));
        const report = readReport(readDraft(text, written.syntax));
        if (!report) return;
        for (const { range, ahead } of yearPlaces(report))
          assert.match(fold(text.slice(range.start, range.end).replace(/<[^>]*>|[*_]/g, '')), year(report, ahead));
        for (const { range } of organPlaces(report))
          assert.ok(fold(text.slice(range.start, range.end).replace(/<[^>]*>|[*_]|-\d+-/g, '')).length >= 2);
      }),
      trying(200),
    );
  });
});

/** A year in digits, or in characters. */
const year = ({ year = 0 }: Report, ahead: number): RegExp =>
  new RegExp(`^${year + ahead}$|^[一二三四五六七八九〇○零]{4}$`);
