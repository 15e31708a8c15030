import { Choices } from '../support/choices';

/** Choices without an end that all follow from numbers: the same numbers, the same choices. */
export class Dice extends Choices {
  private state = 0x9e3779b9;

  constructor(...seeds: readonly number[]) {
    super([]);
    for (const seed of seeds) {
      this.state = Math.imul(this.state ^ seed, 0x85ebca6b);
      this.word();
    }
  }

  override below(limit: number): number {
    return Math.floor((this.word() / 0x1_0000_0000) * limit);
  }

  /** So many words, for those who draw from a row of them. */
  row(count: number): number[] {
    return Array.from({ length: count }, () => this.word() & 0x3fffffff);
  }

  /** Mulberry32. */
  private word(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}
