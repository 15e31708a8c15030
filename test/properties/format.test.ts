import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDraft } from '../../server/draft/read';
import { type Report, readReport } from '../../server/report/report';
import { check } from '../../server/service/check';
import { applyEdits, withoutOverlaps } from '../../server/text/edits';
import { fold } from '../../server/text/fold';
import { isSameReport } from '../../server/write/convert/same-report';
import { formatTables } from '../../server/write/format/tables';
import { DEFECTS, damagedReports } from '../support/defects';
import { type Generated, validReports } from '../support/generate';
import type { Syntax } from '../support/plan';
import { seeded, trying } from '../support/run';

const anyReport: fc.Arbitrary<Generated> = fc.oneof(
  validReports(),
  ...DEFECTS.map((defect): fc.Arbitrary<Generated> => damagedReports(defect)),
);

const readAs = (text: string, syntax: Syntax): Report => {
  const report = readReport(readDraft(text, syntax));
  assert.ok(report);
  return report;
};

/** What is reported a draft, but for how its figures and labels are written: that is what formatting changes. */
const toldOf = (text: string, syntax: Syntax): string[] =>
  check(text, syntax, { language: 'en', severities: {} })
    .findings.filter(({ rule }) => rule !== 'number-format')
    .map(({ rule, message }) => `${rule}: ${fold(message)}`)
    .sort();

/** The text without what formatting may change: white space, pipes' frames, and full-width for half-width forms. */
const inked = (text: string): string => fold(text.replace(/^[\s:|-]*$/gm, '').replace(/\||&nbsp;/g, ''));

describe(seeded('Formatting'), () => {
  it('changes nothing of what a report says, and nothing of what is reported', () => {
    fc.assert(
      fc.property(anyReport, ({ written: { text, syntax } }) => {
        const report = readAs(text, syntax);
        const formatted = applyEdits(text, formatTables(report));
        assert.ok(isSameReport(report, readAs(formatted, syntax)));
        assert.deepEqual(toldOf(formatted, syntax), toldOf(text, syntax));
      }),
      trying(80),
    );
  });

  it('loses no character and makes up none', () => {
    fc.assert(
      fc.property(anyReport, ({ written: { text, syntax } }) => {
        assert.equal(inked(applyEdits(text, formatTables(readAs(text, syntax)))), inked(text));
      }),
      trying(80),
    );
  });

  it('a second time changes nothing', () => {
    fc.assert(
      fc.property(anyReport, ({ written: { text, syntax } }) => {
        const edits = formatTables(readAs(text, syntax));
        assert.equal(withoutOverlaps(edits.map((edit) => [edit])).length, edits.length, 'edits overlap');
        const formatted = applyEdits(text, edits);
        assert.deepEqual(formatTables(readAs(formatted, syntax)), []);
      }),
      trying(80),
    );
  });

  it('of a range leaves everything outside the tables that it touches', () => {
    fc.assert(
      fc.property(anyReport, fc.nat(), fc.nat(), ({ written: { text, syntax } }, a, b) => {
        const report = readAs(text, syntax);
        const [start, end] = [a % text.length, b % text.length].sort((x, y) => x - y);
        const touched = report.draft.blocks.filter(
          ({ kind, range }) => kind === 'table' && range.start <= end && start <= range.end,
        );
        for (const { range } of formatTables(report, [{ start, end }]))
          assert.ok(touched.some((table) => table.range.start <= range.start && range.end <= table.range.end));
      }),
      trying(80),
    );
  });
});
