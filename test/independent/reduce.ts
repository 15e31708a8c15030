import { linesOf, middle } from './edits';
import type { Subject } from './oracles/oracle';

/** A text in pieces; one of them may read otherwise in the clean draft. */
interface Pieces {
  readonly pieces: readonly string[];
  readonly changed: number;
  readonly was: string;
}

function piecesOf({ text, clean }: Subject, parts: (text: string) => string[]): Pieces {
  if (clean === undefined) return { pieces: parts(text), changed: -1, was: '' };
  const { from, before, after } = middle(clean, text);
  const head = parts(text.slice(0, from));
  return { pieces: [...head, after, ...parts(text.slice(from + after.length))], changed: head.length, was: before };
}

const joined = <T extends Subject>(subject: T, { pieces, changed, was }: Pieces): T => ({
  ...subject,
  text: pieces.join(''),
  ...(changed >= 0 && { clean: pieces.map((piece, at) => (at === changed ? was : piece)).join('') }),
});

/** The smallest draft found of which the same is wrong, in at most `tries` of them. */
export function reduce<T extends Subject>(subject: T, isWrong: (subject: T) => boolean, tries: number): T {
  let least = subject;
  let left = tries;
  const ways = [linesOf, (text: string) => text.match(/\S+\s*|\s+/g) ?? [], (text: string) => [...text]];
  for (const parts of ways) {
    let now = piecesOf(least, parts);
    for (let size = now.pieces.length >> 1; size >= 1; size >>= 1) {
      for (let at = 0; at < now.pieces.length && left > 0; ) {
        const isChange = now.changed >= at && now.changed < at + size;
        const pieces = now.pieces.filter((_, i) => i < at || i >= at + size);
        const smaller = { ...now, pieces, changed: now.changed >= at + size ? now.changed - size : now.changed };
        if (!isChange && --left >= 0 && isWrong(joined(subject, smaller))) now = smaller;
        else at += size;
      }
    }
    least = joined(subject, now);
  }
  return least;
}
