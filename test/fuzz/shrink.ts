/** So long is looked for a smaller text. In milliseconds. */
const TIMEOUT_MS = 20_000;

type Split = (text: string) => readonly string[];

const lines: Split = (text) => text.match(/[^\n]*\n|[^\n]+/g) ?? [];
const characters: Split = (text) => [...text];

/** A smaller text of which the same holds: without lines, then without characters that it can do without. */
export const shrink = (text: string, holds: (text: string) => boolean): string =>
  smaller(text, holds, [lines, characters]);

/** The same without lines only, and looked for less long. */
export const shrinkLines = (text: string, holds: (text: string) => boolean): string =>
  smaller(text, holds, [lines], TIMEOUT_MS / 5);

function smaller(
  text: string,
  holds: (text: string) => boolean,
  splits: readonly Split[],
  timeoutMs = TIMEOUT_MS,
): string {
  const until = performance.now() + timeoutMs;
  let smallest = text;
  for (const split of splits) {
    smallest = without(split(smallest), (parts) => performance.now() < until && holds(parts.join(''))).join('');
  }
  return smallest;
}

/** Drops parts, many at once and then fewer, as long as it holds of those left. */
function without(parts: readonly string[], holds: (parts: readonly string[]) => boolean): readonly string[] {
  let left = parts;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length; ) {
      const fewer = [...left.slice(0, at), ...left.slice(at + size)];
      if (holds(fewer)) left = fewer;
      else at += size;
    }
  }
  return left;
}
