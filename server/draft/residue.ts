import type { Block } from './draft';

/**
 * Characters that nobody sees, as part of a regular expression: control characters but for blanks and line ends, those
 * that join, part and turn, fillers of Korean, and tags (two units each).
 */
export const UNSEEN =
  '(?:[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\u115f\\u1160\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\u3164\\ufeff\\uffa0]|\\udb40[\\udc00-\\udc7f])';

/** Bookmarks of a word processor and characters that nobody sees: they may stand anywhere, and say nothing. */
export const RESIDUE = new RegExp(`\\[bookmark:[ \\u00a0]?[^\\]\\r\\n]{0,80}\\]|${UNSEEN}+`, 'g');

const between = (first: number, last: number): string =>
  String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, i) => first + i));

/** Every character that residue begins with, field codes too: a text without one of them is spared the searching. */
export const RESIDUE_SIGNS = [
  '[\v\fPNMTHRESI\ufffd\u115f\u1160\u3164\ufeff\uffa0\udb40',
  ...[between(0, 8), between(0x0e, 0x1f), between(0x7f, 0x84), between(0x86, 0x9f), between(0x200b, 0x200f)],
  ...[between(0x202a, 0x202e), between(0x2060, 0x2064), between(0x2066, 0x206f)],
].join('');

/** The blocks with the residue of a conversion read over: a heading is a heading, a figure a figure. */
export function withoutResidue(text: string, blocks: readonly Block[]): readonly Block[] {
  if (text.search(RESIDUE) < 0) return blocks;
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'page') return [block];
    if (block.kind === 'line') {
      const passage = block.passage.without(RESIDUE);
      return passage.text === '' ? [] : [{ ...block, passage }];
    }
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, passage: cell.passage.without(RESIDUE) })),
    }));
    return [{ ...block, rows }];
  });
}
