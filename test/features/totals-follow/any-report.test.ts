import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { readDraft } from '../../../server/draft/read';
import { type Report, readReport } from '../../../server/report/report';
import type { MatchedCell } from '../../../server/report/tables/matched';
import { applyEdits } from '../../../server/text/edits';
import { setFigure } from '../../../server/write/figures';
import { followingTotals } from '../../../server/write/totals';
import { validReports, type Written } from '../../support/generate';
import { WAYS } from '../../support/plan';
import { seeded, trying } from '../../support/run';

function read(text: string, { syntax }: Written): Report {
  const report = readReport(readDraft(text, syntax));
  assert.ok(report, 'taken for no report');
  return report;
}

/** The cells that are parts of a sum and no sums themselves. */
const partsIn = ({ equations }: Report): MatchedCell[] => {
  const sums = equations.filter(({ equation }) => equation.kind !== 'balance');
  const totals = new Set(sums.map(({ totals }) => totals[0]));
  return [...new Set(sums.flatMap(({ parts }) => parts))].filter((cell) => cell.cell && !totals.has(cell));
};

describe(seeded('Totals that follow'), () => {
  for (const way of WAYS) {
    it(`are right again whichever parts change (${way.layout} in ${way.syntax})`, () => {
      fc.assert(
        fc.property(
          validReports(way),
          fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 99_999 })), { minLength: 1, maxLength: 5 }),
          ({ written }, changes) => {
            const parts = partsIn(read(written.text, written));
            fc.pre(parts.length > 0);
            const edits = new Map(changes.map(([at, value]) => [parts[at % parts.length], value]));
            const text = applyEdits(
              written.text,
              [...edits].flatMap(([cell, value]) => setFigure(cell, value)),
            );
            const changed = read(text, written);
            const totals = followingTotals(changed.equations, new Set(changed.equations));
            const followed = applyEdits(
              text,
              [...totals].flatMap(([cell, value]) => setFigure(cell, value)),
            );
            const broken = read(followed, written).broken.filter(({ equation }) => equation.kind !== 'balance');
            assert.deepEqual(
              broken.map(({ totals: [total], sums }) => [total.form.row.label, total.form.column.label, sums]),
              [],
            );
            const columns = new Set([...edits.keys()].map(({ form }) => form.column.id));
            for (const { form } of totals.keys()) {
              assert.ok(form.column.id === 'total' || columns.has(form.column.id));
              assert.ok(form.column.id === 'total' || form.row.id === 'outcomesTotal');
            }
          },
        ),
        trying(60),
      );
    });
  }
});
