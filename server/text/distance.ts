/**
 * How many characters must be put in, taken out or changed, or neighbours change places, to make `a` into `b`;
 * `limit + 1` when more than `limit`.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      current[j] = Math.min(change, previous[j] + 1, current[j - 1] + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        current[j] = Math.min(current[j], above[j - 2] + 1);
      }
      best = Math.min(best, current[j]);
    }
    // Two rows above the limit cannot come below it again: a change of places looks back no further.
    if (best > limit && Math.min(...previous) > limit) return limit + 1;
    above = previous;
    previous = current;
  }
  return Math.min(previous[b.length], limit + 1);
}

const MAX_SLIPS = 3;

/** The name that was probably meant by one with slips in it; undefined where none is near. */
export function nearestName(written: string, names: readonly string[]): string | undefined {
  const lower = written.toLowerCase();
  let best: { readonly name: string; readonly away: number } | undefined;
  for (const name of names) {
    const away = distance(lower, name, MAX_SLIPS);
    if (away <= Math.min(MAX_SLIPS, name.length / 3) && (!best || away < best.away)) best = { name, away };
  }
  return best?.name;
}
