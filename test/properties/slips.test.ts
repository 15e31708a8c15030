import assert from 'node:assert/strict';
import { SlipRun, shown, smallest } from '../fuzz/slip-run';
import { SLIPS } from '../fuzz/slips';
import { seeded } from '../support/run';

const SEED = Number(process.env.OGI_REPORT_SEED ?? 20260115);
const COUNT = Number(process.env.OGI_REPORT_RUNS ?? 1500);
/** Of the drafts that safe fixes change so many must be as they were before the slip, in percent. */
const LEAST_BACK = 70;

describe(seeded('All safe fixes of a draft with one slip (npm run fuzz -- --slips)'), () => {
  it('bring it back or leave its figures where they are, and never take it further from what it was', function () {
    this.timeout(120_000);
    const run = new SlipRun(SEED);
    for (let index = 0; index < COUNT; index++) {
      const harmed = run.harmTo(index);
      if (harmed) assert.fail(shown(smallest(harmed)));
    }
    const { slips, changed, back } = run.tally;
    assert.ok(slips > COUNT / 2, `${slips} of ${COUNT} drafts have a slip`);
    assert.ok(100 * back >= LEAST_BACK * changed, `${back} of ${changed} changed drafts are brought back`);
  });

  it('are tried in every layout, in both forms, on every slip', () => {
    const run = new SlipRun(SEED);
    const met = new Set<string>();
    for (let index = 0; index < COUNT; index++) {
      const draft = run.draftOf(index);
      if (draft) met.add(draft.slip).add(draft.from);
    }
    const missing = [
      ...SLIPS.map(({ name }) => name),
      ...['2019', '2021'].flatMap((form) =>
        ['pipes', 'tabs', 'cell-lines', 'html'].map((layout) => `${form} ${layout}`),
      ),
    ].filter((name) => !met.has(name));
    assert.deepEqual(missing, []);
  });
});
