import assert from 'node:assert/strict';
import { Run } from '../fuzz/run';
import { seeded } from '../support/run';

const SEED = Number(process.env.OGI_REPORT_SEED ?? 20260115);
const COUNT = Number(process.env.OGI_REPORT_RUNS ?? 250);

describe(seeded('Any fix of any draft (npm run fuzz -- --fixes)'), () => {
  it('lies outside of mark-up, names what it drops and makes, does what it says, and is made once', function () {
    this.timeout(120_000);
    const run = new Run(SEED);
    for (let index = 0; index < COUNT; index++) {
      const [failure] = run.fixFailuresOf(index);
      if (failure) assert.fail(`draft ${index}: ${failure.message}\n${JSON.stringify(failure.draft?.texts)}`);
    }
  });
});
