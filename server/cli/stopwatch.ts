/** How long each step took in all, in milliseconds. */
export type Times = Readonly<Record<string, number>>;

/** Adds up how long the steps of a work take that are done one after the other. */
export class Stopwatch {
  private readonly all: Record<string, number> = Object.create(null);
  private last = performance.now();

  /** From now on counts for the next step. */
  start(): void {
    this.last = performance.now();
  }

  /** What has passed since the last step was that of this one. */
  readonly done = (step: string): void => {
    const now = performance.now();
    this.all[step] = (this.all[step] ?? 0) + now - this.last;
    this.last = now;
  };

  get times(): Times {
    return { ...this.all };
  }
}

/** A line for each step, the longest first: milliseconds, share of the whole, name. */
export function timesTable(all: readonly Times[]): string {
  const sums = new Map<string, number>();
  for (const times of all) {
    for (const [step, time] of Object.entries(times)) sums.set(step, (sums.get(step) ?? 0) + time);
  }
  const whole = [...sums.values()].reduce((a, b) => a + b, 0);
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(([step, time]) => {
      const share = whole > 0 ? (100 * time) / whole : 0;
      return `${time.toFixed(1).padStart(10)} ms ${share.toFixed(1).padStart(5)} %  ${step}\n`;
    })
    .join('');
}
