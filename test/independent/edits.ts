import type { Random } from './random';

/** Puts `put` in the place of what stands from `start` to `end`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

export const changed = (text: string, { start, end, put }: Change): string =>
  text.slice(0, start) + put + text.slice(end);

/** The text with changes made that do not overlap. */
export function changedBy(text: string, changes: readonly Change[]): string {
  return [...changes].sort((a, b) => b.start - a.start || b.end - a.end).reduce(changed, text);
}

/** What lies between the common beginning and the common end of two texts. */
export function middle(before: string, after: string): { from: number; before: string; after: string } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { from, before: before.slice(from, before.length - same), after: after.slice(from, after.length - same) };
}

/**
 * How many characters have to go and come for one text to be the other (Myers); `most` where they are farther apart.
 */
export function distance(one: string, other: string, most: number): number {
  const { before, after } = middle(one, other);
  const [width, height] = [before.length, after.length];
  if (Math.abs(width - height) >= most) return most;
  let reached = new Int32Array(2 * most + 3);
  for (let steps = 0; steps < most; steps++) {
    const next = reached.slice();
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      const at = diagonal + most + 1;
      const isDown = diagonal === -steps || (diagonal !== steps && reached[at - 1] < reached[at + 1]);
      let x = isDown ? reached[at + 1] : reached[at - 1] + 1;
      while (x < width && x - diagonal < height && before[x] === after[x - diagonal]) x++;
      if (x >= width && x - diagonal >= height) return steps;
      next[at] = x;
    }
    reached = next;
  }
  return most;
}

/** The lines of a text, each with its line end. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A place between two characters. */
export const somewhere = (text: string, random: Random): number => random.whole(0, text.length);
