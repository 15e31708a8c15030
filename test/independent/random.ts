/** Random choices that a seed repeats (sfc32). */
export class Random {
  private state: [number, number, number, number];

  constructor(seed: number) {
    this.state = [seed | 0, 0x9e3779b9, (seed / 0x1_0000_0000) | 0, 1];
    for (let i = 0; i < 12; i++) this.next();
  }

  /** A whole number of 32 bits. */
  private next(): number {
    const [a, b, c, counter] = this.state;
    const sum = (a + b + counter) | 0;
    this.state = [b ^ (b >>> 9), (c + (c << 3)) | 0, (((c << 21) | (c >>> 11)) + sum) | 0, (counter + 1) | 0];
    return sum >>> 0;
  }

  /** From `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + (this.next() % (most - least + 1));
  }

  /** True once in so many times. */
  once(inSoMany: number): boolean {
    return this.next() % inSoMany === 0;
  }

  one<T>(choices: readonly T[]): T {
    return choices[this.next() % choices.length];
  }

  shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    const taken: T[] = [];
    while (left.length > 0) taken.push(...left.splice(this.whole(0, left.length - 1), 1));
    return taken;
  }
}
