import { setCell } from '../draft/cells';
import type { Cell } from '../draft/draft';
import { readLabel } from '../report/labels';
import type { Edit } from '../text/edits';
import { figuresIn } from '../text/figure-tokens';
import { foldWithOffsets, labelKey } from '../text/fold';

/** What makes a written label the form's. */
export interface LabelEdits {
  readonly edits: readonly Edit[];
  /** Whether it is a slip of the key beyond doubt, and not another label's words, or half of them. */
  readonly isSlip: boolean;
}

/** Marks of a cell's border, or of a tag: where they stand in a label, what is in the cell is not the label alone. */
const BORDER = /[<>‹›|｜\t]/;
const NUMBER = /^\s*\d{1,2}\s*[.．、]/;
/** In characters: so many too many, so many lost are a slip of the key. */
const MAX_REMOVED = 2;
const MAX_LOST = 6;

/**
 * The edits of the label's own characters, no more of them than differ. Undefined where a figure or a cell's border stands among
 * them: those belong into cells of their own, and only the clerk can put them there.
 */
export function labelEdits(cell: Cell, expected: string): LabelEdits | undefined {
  const { passage } = cell;
  if (BORDER.test(passage.text) || figuresIn(passage.text.replace(NUMBER, '')).length > 0) return undefined;
  const [written, wanted] = [charactersOf(passage.text), charactersOf(expected)];
  const [from, to] = [readLabel(passage.text), readLabel(expected)];
  if (from.key === '' || (from.number !== undefined && from.number !== to.number))
    return { edits: setCell(cell, expected), isSlip: false };
  // A number that the draft does not write (a word processor makes it) is not written into it.
  const skipped = from.number === undefined ? wanted.length - to.key.length : 0;
  const own = wanted.slice(skipped);
  const shortest = Math.min(written.length, own.length);
  let head = 0;
  while (head < shortest && written[head].char === own[head].char) head++;
  let tail = 0;
  while (tail < shortest - head && written[written.length - 1 - tail].char === own[own.length - 1 - tail].char) tail++;
  const removed = written.slice(head, written.length - tail);
  const lost = own.slice(head, own.length - tail);
  const put = lost.length === 0 ? '' : expected.slice(lost[0].at, lost[lost.length - 1].at + 1);
  const edits =
    removed.length > 0
      ? passage.replace(removed[0].at, removed[removed.length - 1].at + 1, put)
      : insert(cell, head > 0 ? written[head - 1].at + 1 : written[0].at, put);
  const isRepeated = removed.length > 0 && removed.every(({ char }) => char === written[head - 1]?.char);
  const isSlip =
    removed.length <= MAX_REMOVED && lost.length <= MAX_LOST && (lost.length > 0 || removed.length === 1 || isRepeated);
  return { edits, isSlip };
}

/** The characters that count in a label, number included, and where they stand. */
function charactersOf(text: string): { char: string; at: number }[] {
  const { folded, offsets } = foldWithOffsets(text);
  return [...folded].flatMap((char, i) => (labelKey(char) === '' ? [] : [{ char, at: offsets[i] }]));
}

/** An insertion is made with the character beside it, which knows where in the mark-up it stands. */
function insert({ passage }: Cell, at: number, put: string): Edit[] {
  const beside = at > 0 ? at - 1 : 0;
  const char = passage.text[beside];
  return passage.replace(beside, beside + 1, at > 0 ? char + put : put + char);
}
