import fc from 'fast-check';

/** Enough for one report with all its whims; what is drawn beyond comes out plain. */
const LENGTH = 900;

/** A row of random words that decisions are drawn from, one by one. A zero always decides for what is plainest. */
export class Choices {
  private at = 0;

  constructor(private readonly words: readonly number[]) {}

  /** A whole number from 0 to `limit`, `limit` excluded. */
  below(limit: number): number {
    const word = this.words[this.at++] ?? 0;
    return word % limit;
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  /** One of several; the plainest stands first. */
  of<T>(options: readonly T[]): T {
    return options[this.below(options.length)];
  }

  /** True once in so many times. */
  once(inSoMany: number): boolean {
    return this.below(inSoMany) === inSoMany - 1;
  }

  /** The same things in another order. */
  shuffled<T>(things: readonly T[]): T[] {
    const left = [...things];
    return things.map(() => left.splice(this.below(left.length), 1)[0]);
  }
}

/** Words to decide by. They shrink to zeros, range by range: to the plainest report that still fails. */
class WordsArbitrary extends fc.Arbitrary<number[]> {
  override generate(random: fc.Random): fc.Value<number[]> {
    return new fc.Value(
      Array.from({ length: LENGTH }, () => random.nextInt(0, 0x3fffffff)),
      undefined,
    );
  }

  override canShrinkWithoutContext(value: unknown): value is number[] {
    return Array.isArray(value);
  }

  override shrink(words: number[]): fc.Stream<fc.Value<number[]>> {
    return fc.stream(simpler(words));
  }
}

function* simpler(words: readonly number[]): Generator<fc.Value<number[]>> {
  for (let size = words.length; size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < words.length; from += size) {
      if (words.slice(from, from + size).every((word) => word === 0)) continue;
      yield new fc.Value(
        words.map((word, i) => (i >= from && i < from + size ? 0 : word)),
        undefined,
      );
    }
  }
}

export const words = (): fc.Arbitrary<number[]> => new WordsArbitrary();
