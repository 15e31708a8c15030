import assert from 'node:assert/strict';
import { cases } from './corpus';
import { holdsFor, holdsInTurn } from './oracles';
import { Run } from './run';

const SEED = Number(process.env.OGI_REPORT_SEED ?? 20260115);
const COUNT = 2_000;

describe('Drafts that something was wrong with once', () => {
  for (const [name, { why, syntax, texts }] of cases()) {
    it(`${name}: ${why.slice(0, 100)}`, () => {
      for (const text of texts) holdsFor({ text, syntax });
      holdsInTurn(texts, syntax);
    });
  }
});

describe(`Drafts as nobody should write them (npm run fuzz -- --seed ${SEED})`, () => {
  it(`${COUNT} of them are read, checked, fixed and rewritten without harm`, function () {
    this.timeout(60_000);
    const run = new Run(SEED);
    for (let index = 0; index < COUNT; index++) {
      const failure = run.failureOf(index);
      if (failure) assert.fail(`draft ${index}: ${failure.message}\n${JSON.stringify(failure.draft)}`);
    }
  });
});
