import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDraft } from '../../server/draft/read';
import { readReport } from '../../server/report/report';
import { words } from '../support/choices';
import { validReports, write } from '../support/generate';
import { planFrom, WAYS } from '../support/plan';
import { checked } from '../support/reported';
import { seeded, trying } from '../support/run';
import { factsOfPlan, factsOfReport } from '../support/truth';

describe(seeded('Valid reports'), () => {
  for (const way of WAYS) {
    const name = `${way.layout} in ${way.syntax}`;
    it(`of tables as ${name} are read as they were meant`, () => {
      fc.assert(
        fc.property(validReports(way), ({ plan, written }) => {
          const report = readReport(readDraft(written.text, written.syntax));
          assert.ok(report, 'taken for no report');
          assert.deepEqual(withoutMinusZero(factsOfReport(report)), withoutMinusZero(factsOfPlan(plan)));
        }),
        trying(80),
      );
    });

    it(`of tables as ${name} have no finding`, () => {
      fc.assert(
        fc.property(validReports(way), ({ written }) => {
          const findings = checked(written).findings.map(({ rule, message }) => `${rule}: ${message}`);
          assert.deepEqual(findings, []);
        }),
        trying(80),
      );
    });
  }

  it('are the same report in whichever way they are written', () => {
    fc.assert(
      fc.property(words(), (drawn) => {
        const [first, ...others] = WAYS.map((way) => {
          const { text, syntax } = write(planFrom(drawn, way));
          const report = readReport(readDraft(text, syntax));
          assert.ok(report);
          return withoutMinusZero(factsOfReport(report));
        });
        for (const other of others) assert.deepEqual(other, first);
      }),
      trying(40),
    );
  });
});

/** Plain data, in which -0 is 0. */
const withoutMinusZero = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
