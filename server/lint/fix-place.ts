import type { Cell } from '../draft/draft';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import { digitsOf } from '../text/figure-tokens';
import { fold } from '../text/fold';
import { LINE_BREAK } from '../text/lines';
import { touches } from '../text/range';
import { tableAt } from './fix-tables';

const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;
const TAG = /<[^<>]*>/g;
/** So far is looked for what stands beside an edit: further away than marks and a tag are nobody puts a word together. */
const MAX_REACH = 120;

/**
 * Whether what an edit puts into the text surely belongs there: it does not stand beside it already, it is not put where
 * a line or a tag ends, before which it may belong as well as after, it takes no mark out that makes a heading or a tag,
 * and it leaves no empty line in a table.
 */
export function isSurePlace(edit: Edit, report: Report): boolean {
  const { text } = report.draft;
  const { range, text: put } = edit;
  const gone = text.slice(range.start, range.end);
  const { head, tail } = common(gone, put);
  const [went, come] = [gone.slice(head, gone.length - tail), put.slice(head, put.length - tail)];
  if (put !== '' && countOf(MARKS, went) > countOf(MARKS, come)) return false;
  if (stands(edit, text)) return false;
  if (went === '' && (isTorn(range.start + head, report) || standLoose(come, range.end - tail, text))) return false;
  const isEmptied = put.trim() === '' && LETTER.test(gone) && isAlone(range.start, range.end, text);
  return !isEmptied || !tableAt(range, report);
}

/** What makes a heading or a tag of what stands beside it. */
const MARKS = /[#<>]/g;

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** Whether the digits that come stand loose already, right behind the word that follows them (12月3日1 for 12月31日). */
const standLoose = (come: string, to: number, text: string): boolean => {
  const digits = digitsOf(come);
  const behind = /^\p{L}(\d+)(?![\d年月日])/u.exec(fold(text.slice(to, to + 8)));
  return digits !== '' && behind !== null && behind[1].startsWith(digits);
};

/** More letters than any label has. */
const MAX_WORDS = 60;

/** Whether the words that come, or what they complete, stand before or behind already, whatever marks are between. */
function stands({ range: { start, end }, text: put }: Edit, text: string): boolean {
  const [gone, wanted] = [lettersIn(text.slice(start, end)), lettersIn(put)];
  const { head, tail } = common(gone, wanted);
  const words = wanted.slice(head, wanted.length - tail);
  if (words === '') return false;
  const before = (lettersIn(text.slice(Math.max(0, start - MAX_REACH), start)) + gone.slice(0, head)).slice(-MAX_WORDS);
  const behind = gone.slice(gone.length - tail) + lettersIn(text.slice(end, end + MAX_REACH));
  // Or all but a character of it: 第（九）项 for 第（一）项.
  if (words.length > 2 && differences(words, behind.slice(0, words.length)) === 1) return true;
  // Or its last words, and nothing else on the line: what stood between them was lost (政府信⇥情况).
  const rest = lettersIn(text.slice(end, end + MAX_REACH).split(LINE_BREAK)[0]);
  if (rest.length > 1 && words.length > rest.length && words.endsWith(rest)) return true;
  const [ending, beginning] = [before + words, words + behind];
  for (let length = words.length; length <= words.length + MAX_WORDS; length++)
    if (behind.startsWith(ending.slice(-length)) || before.endsWith(beginning.slice(0, length))) return true;
  return false;
}

/** In how many characters two texts differ, place by place. */
const differences = (one: string, other: string): number => [...one].filter((char, i) => char !== other[i]).length;

/** How many characters two texts have in common at their beginnings, and of those that are left at their ends. */
function common(one: string, other: string): { head: number; tail: number } {
  const most = Math.min(one.length, other.length);
  let [head, tail] = [0, 0];
  while (head < most && one[head] === other[head]) head++;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return { head, tail };
}

const lettersIn = (text: string): string => (text.replace(TAG, '').match(LETTERS) ?? []).join('');

/** Whether a line or a tag ends at a place within the words of a cell or of a paragraph. */
function isTorn(at: number, report: Report): boolean {
  const { text } = report.draft;
  const [before, behind] = [text.slice(Math.max(0, at - MAX_REACH), at), text.slice(at, at + MAX_REACH)];
  const [left, right] = [before.trimEnd(), behind.trimStart()];
  const blanks = [before.slice(left.length), behind.slice(0, behind.length - right.length)];
  if (!blanks.some((blank) => LINE_BREAK.test(blank)) && !left.endsWith('>') && !right.startsWith('<')) return false;
  const cell = cellAt(at, report);
  if (cell) {
    const { start, end } = cell.content.range;
    const around = text.slice(cell.fullRange.start, start) + text.slice(end, cell.fullRange.end);
    return (start < at && at < end) || /<br\b/i.test(around);
  }
  // An empty line parts paragraphs.
  if (blanks.some((blank) => blank.replace(/\r\n/g, '\n').split(LINE_BREAK).length > 2)) return false;
  const isWord = (char: string | undefined): boolean => char !== undefined && LETTER.test(char);
  return isWord(left.replace(TAG, '').trimEnd().at(-1)) && isWord(right.replace(TAG, '').trimStart()[0]);
}

function cellAt(at: number, report: Report): Cell | undefined {
  for (const { rows } of tableAt({ start: at, end: at }, report)?.fragments ?? [])
    for (const { cells, range } of rows)
      if (touches(range, at)) return cells.find(({ fullRange }) => touches(fullRange, at));
  return undefined;
}

/** Whether nothing else stands on the lines of a range. */
function isAlone(start: number, end: number, text: string): boolean {
  let [from, to] = [start, end];
  while (/[ \t]/.test(text[from - 1] ?? '')) from--;
  while (/[ \t]/.test(text[to] ?? '')) to++;
  return (from === 0 || LINE_BREAK.test(text[from - 1])) && (to === text.length || LINE_BREAK.test(text[to]));
}
