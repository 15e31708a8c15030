import { characterFor, RADICALS } from '../text/fold';
import type { MappedText } from '../text/mapped-text';
import type { Block } from './draft';

/** Characters that nobody sees, and that take no room (U+3164 does), as part of a character class. */
export const UNSEEN =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff';

/** Bookmarks of a word processor and characters that nobody sees: they may stand anywhere, and say nothing. */
export const RESIDUE = new RegExp(
  `\\[bookmark:[ \\u00a0]?[^\\]\\r\\n]{0,80}\\]|[${UNSEEN}\\u3164]+|(?:\\udb40[\\udc00-\\udc7f])+`,
  'g',
);

const between = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

const RADICAL_SIGNS = between(0x2e80, 0x2fd5) + between(0xf900, 0xfaff);

/** Every character that residue begins with, field codes and radicals too: a text without one of them is spared the searching. */
export const RESIDUE_SIGNS = `[\v\fPNMTHRESI\ufffd${between(0, 8)}${between(0x0e, 0x1f)}\u007f${between(0x200b, 0x200f)}${between(0x202a, 0x202e)}${between(0x2060, 0x2064)}${between(0x2066, 0x2069)}\ufeff${between(0x80, 0x9f)}\u00ad\u3164${between(0xfe00, 0xfe0f)}\udb40${RADICAL_SIGNS}`;

/** A mapped text as it is meant: without what nobody sees, and with characters for radicals. */
const readOver = (content: MappedText): MappedText =>
  content.substitute(RESIDUE, () => '').substitute(RADICALS, characterFor);

/** The blocks with the residue of a conversion read over: a heading is a heading, a figure a figure. */
export function withoutResidue(text: string, blocks: readonly Block[]): readonly Block[] {
  if (text.search(RESIDUE) < 0 && text.search(RADICALS) < 0) return blocks;
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'page') return [block];
    if (block.kind === 'line') {
      const content = readOver(block.content);
      return content.text === '' ? [] : [{ ...block, content }];
    }
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, content: readOver(cell.content) })),
    }));
    return [{ ...block, rows }];
  });
}
