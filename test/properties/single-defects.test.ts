import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFECTS, damagedReports } from '../support/defects';
import { complaints } from '../support/reported';
import { seeded, trying } from '../support/run';

describe(seeded('One defect in a valid report'), () => {
  for (const defect of DEFECTS) {
    it(`${defect.rule}: ${defect.name}, is reported at its place, and nothing else is`, () => {
      fc.assert(
        fc.property(damagedReports(defect), (damaged) => {
          assert.deepEqual(complaints(defect.rule, damaged), []);
        }),
        trying(40),
      );
    });
  }
});
