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

/** What was measured once, or does not vary. */
export const once = (value: number): Spread => ({ median: value, p95: value });

/** How often each thing is done: fully, or as often as shows that it works. */
export type Rounds = (full: number) => number;

/** What came out last stands here, so that no engine finds that nothing needs it. */
export let kept: unknown;

/**
 * Times several jobs in turn, so that what slows the machine slows them all; milliseconds of one run of each.
 * A job is given the round it is, from 0 on, those that only warm up included.
 */
export async function interleaved<Name extends string>(
  jobs: Readonly<Record<Name, (round: number) => unknown>>,
  rounds: number,
  warmUp = 0,
): Promise<Record<Name, Spread>> {
  const names = Object.keys(jobs) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const name of names) {
      const began = performance.now();
      const done = jobs[name](round);
      kept = done instanceof Promise ? await done : done;
      const took = performance.now() - began;
      if (round >= warmUp) samples[name].push(took);
    }
  }
  return Object.fromEntries(names.map((name) => [name, spreadOf(samples[name])])) as Record<Name, Spread>;
}

/** A row of the table that the benchmark prints. */
export interface Result {
  readonly what: string;
  readonly show: (value: number) => string;
  readonly ours: Spread;
  /** What ours is divided by; undefined where there is nothing to compare with. */
  readonly floor?: Spread;
  /** What the ratio may not exceed, or may not fall short of; undefined where nothing is aimed at. */
  readonly target?: { readonly most: number } | { readonly least: number };
}

export function asMarkdown(results: readonly Result[]): string {
  const head = ['what', 'ours', 'p95', 'floor', 'p95', 'ratio', 'target', 'held'];
  return [head, head.map(() => '---'), ...results.map(cellsOf)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf({ what, show, ours, floor, target }: Result): string[] {
  const shown = (spread: Spread | undefined): string[] => [
    spread ? show(spread.median) : '',
    spread && spread.p95 !== spread.median ? show(spread.p95) : '',
  ];
  const measured = [what, ...shown(ours), ...shown(floor)];
  if (!floor) return [...measured, '', '', ''];
  const ratio = ours.median / floor.median;
  const ratioShown = ratio.toFixed(2);
  if (!target) return [...measured, ratioShown, '', ''];
  const [aim, isHeld] =
    'most' in target ? [`≤ ${target.most}`, ratio <= target.most] : [`≥ ${target.least}`, ratio >= target.least];
  return [...measured, ratioShown, aim, isHeld ? 'yes' : 'no'];
}

/** A time, in the unit that suits it. */
export const ms = (value: number): string => (value < 1 ? `${(value * 1000).toFixed(0)} µs` : `${value.toFixed(2)} ms`);
export const kb = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
export const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
