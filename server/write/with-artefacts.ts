import { RESIDUE } from '../draft/residue';
import type { Passage } from '../text/mapped-text';
import type { Range } from '../text/range';

/** Whether anything of a text is read over that conversion has to carry along. */
export const holdsResidue = (text: string): boolean => text.search(RESIDUE) >= 0;

/**
 * A passage with what a word processor has left in it: reading leaves that out, so that a label is a label; whoever
 * writes the passage down somewhere else has no right to.
 *
 * @param outer all that belongs to the passage, its ends included
 */
export function asWritten(source: string, passage: Passage, outer: Range): string {
  const { text } = passage;
  if (!holdsResidue(source.slice(outer.start, outer.end))) return text;
  let written = '';
  let at = outer.start;
  for (let i = 0; i < text.length; i++) {
    const { start, end } = passage.rangeOf(i, i + 1);
    written += residueIn(source.slice(at, Math.max(at, start))) + text[i];
    at = Math.max(at, end);
  }
  return written + residueIn(source.slice(at, outer.end));
}

const residueIn = (gap: string): string => (gap === '' ? '' : (gap.match(RESIDUE) ?? []).join(''));
