import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Layout } from '../../server/draft/draft';
import { layoutOf } from '../../server/draft/layouts';
import { readDraft } from '../../server/draft/read';
import { type Report, readReport } from '../../server/report/report';
import { check } from '../../server/service/check';
import { applyEdits, withoutOverlaps } from '../../server/text/edits';
import { fold } from '../../server/text/fold';
import { convertDraft } from '../../server/write/convert/draft';
import { isSameReport } from '../../server/write/convert/same-report';
import { convertTables } from '../../server/write/convert/tables';
import { modelOfMatched } from '../../server/write/model-of-table';
import { DEFECTS, damagedReports } from '../support/defects';
import { type Generated, validReports } from '../support/generate';
import type { Syntax } from '../support/plan';
import { seeded, trying } from '../support/run';
import { factsOfReport } from '../support/truth';

const LAYOUTS: readonly Layout[] = ['pipes', 'tabs', 'cell-lines', 'html'];
const PAIRS = LAYOUTS.flatMap((from) => LAYOUTS.filter((to) => to !== from).map((to) => [from, to] as const));

/** A field code has a backslash, which Markdown has a meaning for: it does not come out as it went in. */
const isFieldCode = ({ written }: Generated): boolean => written.text.includes('MERGEFORMAT');

/** Valid ones, and some with each of the defects there are: blanks, slips, rows and cells too many or too few. */
const anyReport: fc.Arbitrary<Generated> = fc
  .oneof(validReports(), ...DEFECTS.map((defect): fc.Arbitrary<Generated> => damagedReports(defect)))
  .filter((generated) => !isFieldCode(generated));

function read(text: string, syntax: Syntax): Report {
  const report = readReport(readDraft(text, syntax));
  assert.ok(report);
  return report;
}

const toldOf = (text: string, syntax: Syntax): string[] =>
  check(text, syntax, { language: 'en', severities: {} })
    .findings.map(({ rule, message }) => `${rule}: ${fold(message)}`)
    .sort();

function converted(report: Report, layout: Layout): string {
  const result = convertDraft(report, layout);
  assert.ok(typeof result !== 'string', `refused: ${result}`);
  return result.text;
}

/** A label broken over two lines in one layout is on one line in another; one that covers blanks has them in some. */
const factsOf = (report: Report): unknown => {
  const { complaints, ...facts } = factsOfReport(report);
  return { ...facts, complaints: complaints.map((complaint) => fold(complaint).replace(/\|/g, '')) };
};

/** All that a reader gets out of a draft, and what the rules mention it, is the same. */
function areSame(before: Report, text: string, syntax: Syntax): void {
  const after = read(text, syntax);
  assert.deepEqual(factsOf(after), factsOf(before));
  assert.ok(isSameReport(before, after));
  assert.deepEqual(toldOf(text, syntax), toldOf(before.draft.text, before.draft.syntax));
}

describe(seeded('Conversion'), () => {
  for (const [from, to] of PAIRS) {
    it(`from ${from} to ${to} and back gives the same report`, () => {
      fc.assert(
        fc.property(anyReport, ({ written: { text, syntax } }) => {
          const original = read(text, syntax);
          const first = converted(original, from);
          areSame(original, first, layoutOf(from).syntax);
          const second = converted(read(first, layoutOf(from).syntax), to);
          areSame(original, second, layoutOf(to).syntax);
          const back = converted(read(second, layoutOf(to).syntax), from);
          areSame(original, back, layoutOf(from).syntax);
        }),
        trying(15),
      );
    });
  }

  it('of all tables where they stand gives the same report', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...LAYOUTS), ({ written: { text, syntax } }, layout) => {
        fc.pre(syntax !== 'html');
        const report = read(text, syntax);
        const edits = convertTables(report, layout);
        assert.ok(typeof edits !== 'string', `refused: ${edits}`);
        assert.equal(withoutOverlaps(edits.map((edit) => [edit])).length, edits.length, 'edits overlap');
        const after = applyEdits(text, edits);
        areSame(report, after, syntax);
        for (const block of read(after, syntax).draft.blocks)
          if (block.kind === 'table') assert.equal(block.layout, layout);
      }),
      trying(80),
    );
  });

  it('of one table where it stands leaves all the others', () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...LAYOUTS), fc.nat(2), ({ written }, layout, wanted) => {
        const { text, syntax } = written;
        const report = read(text, syntax);
        fc.pre(syntax !== 'html' && report.tables.length > 0);
        const table = wanted % report.tables.length;
        const edits = convertTables(report, layout, table);
        assert.ok(typeof edits !== 'string', `refused: ${edits}`);
        const after = applyEdits(text, edits);
        areSame(report, after, syntax);
        const [before, now] = [report, read(after, syntax)].map(({ tables }) => tables);
        now.forEach(({ fragments }, i) => {
          if (i === table) for (const fragment of fragments) assert.equal(fragment.layout, layout);
          else if (fragments[0].layout !== layout) assert.equal(fragments[0].layout, before[i].fragments[0].layout);
        });
      }),
      trying(80),
    );
  });

  it('of a half-typed report loses nothing, or is not made', () => {
    const slip = fc.constantFrom(
      '',
      '|',
      '\t',
      '\n',
      '<',
      '</td>',
      '<td colspan=3>',
      '-->',
      '\\',
      '**',
      '　',
      '- 3 -\n',
    );
    fc.assert(
      fc.property(anyReport, fc.array(fc.tuple(fc.nat(), fc.nat(20), slip), { maxLength: 6 }), ({ written }, slips) => {
        const { syntax } = written;
        const text = slips.reduce((typed, [at, length, put]) => {
          const from = at % (typed.length + 1);
          return typed.slice(0, from) + put + typed.slice(from + length);
        }, written.text);
        const report = readReport(readDraft(text, syntax));
        if (!report) return;
        for (const layout of LAYOUTS) {
          const whole = convertDraft(report, layout);
          if (typeof whole !== 'string')
            assert.deepEqual(factsOf(read(whole.text, layoutOf(layout).syntax)), factsOf(report));
          const edits = convertTables(report, layout);
          if (typeof edits !== 'string')
            assert.deepEqual(factsOf(read(applyEdits(text, edits), syntax)), factsOf(report));
        }
      }),
      trying(40),
    );
  });

  it('of a report without a fault gives rows of figures that are all as wide', () => {
    fc.assert(
      fc.property(validReports(), ({ written: { text, syntax } }) => {
        for (const matched of read(text, syntax).tables) {
          const { rows, sources } = modelOfMatched(matched);
          const widths = rows.map(() => 0);
          rows.forEach((cells, y) => {
            for (const { rowSpan, columnSpan } of cells)
              for (let down = 0; down < rowSpan; down++) widths[y + down] += columnSpan;
          });
          const found = new Set(matched.rows.map(({ source }) => source && widths[sources.indexOf(source)]));
          assert.equal(found.size, 1, `${matched.table.id}: ${[...found]}`);
        }
      }),
      trying(80),
    );
  });
});
