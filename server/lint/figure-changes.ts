import type { Edit } from '../text/edits';
import { digitsOf, figuresIn } from '../text/figure-tokens';

/** Whether a text has other figures after some edits than before. */
export function changesFigures(edits: readonly Edit[], text: string): boolean {
  const changes = edits.map((edit) => figuresAround(edit, text));
  return changes.some(({ before, after }) => before.join() !== after.join());
}

/** What may stand within a figure, digits of either width and separators among it. */
export const PART_OF_FIGURE = /[\dA-Za-z_.,'\uff0c\uff0e\uff10-\uff19\u200b-\u200f\u2060\ufeff]/;
/** Longer than a figure gets. */
const MAX_FIGURE = 40;

/** The figures in what an edit changes, before and after it, those that it only touches as well: 1 and 2 may become 12. */
export function figuresAround({ range, text: put }: Edit, text: string): { before: string[]; after: string[] } {
  let { start, end } = range;
  while (start > 0 && range.start - start < MAX_FIGURE && PART_OF_FIGURE.test(text[start - 1])) start--;
  while (end < text.length && end - range.end < MAX_FIGURE && PART_OF_FIGURE.test(text[end])) end++;
  return {
    before: shownFiguresIn(text.slice(start, end)),
    after: shownFiguresIn(text.slice(start, range.start) + put + text.slice(range.end, end)),
  };
}

const TAG = /<\/?[a-zA-Z][^<>]*>/g;

/** The figures that a reader sees: how many columns a cell spans is none. */
const shownFiguresIn = (text: string): string[] => figuresIn(text.replace(TAG, ' '));

/** Whether digits come or go, be it that the figures stay what they are (01, 1). */
export const changesDigits = (edits: readonly Edit[], text: string): boolean =>
  edits.some(({ range, text: put }) => digitsOf(text.slice(range.start, range.end)) !== digitsOf(put));
