import assert from 'node:assert/strict';
import { LAYOUTS } from '../support/whole-drafts';
import { cases } from './corpus';
import { EditSession } from './edits';
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

const EDITS = 150;

describe(`A draft that is edited on and on (npm run fuzz -- --edits --seed ${SEED})`, () => {
  for (const layout of LAYOUTS)
    it(`${layout}: after each of ${EDITS} edits it reads as it would anew`, () => {
      const session = new EditSession(SEED, layout);
      for (let edit = 0; edit < EDITS; edit++) session.step();
    });
});
