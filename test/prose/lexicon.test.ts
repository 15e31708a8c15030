import assert from 'node:assert/strict';
import { BEGINNINGS, STEMS } from '../../server/prose/claims';
import { LEXICON } from '../../server/prose/lexicon';

describe('lexicon', () => {
  it('has no word that begins a claim and is passed over', () => {
    const words = BEGINNINGS.flatMap((meaning) => LEXICON[meaning] as readonly string[]);
    assert.deepEqual(
      words.filter((word) => !STEMS.test(word)),
      [],
    );
  });
});
