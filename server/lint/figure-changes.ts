import { UNSEEN } from '../draft/residue';
import { editedPieces } from '../text/edited-pieces';
import type { Edit } from '../text/edits';
import { digitsOf, figuresIn } from '../text/figure-tokens';
import type { Range } from '../text/range';

/** Whether a text has other figures after some edits than before. */
export function changesFigures(edits: readonly Edit[], text: string): boolean {
  return figureChanges(edits, text).some(({ before, after }) => before.join() !== after.join());
}

/** What may stand within a figure: digits of either width, separators, and what nobody sees. */
export const PART_OF_FIGURE = new RegExp(`[\\dA-Za-z_.,'\\uff0c\\uff0e\\uff10-\\uff19${UNSEEN}]`);
/** Longer than a figure gets. */
const MAX_FIGURE = 40;

/**
 * The figures in what edits change, before and after, those that they only touch as well: 1 and 2 may become 12. What
 * several edits do to one figure is one change. The edits must not overlap.
 */
export function figureChanges(edits: readonly Edit[], text: string): { before: string[]; after: string[] }[] {
  const pieces = editedPieces(
    edits,
    text,
    (edit) => reachOf(edit, text),
    (before, reach) => reach.start <= before.end,
  );
  return pieces.map(({ before, after }) => ({ before: shownFiguresIn(before), after: shownFiguresIn(after) }));
}

/** What an edit changes, with what may belong to a figure on either side, and the word that makes one the number of an item. */
function reachOf({ range }: Edit, text: string): Range {
  let { start, end } = range;
  while (start > 0 && range.start - start < MAX_FIGURE && PART_OF_FIGURE.test(text[start - 1])) start--;
  while (end < text.length && end - range.end < MAX_FIGURE && PART_OF_FIGURE.test(text[end])) end++;
  if (/\p{Script=Han}/u.test(text[end] ?? '')) end++;
  return { start, end };
}

/** A tag as it is meant: what is damaged (<t"4>, <d 2>) may have a figure in it. */
export const WHOLE_TAG = /<(?:\/[a-z][a-z0-9]*\s*|[a-z][a-z0-9]*(?:[\s/](?!\s*\d)[^<>]*)?)>/gi;

const UNSEEN_CHARACTERS = new RegExp(`[${UNSEEN}]+`, 'g');

/** The figures that a reader sees: how many columns a cell spans is none. */
const shownFiguresIn = (text: string): string[] =>
  figuresIn(text.replace(WHOLE_TAG, ' ').replace(UNSEEN_CHARACTERS, ''));

/** Whether digits come or go, be it that the figures stay what they are (01, 1). */
export const changesDigits = (edits: readonly Edit[], text: string): boolean =>
  edits.some(({ range, text: put }) => digitsOf(text.slice(range.start, range.end)) !== digitsOf(put));
