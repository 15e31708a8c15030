import assert from 'node:assert/strict';
import { BEGINNINGS, STEMS } from '../../server/prose/claims/claim-cues';
import { MEANING, meaningsByWord, union, Vocabulary } from '../../server/prose/vocabulary';
import { type Meaning, WORDS } from '../../server/prose/words';
import { holds, readingOf } from './shown';

const words = (Object.keys(WORDS) as Meaning[]).flatMap((meaning) =>
  Object.entries(WORDS[meaning]).map(([word, sentence]) => ({ meaning, word, sentence: sentence as string })),
);

/** The vocabulary with one meaning of one word forgotten. */
function without({ word, meaning }: (typeof words)[number]): Vocabulary {
  const known = meaningsByWord();
  const others = words.filter((one) => one.word === word && one.meaning !== meaning);
  if (others.length > 0) known.set(word, union(others.map((other) => MEANING[other.meaning])));
  else known.delete(word);
  return new Vocabulary(known);
}

describe('words', () => {
  for (const entry of words) {
    const { meaning, word, sentence } = entry;
    it(`${word} (${meaning}): ${sentence}`, () => {
      assert.notEqual(readingOf(sentence), readingOf(sentence, without(entry)), 'reads the same without the word');
      holds(sentence);
    });
  }

  it('that begin a claim are never passed over', () => {
    const beginnings = BEGINNINGS.flatMap((meaning) => Object.keys(WORDS[meaning]));
    assert.deepEqual(
      beginnings.filter((word) => !STEMS.test(word)),
      [],
    );
  });
});
