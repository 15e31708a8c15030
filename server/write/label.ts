import { setCell } from '../draft/cells';
import type { Cell } from '../draft/draft';
import { type Label, readLabel } from '../report/tables/labels';
import type { Edit } from '../text/edits';
import { figuresIn, withoutItemNumbers } from '../text/figure-tokens';
import { foldWithOffsets, labelKey } from '../text/fold';

/** What makes a written label the form's. */
export interface LabelEdits {
  readonly edits: readonly Edit[];
  /** Whether it is a slip of the key beyond doubt, and not another label's words, or half of them. */
  readonly isSlip: boolean;
}

/** Marks of a cell's border, or of a tag: where they stand in a label, what is in the cell is not the label alone. */
const BORDER = /[<>‹›|｜\t]/;
/** A reference that was not read as a character: what is left of it would be none. */
const REFERENCE = /&#?[\da-z]{1,20};/i;
const NUMERAL = /[一二三四五六七八九十\d]/;
/** In characters: so many too many, so many lost are a slip of the key. */
const MAX_REMOVED = 2;
const MAX_LOST = 3;

/**
 * The edits of the label's own characters, no more of them than differ. Undefined where a figure or a cell's border stands among
 * them: those belong into cells of their own, and only the clerk can put them there.
 */
export function labelEdits(cell: Cell, expected: string): LabelEdits | undefined {
  const { content } = cell;
  if (BORDER.test(content.text) || figuresIn(withoutItemNumbers(content.text)).length > 0) return undefined;
  const [from, to] = [readLabel(content.text), readLabel(expected)];
  const isOther = from.key === '' || (from.number !== undefined && from.number !== to.number);
  // 2.重（复申请: what is its key does not stand at its end.
  if (isOther || REFERENCE.test(content.text) || !endsWithKey(content.text, from))
    return { edits: setCell(cell, expected), isSlip: false };
  // Marks count as well, unless the draft has others than the form throughout (1、 for 1.).
  const exact = changeBetween(charactersOf(content.text), charactersOf(expected));
  const inWords = changeBetween(wordsOf(content.text, from), wordsOf(expected, to));
  // A damaged number reads as a word.
  const dropsNumber =
    to.number !== undefined &&
    (inWords.removed.some(({ char }) => NUMERAL.test(char)) || (inWords.removed.length > 0 && !inWords.before));
  // A mark in the very place of what is lost was typed for it (本年增/。).
  const isMarkForWord = inWords.removed.length === 0 && exact.lost.length === inWords.lost.length;
  const { removed, lost, before, behind } =
    dropsNumber || isMarkForWord || sizeOf(exact) <= sizeOf(inWords) ? exact : inWords;
  const put = lost.length === 0 ? '' : expected.slice(lost[0].at, lost[lost.length - 1].at + 1);
  // Where a mark stands at the place, the form says whether it comes before or after what is lost.
  const isBeforeMark =
    before !== undefined &&
    behind !== undefined &&
    content.text.slice(before.at + 1, behind.at).trim() !== '' &&
    labelKey(expected[(lost[0]?.at ?? 0) - 1] ?? '') !== '';
  let edits =
    removed.length > 0
      ? content.replace(removed[0].at, removed[removed.length - 1].at + 1, put)
      : behind && !isBeforeMark
        ? content.replace(behind.at, behind.at + 1, put + content.text[behind.at])
        : content.replace(before?.at ?? 0, (before?.at ?? 0) + 1, content.text[before?.at ?? 0] + put);
  // A line or a tag may end among them; which of the characters belong before it is known where none are too many.
  const isTorn = edits.length > 1;
  if (isTorn && removed.length === lost.length)
    edits = removed.flatMap(({ at }, i) => content.replace(at, at + 1, expected[lost[i].at]));
  const isDoubled = removed.every(({ char }) => char === before?.char || char === behind?.char);
  const isSlip = removed.length <= MAX_REMOVED && lost.length <= MAX_LOST && (lost.length > 0 || isDoubled);
  return { edits, isSlip: isSlip && (!isTorn || lost.length === 0 || removed.length === lost.length) };
}

/** A UTF-16 unit that counts in a comparison, folded, and where it stands in its text. */
interface Character {
  readonly char: string;
  readonly at: number;
}

/** What stands between the beginnings and the ends that two labels have in common. */
interface Change {
  readonly removed: readonly Character[];
  readonly lost: readonly Character[];
  /** The last of the written characters that stays before the change, and the first after it. */
  readonly before: Character | undefined;
  readonly behind: Character | undefined;
}

function changeBetween(written: readonly Character[], wanted: readonly Character[]): Change {
  const shortest = Math.min(written.length, wanted.length);
  let head = 0;
  while (head < shortest && written[head].char === wanted[head].char) head++;
  let tail = 0;
  while (tail < shortest - head && written[written.length - 1 - tail].char === wanted[wanted.length - 1 - tail].char)
    tail++;
  const end = written.length - tail;
  return {
    removed: written.slice(head, end),
    lost: wanted.slice(head, wanted.length - tail),
    before: written[head - 1],
    behind: written[end],
  };
}

const sizeOf = ({ removed, lost }: Change): number => removed.length + lost.length;

function charactersOf(text: string): Character[] {
  const { folded, offsets } = foldWithOffsets(text);
  return folded.split('').map((char, i) => ({ char, at: offsets[i] }));
}

/** Those of a label's words alone: neither its number nor marks. */
function wordsOf(text: string, { key }: Label): Character[] {
  const characters = charactersOf(text).filter(({ char }) => labelKey(char) !== '');
  return characters.slice(characters.length - key.length);
}

const endsWithKey = (text: string, label: Label): boolean =>
  wordsOf(text, label)
    .map(({ char }) => char)
    .join('') === label.key;
