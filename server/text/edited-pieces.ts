import { applyEdits, type Edit, inOrder, moved } from './edits';
import type { Range } from './range';

/** A piece of a text that some edits change, and what it reads after them. */
export interface EditedPiece {
  readonly range: Range;
  /** In the order of the text. */
  readonly edits: readonly Edit[];
  readonly before: string;
  readonly after: string;
}

/**
 * What edits change, piece by piece. They must not overlap.
 * @param pieceOf the piece that an edit belongs to
 * @param isSame whether the next edit, with its piece, belongs to the piece before it
 */
export function editedPieces(
  edits: readonly Edit[],
  text: string,
  pieceOf: (edit: Edit) => Range,
  isSame: (before: Range, piece: Range, edit: Edit) => boolean,
): EditedPiece[] {
  const groups: { range: Range; edits: Edit[] }[] = [];
  for (const edit of [...edits].sort(inOrder)) {
    const piece = pieceOf(edit);
    const last = groups.at(-1);
    if (last && isSame(last.range, piece, edit)) {
      last.range = { start: last.range.start, end: Math.max(last.range.end, piece.end) };
      last.edits.push(edit);
    } else groups.push({ range: piece, edits: [edit] });
  }
  return groups.map(({ range, edits }) => {
    const before = text.slice(range.start, range.end);
    return { range, edits, before, after: applyEdits(before, moved(edits, range.start)) };
  });
}
