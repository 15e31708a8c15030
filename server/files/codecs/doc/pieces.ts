import { refuse } from '../word/refusal';
import type { Bytes } from './bytes';

/** A part of the text where it stands in the file, and how many bytes it takes. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
  /** One byte a character, else two. */
  readonly isNarrow: boolean;
}

const PROPERTIES = 1;
const PIECES = 2;
const NARROW = 0x40000000;
/** More characters than any report has. */
const MAX_CHARACTERS = 16_000_000;

/** What windows-1252 has in the places of the second set of controls; blanks have none. */
const NARROW_CHARACTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** The text of a document, which lies in pieces all over the file. */
export class Pieces {
  private readonly pieces: Piece[] = [];

  /**
   * @param document the stream with the text
   * @param table the record that lists the pieces
   */
  constructor(
    private readonly document: Bytes,
    table: Bytes,
  ) {
    let at = 0;
    while (table.u8(at) === PROPERTIES) at += 3 + table.u16(at + 1);
    if (table.u8(at) !== PIECES) refuse('word-damaged');
    const list = table.slice(at + 5, table.u32(at + 1));
    const count = Math.floor((list.length - 4) / 12);
    for (let i = 0; i < count; i++) {
      const [start, end] = [list.u32(4 * i), list.u32(4 * i + 4)];
      const given = list.u32(4 * (count + 1) + 8 * i + 2);
      const isNarrow = (given & NARROW) !== 0;
      const offset = isNarrow ? (given & ~NARROW) / 2 : given;
      if (end < start || start !== (this.pieces.at(-1)?.end ?? 0)) refuse('word-damaged');
      this.pieces.push({ start, end, offset, isNarrow });
    }
  }

  /** Calls back with each character from one to another, where it stands in the file, and which one it is. */
  each(from: number, to: number, visit: (char: string, offset: number, size: number, at: number) => void): void {
    if (to > MAX_CHARACTERS) refuse('word-too-large');
    const { document, pieces } = this;
    for (let piece = this.indexAt(from); piece < pieces.length && pieces[piece].start < to; piece++) {
      const { start, end, offset, isNarrow } = pieces[piece];
      const count = Math.min(end, to) - start;
      for (let i = Math.max(0, from - start); i < count; i++) {
        const at = offset + (isNarrow ? i : 2 * i);
        if (isNarrow) visit(narrow(document.u8(at)), at, 1, start + i);
        else visit(String.fromCharCode(document.u16(at)), at, 2, start + i);
      }
    }
    if ((pieces.at(-1)?.end ?? 0) < to) refuse('word-damaged');
  }

  /** The first piece that goes beyond a character. */
  private indexAt(at: number): number {
    let low = 0;
    let high = this.pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.pieces[middle].end > at) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function narrow(code: number): string {
  const char = code >= 0x80 && code < 0xa0 ? NARROW_CHARACTERS[code - 0x80] : String.fromCharCode(code);
  return char === ' ' && code !== 0x20 ? '' : char;
}
