/** The value in the middle, and that which one in twenty exceeds. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export function spreadOf(samples: readonly number[]): Spread {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), p95: at(0.95) };
}

/** Times several jobs in turn, so that what slows the machine slows them all; milliseconds of one run of each. */
export function interleaved<Name extends string>(
  jobs: Readonly<Record<Name, () => unknown>>,
  rounds: number,
  warmUp = 0,
): Record<Name, Spread> {
  const names = Object.keys(jobs) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round++) {
    for (const name of names) {
      const began = performance.now();
      jobs[name]();
      const took = performance.now() - began;
      if (round >= 0) samples[name].push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, spreadOf(samples[name])])) as Record<Name, Spread>;
}

/** A row of the table that the benchmark prints. */
export interface Result {
  readonly what: string;
  readonly ours: string;
  readonly floor: string;
  readonly ratio: number | undefined;
  /** The ratio may not be greater; undefined where nothing is aimed at. */
  readonly target: number | undefined;
}

export function asMarkdown(results: readonly Result[]): string {
  const rows = results.map(({ what, ours, floor, ratio, target }) => [
    what,
    ours,
    floor,
    ratio === undefined ? '' : ratio.toFixed(2),
    target === undefined ? '' : `≤ ${target}`,
    target === undefined || ratio === undefined ? '' : ratio <= target ? 'yes' : 'no',
  ]);
  const head = ['what', 'ours', 'floor', 'ratio', 'target', 'held'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A time, in the unit that suits it. */
export const ms = (value: number): string => (value < 1 ? `${(value * 1000).toFixed(0)} µs` : `${value.toFixed(2)} ms`);
