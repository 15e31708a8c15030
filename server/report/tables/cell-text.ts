import type { Cell } from '../../draft/draft';
import { readFigure } from '../../text/figure';
import { labelKey } from '../../text/fold';

export const isWritten = (cell: Cell): boolean => cell.content.text !== '';
export const isFigure = (cell: Cell): boolean => readFigure(cell.content.text).kind === 'figure';

/** What stands above numbers that only count rows. */
export const NUMBERS = /^(?:序号|行次|栏次|编号)$/;

/** Nothing, or digits alone: most cells. */
export function isPlainNumber(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** Text that is a label and no figure, no mark for a blank, and no figure with a slip in it. */
export function isLabelText(text: string): boolean {
  if (isPlainNumber(text) || !/\p{Script=Han}/u.test(text)) return false;
  return readFigure(text).kind === 'unreadable' || /^[一二三四]、/.test(text);
}

/** The end of a text, with so many characters that count in a label. */
export function endOf(text: string, characters: number): string {
  let at = text.length;
  for (let left = characters; left > 0 && at > 0; ) if (labelKey(text[--at]) !== '') left--;
  // The bracket before a number belongs to it: （一）.
  return text.slice(/[（(]/.test(text[at - 1] ?? '') ? at - 1 : at);
}

/** For each row of the draft the place of the next one after it that has one; `end` where none has. */
export function nextPlaces(places: readonly number[], end: number): number[] {
  const next = [...places];
  let place = end;
  for (let i = places.length - 1; i >= 0; i--) {
    next[i] = place;
    if (places[i] >= 0) place = places[i];
  }
  return next;
}
