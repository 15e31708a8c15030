import { afterLineEnd, lastAtOrBefore } from './lines';
import type { Range } from './range';

/** Puts `text` in the place of `range`. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** Edits in the order of the text, for `sort`. */
export const inOrder = (a: Edit, b: Edit): number => a.range.start - b.range.start || a.range.end - b.range.end;

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

/** The edit that removes whole lines, with the line end after them; from mark-up just the range itself. */
export function removeLines(text: string, { start, end }: Range): Edit {
  const isLineStart = start === 0 || /[\r\n]/.test(text[start - 1]);
  const isLineEnd = end >= text.length || /[\r\n]/.test(text[end]);
  return {
    range: { start, end: isLineStart && isLineEnd && end < text.length ? afterLineEnd(text, end) : end },
    text: '',
  };
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

/** Edits of a text as edits of the part of it that begins at `start`. */
export const moved = (edits: readonly Edit[], start: number): Edit[] =>
  edits.map(({ range, text }) => ({ range: { start: range.start - start, end: range.end - start }, text }));

/** Where the places of a text are after some edits, which must not overlap, and where those of the result were before. */
export class EditMap {
  private readonly sorted: readonly Edit[];
  /** For each edit where its own text begins in the result. */
  private readonly starts: readonly number[];

  constructor(edits: readonly Edit[]) {
    this.sorted = [...edits].sort(inOrder);
    let shift = 0;
    this.starts = this.sorted.map(({ range, text }) => {
      const start = range.start + shift;
      shift += text.length - (range.end - range.start);
      return start;
    });
  }

  /** The range of the result that a range of the text became; what was replaced counts as a whole. */
  after({ start, end }: Range): Range {
    return { start: this.placeOf(start, 'start'), end: this.placeOf(end, 'end') };
  }

  private placeOf(offset: number, side: 'start' | 'end'): number {
    const i = lastAtOrBefore(this.sorted.length, offset, (k) => this.sorted[k].range.start);
    if (i < 0) return offset;
    const { range, text } = this.sorted[i];
    if (side === 'start' && offset <= range.end) return this.starts[i];
    return this.starts[i] + text.length + Math.max(0, offset - range.end);
  }

  /** The offset in the text of one in the result; within new text, where what it replaced began. */
  before(offset: number): number {
    const i = lastAtOrBefore(this.sorted.length, offset, (k) => this.starts[k]);
    if (i < 0) return offset;
    const { range, text } = this.sorted[i];
    const behind = offset - this.starts[i] - text.length;
    return behind < 0 ? range.start : range.end + behind;
  }
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

/**
 * The same of what is read: white space that only the first text has stays as it is. Undefined where they differ in
 * nothing else. Offsets are in `before`; at least one of its characters is replaced, unless it has none.
 */
export function readDifference(before: string, after: string): Edit | undefined {
  const isBlank = (at: number): boolean => /\s/.test(before[at]);
  let [start, head] = [0, 0];
  for (; start < before.length && head < after.length; start++) {
    if (before[start] === after[head]) head++;
    else if (!isBlank(start)) break;
  }
  let [end, tail] = [before.length, after.length];
  for (; end > start && tail > head; end--) {
    if (before[end - 1] === after[tail - 1]) tail--;
    else if (!isBlank(end - 1)) break;
  }
  if (head === tail && before.slice(start, end).trim() === '') return undefined;
  if (start < end || before === '') return { range: { start, end }, text: after.slice(head, tail) };
  return start > 0
    ? { range: { start: start - 1, end }, text: before[start - 1] + after.slice(head, tail) }
    : { range: { start, end: end + 1 }, text: after.slice(head, tail) + before[end] };
}
