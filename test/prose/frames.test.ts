import assert from 'node:assert/strict';
import { FAMILIES } from '../../server/prose/frames';
import { OTHER_DISPUTES } from '../../server/prose/talk/other-disputes';
import { SCOPES } from '../../server/prose/talk/scopes';
import { holds, topicsOf } from './shown';

describe('frames', () => {
  for (const { frames } of FAMILIES) {
    for (const { counts, say = [], not = [] } of frames) {
      for (const sentence of say)
        it(`${counts}: ${sentence}`, () => {
          assert.ok(topicsOf(sentence).includes(counts));
          holds(sentence);
        });
      for (const sentence of not)
        it(`not ${counts}: ${sentence}`, () => {
          topicsOf(sentence);
          holds(sentence);
        });
    }
  }

  it('have a sentence each', () => {
    const bare = FAMILIES.flatMap(({ frames }) => frames).filter(({ say, not }) => !say?.length && !not?.length);
    assert.deepEqual(bare, []);
  });
});

describe('scopes', () => {
  for (const [scope, { shown }] of Object.entries(SCOPES))
    for (const sentence of shown)
      it(`${scope}: ${sentence}`, () => {
        topicsOf(sentence);
        holds(sentence);
      });
});

describe('other disputes', () => {
  for (const sentence of OTHER_DISPUTES.flatMap(({ not }) => not))
    it(sentence, () => {
      topicsOf(sentence);
      holds(sentence);
    });
});
