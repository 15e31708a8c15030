import assert from 'node:assert/strict';
import { type FreeText, findingAlike } from '../../server/review/likeness';
import { hashOf } from '../../server/text/hash';
import { finished } from '../../server/text/steps';
import { Choices } from '../support/choices';

/** Texts of random characters: any two have nothing in common. */
class Texts {
  private readonly choices: Choices;

  constructor(seed: number, length = 400_000) {
    let state = seed;
    this.choices = new Choices(
      Array.from({ length }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state >>> 8;
      }),
    );
  }

  sentence(): string {
    const chars = Array.from({ length: 24 }, () => String.fromCharCode(0x4e00 + this.choices.below(3000)));
    return `${chars.join('')}。`;
  }

  sentences(count: number): string[] {
    return Array.from({ length: count }, () => this.sentence());
  }
}

const textOf = (sentences: readonly string[]): FreeText => ({
  sentences: sentences.map((text) => ({ text, key: hashOf(text) })),
});

const alikeAmong = (texts: readonly FreeText[]) => finished(findingAlike(texts));

const pairs = (texts: readonly FreeText[]): string[] => alikeAmong(texts).map(({ a, b }) => `${a} ${b}`);

describe('texts that are alike', () => {
  const texts = new Texts(7);
  const honest = Array.from({ length: 60 }, () => texts.sentences(14));

  it('are none among honest ones, though all say the same in some sentences', () => {
    const phrases = texts.sentences(6);
    assert.deepEqual(pairs(honest.map((own) => textOf([...phrases, ...own]))), []);
  });

  it('are found where figures, years and a few words differ', () => {
    const [first] = honest;
    const changed = first.map((sentence, i) =>
      i % 5 === 0 ? `${sentence.slice(0, 10)}另外${sentence.slice(12)}` : sentence,
    );
    const found = alikeAmong([...honest.map(textOf), textOf(changed)]);
    assert.deepEqual(
      found.map(({ a, b }) => [a, b]),
      [[0, 60]],
    );
    assert.ok(found[0].share > 0.5 && found[0].share < 1);
    const years = honest[1].map((sentence) => `2024年${sentence}`);
    const before = honest[1].map((sentence) => `2023年${sentence}`);
    assert.deepEqual(
      alikeAmong([textOf(years), textOf(before)]).map(({ share }) => share),
      [1],
    );
  });

  it('are found where a short one stands within a long one', () => {
    const long = [...honest[2], ...texts.sentences(60)];
    const [found, ...others] = alikeAmong([...honest.map(textOf), textOf(long)]);
    assert.deepEqual([found.a, found.b, others.length], [2, 60, 0]);
    assert.equal(found.ofA, 1);
    assert.ok(found.share < 0.5);
  });

  it('are grouped where they are the very same', () => {
    const copies = Array.from({ length: 200 }, () => textOf(honest[3]));
    assert.equal(pairs(copies).length, 199);
  });

  it('are not told of texts with little in them', () => {
    assert.deepEqual(pairs([textOf(['无。']), textOf(['无。']), textOf([]), textOf([])]), []);
  });

  it('are all found among many, in a time that grows with the texts and not with the pairs', function () {
    this.timeout(60_000);
    const many = new Texts(3, 2_000_000);
    const all = Array.from({ length: 1000 }, () => many.sentences(30));
    const timed = (texts: readonly FreeText[]): number => {
      const begun = process.cpuUsage();
      alikeAmong(texts);
      const { user } = process.cpuUsage(begun);
      return user;
    };
    const copies = all
      .slice(0, 50)
      .map((sentences) => sentences.map((one, i) => (i % 6 === 0 ? many.sentence() : one)));
    const texts = [...all, ...copies].map(textOf);
    assert.deepEqual(new Set(pairs(texts)), new Set(copies.map((_, i) => `${i} ${1000 + i}`)));
    timed(texts.slice(0, 200));
    // Five times as many texts have twenty-five times as many pairs.
    assert.ok(timed(texts) < 15 * timed(texts.slice(0, 210)) + 50_000);
  });
});
