import { RESIDUE } from '../draft/residue';
import type { MappedText } from '../text/mapped-text';
import type { Range } from '../text/range';

/** Whether anything of a text is read over that conversion has to carry along. */
export const hasArtefacts = (text: string): boolean => text.search(RESIDUE) >= 0;

/**
 * A mapped text with what a word processor has left in it: reading leaves that out, so that a label is a label; whoever
 * writes the mapped text down somewhere else has no right to.
 *
 * @param fullRange all that belongs to the mapped text, its ends included
 */
export function withArtefacts(source: string, content: MappedText, fullRange: Range): string {
  const { text } = content;
  if (!hasArtefacts(source.slice(fullRange.start, fullRange.end))) return text;
  let written = '';
  let at = fullRange.start;
  for (let i = 0; i < text.length; i++) {
    const { start, end } = content.rangeOf(i, i + 1);
    written += artefactsIn(source.slice(at, Math.max(at, start))) + text[i];
    at = Math.max(at, end);
  }
  return written + artefactsIn(source.slice(at, fullRange.end));
}

const artefactsIn = (gap: string): string => (gap === '' ? '' : (gap.match(RESIDUE) ?? []).join(''));
