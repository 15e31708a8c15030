import type { Range } from './range';

/** Puts `text` in the place of `range`. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

const inOrder = (a: Edit, b: Edit): number => a.range.start - b.range.start || a.range.end - b.range.end;

/** Two insertions at one place overlap as well: which comes first would be chance. */
const overlap = (a: Edit, b: Edit): boolean =>
  a.range.start === b.range.start || (a.range.start < b.range.end && b.range.start < a.range.end);

/** Those groups of edits, in the order given, that touch nothing which a group kept before touches. */
export function withoutOverlaps(groups: readonly (readonly Edit[])[]): Edit[] {
  const kept: Edit[] = [];
  for (const group of groups) {
    const places = group.map((edit) => placeOf(kept, edit));
    const free = group.every((edit, i) => {
      const [before, after] = [kept[places[i] - 1], kept[places[i]]];
      return !(before && overlap(before, edit)) && !(after && overlap(after, edit));
    });
    if (free) for (const edit of group) kept.splice(placeOf(kept, edit), 0, edit);
  }
  return kept;
}

/** Where in the sorted list an edit belongs. */
function placeOf(sorted: readonly Edit[], edit: Edit): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (inOrder(sorted[middle], edit) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text with the edits made. They must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort(inOrder)) {
    result += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
  }
  return result + text.slice(at);
}

/**
 * The one edit between what two texts share at their beginnings and at their ends; none for two that are alike.
 * @param at where the first one stands
 */
export function difference(before: string, after: string, at: number): Edit[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const range = { start: at + head, end: at + before.length - tail };
  return [{ range, text: after.slice(head, after.length - tail) }];
}
