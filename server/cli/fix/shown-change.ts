import { PART_OF_FIGURE } from '../../lint/figure-changes';
import { editedPieces } from '../../text/edited-pieces';
import type { Edit } from '../../text/edits';
import type { Range } from '../../text/range';

/** Some edits of one fix, as the figure or the words that they change read before and after. */
export interface ShownChange {
  /** Where the first of them begins. */
  readonly at: number;
  readonly from: string;
  readonly to: string;
}

const WORD = /[\p{Script=Han}\dA-Za-z\uff10-\uff19〇]/u;
const HAN = /\p{Script=Han}/u;
const DIGIT = /[\d\uff10-\uff19]/;
const LINE_END = /[\r\n]/;
/** Words up to this length are shown whole, of longer ones so many characters on either side. In characters. */
const MAX_WORDS = 30;
const BESIDE = 8;
const CUT = '…';

/** What an edit changes with the figure, or the words, of which it is a part. */
interface Widened extends Range {
  /** Whether there are more of them than are shown. */
  readonly isCut: boolean;
}

/** What a fix changes, edits of one figure or of the same words as one: 2023年 → 2024年 and not 3 → 4. */
export function shownChanges(edits: readonly Edit[], text: string): ShownChange[] {
  const pieces = editedPieces(
    edits,
    text,
    (edit) => widened(edit, text),
    (before, { start }, edit) => start < before.end && !LINE_END.test(edit.text),
  );
  return pieces.map(({ range: { start, end }, edits: own, before, after }) => {
    const at = own[0].range.start;
    if (before === '' || after === '') return { at, from: before, to: after };
    const isCut = own.some((edit) => widened(edit, text).isCut);
    const [left, right] = [start, end].map((at) => (isCut && isWithinWords(text, at) ? CUT : ''));
    return { at, from: left + before + right, to: left + after + right };
  });
}

const isWithinWords = (text: string, at: number): boolean =>
  at > 0 && HAN.test(text[at - 1]) && HAN.test(text[at] ?? '');

function widened({ range, text: put }: Edit, text: string): Widened {
  const changed = text.slice(range.start, range.end) + put;
  if (LINE_END.test(changed) || changed.length > MAX_WORDS) return { ...range, isCut: false };
  if (HAN.test(changed)) return whole(range, text, WORD);
  const isInFigure = DIGIT.test(text[range.start - 1] ?? '') && DIGIT.test(text[range.end] ?? '');
  if (!DIGIT.test(changed) && !isInFigure) return { ...range, isCut: false };
  const { start, end } = whole(range, text, PART_OF_FIGURE);
  return { start, end: /[年月日]/.test(text[end] ?? '') ? end + 1 : end, isCut: false };
}

function whole({ start, end }: Range, text: string, part: RegExp): Widened {
  let [from, to] = [start, end];
  while (from > 0 && start - from < MAX_WORDS && part.test(text[from - 1])) from--;
  while (to < text.length && to - end < MAX_WORDS && part.test(text[to])) to++;
  return to - from <= MAX_WORDS
    ? { start: from, end: to, isCut: false }
    : { start: Math.max(from, start - BESIDE), end: Math.min(to, end + BESIDE), isCut: true };
}
