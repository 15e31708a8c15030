import type { Block } from './draft';

/** Bookmarks of a word processor and characters that nobody sees: they may stand anywhere, and say nothing. */
const RESIDUE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /\[bookmark:[ \u00a0]?[^\]\r\n]{0,80}\]|[\u0000-\u0008\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/g;

/** Whether a text holds residue at all: most do not, and are spared the searching. */
const holdsResidue = (text: string): boolean => text.search(RESIDUE) >= 0;

/** The blocks with the residue of a conversion read over: a heading is a heading, a figure a figure. */
export function withoutResidue(text: string, blocks: readonly Block[]): readonly Block[] {
  if (!holdsResidue(text)) return blocks;
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
