import { isHan } from '../../text/han';
import { bigrams, matcher } from '../text-facts';
import {
  ALSO_VERBS,
  BEHIND_A_NOUN,
  COLUMN_BEHIND,
  DOUBLED_IN_A_WORD,
  DOUBLED_INSIDE,
  MEASURED_TWICE,
  MEASURES_TWICE,
  NEVER_DOUBLED,
  type Neighbours,
  RESTARTED,
  SET_PHRASES,
  THREE_NOT_BEFORE,
} from '../words/doubled-words';

/** Words that stand twice in a row and can only be a slip. */
export interface Doubled {
  /** Both of them; for what is repeated after a mark, the second only. */
  readonly from: number;
  readonly to: number;
  /** What should be left there. */
  readonly word: string;
  /** `word`: listed as never written twice; `phrase`: longer, and found by comparing. */
  readonly kind: 'word' | 'phrase';
}

/** Where a clause begins or ends. */
const EDGES = '，。；、：！？,;:（）()“”‘’';
const isEdge = (char: string | undefined): boolean => char === undefined || EDGES.includes(char);
/** What a word is surely the first of its phrase after: adverbs and the like. */
const LEADS = /(?:切实|有效|全面|严格|认真|不断|进一步|持续|积极|努力)$/;

/** What comes again within three characters: the words' first, 通 of 可以通过可通过. */
const firsts = [
  ...[...NEVER_DOUBLED.keys(), ...RESTARTED.flat()].map(([first]) => first),
  ...[...DOUBLED_INSIDE].map((inside) => inside[1]),
  ...SET_PHRASES.map(([first]) => first),

  '通',
].join('');

/** The doubled words of a text. Figures, letters and marks are no words; a mark between two words separates them. */
export const doubledWords = matcher(firsts, doubledWordsIn, { isDoubled: true });

function doubledWordsIn(text: string): Doubled[] {
  const found: Doubled[] = [];
  let free = 0;
  // The characters one, two and three places back: what repeats one of them may end the first half of a doubling.
  let [one, two, three] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const length = code === one ? 1 : code === two ? 2 : code === three ? 3 : 0;
    if (length > 0 && isHan(code) && i - length >= free) {
      const doubled = doubledAt(text, i - length, length);
      if (doubled) {
        found.push(doubled);
        free = doubled.to;
      }
    }
    three = two;
    two = one;
    one = code;
  }
  for (const [first, second] of text.includes('通过可') ? RESTARTED : []) {
    for (let at = text.indexOf(first + second); at >= 0; at = text.indexOf(first + second, at + 1)) {
      found.push({ from: at, to: at + first.length + second.length, word: second, kind: 'word' });
    }
  }
  return found;
}

/** Counts with their measure word before them as well as behind. */
export const measuredTwice = matcher(bigrams(MEASURES_TWICE, '0123456789'), (text) =>
  [...text.matchAll(MEASURED_TWICE)].map(
    ({ 0: whole, index }): Doubled => ({
      from: index,
      to: index + whole.length,
      word: whole.slice(1),
      kind: 'word',
    }),
  ),
);

function doubledAt(text: string, from: number, length: number): Doubled | undefined {
  const word = text.slice(from, from + length);
  if (!text.startsWith(word, from + length)) return undefined;
  const isStammered = length === 1 && isStammer(text, from);
  const neighbours = NEVER_DOUBLED.get(word);
  // Looked for only where it matters: at every place of a long run it would be looked for to the end of that.
  if (!isStammered && !neighbours) return undefined;
  const to = endOfRepeats(text, from, length);
  const found: Doubled = { from, to, word, kind: 'word' };
  if (isStammered || !neighbours) return found;
  if (isSure(text, from, to, neighbours) || isInAWord(text, from, to, word)) return found;
  const before = text[from - 1];
  const behind = text[to];
  if (before !== undefined && neighbours.notAfter?.includes(before)) return undefined;
  if (neighbours.onlyAfter && !(before && neighbours.onlyAfter.includes(before))) return undefined;
  if (neighbours.onlyBefore && !(behind && neighbours.onlyBefore.includes(behind))) return undefined;
  // 落实落实再落实: said for effect.
  if (behind === '再' || (behind !== undefined && neighbours.notBefore?.includes(behind))) return undefined;
  if (!neighbours.atEdge || isAtEdge(text, from, to)) return found;
  return !ALSO_VERBS.has(word) && BEHIND_A_NOUN.test(text.slice(to, to + 3)) ? found : undefined;
}

/** So much of what stands beside a doubling is looked at. */
const BESIDE = 6;
const beforeIn = (text: string, from: number): string => text.slice(Math.max(0, from - BESIDE), from);
const behindIn = (text: string, to: number): string => text.slice(to, to + BESIDE);

function isSure(text: string, from: number, to: number, { sureAfter, sureBefore, notBefore }: Neighbours): boolean {
  if (sureBefore?.test(behindIn(text, to))) return true;
  return sureAfter?.test(beforeIn(text, from)) === true && !notBefore?.includes(text[to] ?? ' ');
}

/** Whether a word is doubled in a longer one, the two of which leave it no other meaning. */
const isInAWord = (text: string, from: number, to: number, word: string): boolean =>
  DOUBLED_IN_A_WORD[word]?.some(
    ([before, behind]) => before.test(beforeIn(text, from)) && behind.test(behindIn(text, to)),
  ) === true;

/** Where what begins at a place, and is written at least twice in a row, comes no more. */
function endOfRepeats(text: string, from: number, length: number): number {
  const word = text.slice(from, from + length);
  let to = from + 2 * length;
  while (text.startsWith(word, to)) to += length;
  return to;
}

/** A character doubled inside a set phrase (信息息公开), or at the head of a clause that begins with a word (加加强). */
function isStammer(text: string, from: number): boolean {
  if (DOUBLED_INSIDE.has(text.slice(from - 1, from + 3))) return true;
  if (!isEdge(text[from - 1])) return false;
  const begun = NEVER_DOUBLED.get(text.slice(from + 1, from + 3));
  // 认认真真 is said for effect.
  const isWord = begun !== undefined && !begun.atEdge && text[from + 3] !== text[from + 2];
  return isWord || SET_PHRASES.some((phrase) => text.startsWith(phrase, from + 1));
}

/** Whether a clause begins before a range or ends after it, or 的 shows that it ends a phrase. */
function isAtEdge(text: string, from: number, to: number): boolean {
  const behind = text[to];
  return (
    isEdge(text[from - 1]) ||
    (behind !== undefined && (isEdge(behind) || '的等'.includes(behind))) ||
    LEADS.test(text.slice(Math.max(0, from - 3), from))
  );
}

/** Shorter phrases than this are words, which the table decides on; longer repetitions are not looked for. */
const MIN_PHRASE = 3;
const MAX_PHRASE = 160;
/** A text with more repetitions is no prose. */
const MAX_PHRASES = 10;
/** So many characters make a clause that is not said twice for effect. */
const MIN_CLAUSE = 5;
const MIN_LISTED = 4;
/** With a figure in it that is the same again: 废止9件，废止9件. */
const MIN_COUNTED = 3;

/** Phrases, clauses and sentences that come twice in a row; only in paragraphs with a mark: menus have none. */
export const doubledPhrases = matcher('，。；,;', doubledPhrasesIn);

/** By the hash of two neighbouring characters, where they stood last; counted on from text to text, so that none need be cleared. */
const last = new Float64Array(4096);
let counted = 0;
const hashOf = (one: number, other: number): number => ((one * 31) ^ other) & 4095;

function doubledPhrasesIn(text: string): Doubled[] {
  const found: Doubled[] = [];
  const base = counted;
  let free = 1;
  let before = text.charCodeAt(0);
  /** How far back the character before has its like: the same again belongs to what was looked at already. */
  let lengthBefore = 0;
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const hash = hashOf(before, code);
    const earlier = last[hash] - base;
    const length = i - earlier;
    // Three in a row are reported once.
    const isLike = earlier >= free && length >= MIN_PHRASE && length <= MAX_PHRASE && text.charCodeAt(earlier) === code;
    if (isLike && length !== lengthBefore && found.length < MAX_PHRASES) {
      const repeated = repeatedAt(text, i, length);
      if (repeated) {
        found.push(repeated);
        free = Math.max(i, repeated.from + 2 * length) + 1;
      }
    }
    lengthBefore = isLike ? length : 0;
    last[hash] = base + i;
    before = code;
  }
  counted = base + text.length;
  return found;
}

/** The repetition of `length` characters that a place lies in the second half of. */
function repeatedAt(text: string, at: number, length: number): Doubled | undefined {
  let from = at - length;
  while (from > 0 && at - length - from < length && text[from - 1] === text[from - 1 + length]) from--;
  let end = at;
  while (end < text.length && end - from < 2 * length && text[end] === text[end - length]) end++;
  const run = end - from - length;
  if (run >= length) return phraseAt(text, from, length);
  // 甲，甲。: all but the marks is the same.
  return run === length - 1 ? clauseAt(text, from, length) : undefined;
}

/** 2024年2024年. */
const YEAR = /^20\d\d年度?$/;
const HAN = /^\p{Script=Han}+$/u;
const COUNTING = /^[一二两三四五六七八九十百千万〇零逐]|[一二三四五六七八九十]$/;

function phraseAt(text: string, from: number, length: number): Doubled | undefined {
  const word = text.slice(from, from + length);
  if (YEAR.test(word)) return { from, to: endOfRepeats(text, from, length), word, kind: 'phrase' };
  if (!HAN.test(word)) return clauseAt(text, clauseFrom(text, from, length), length);
  const to = endOfRepeats(text, from, length);
  // 信息信息: two of two are a matter of the table.
  if (length === 4 && word.startsWith(word.slice(2))) return undefined;
  if (COUNTING.test(word) || COLUMN_BEHIND.test(text.slice(to, to + 2))) return undefined;
  if (length === MIN_PHRASE) {
    if (NEVER_DOUBLED.has(word) || isBegun(word, text[to])) return undefined;
  }
  return { from, to, word, kind: 'phrase' };
}

/** Whether the second word goes on to become another one: 公安局|公安局长. */
const isBegun = (word: string, behind: string | undefined): boolean =>
  behind !== undefined && (behind === '长' || (THREE_NOT_BEFORE[word]?.includes(behind) ?? false));

/** A run that is longer than what is repeated may be cut anywhere: where a clause begins. */
function clauseFrom(text: string, from: number, length: number): number {
  for (let at = from; at < from + length; at++) {
    if (isEdge(text[at - 1]) && text.startsWith(text.slice(at, at + length - 1), at + length)) return at;
  }
  return from;
}

/** A clause or sentence that comes again at once, and its mark with it. */
function clauseAt(text: string, from: number, length: number): Doubled | undefined {
  const mark = text[from + length - 1];
  const closing = text[from + 2 * length - 1];
  const isClosed = closing === undefined || '，。；、,;'.includes(closing) || (mark === '、' && closing === '等');
  const isLed = mark !== '、' && LEADS.test(text.slice(Math.max(0, from - 3), from));
  if (!(isEdge(text[from - 1]) || isLed) || !'，。；、,;'.includes(mark) || !isClosed) return undefined;
  const clause = text.slice(from, from + length - 1);
  const inner = clause.match(/\p{Script=Han}/gu)?.length ?? 0;
  const isCounted = mark !== '、' && /^\p{Script=Han}{2,}\d+\p{Script=Han}$/u.test(clause);
  const least = mark === '、' ? MIN_LISTED : isCounted ? MIN_COUNTED : MIN_CLAUSE;
  if (inner < least || inner < clause.length / 2) return undefined;
  // All but the last go, each with its mark; the last has the one that the sentence goes on with.
  let to = from + length;
  while (text.startsWith(clause + mark + clause, to)) to += length;
  return { from, to, word: '', kind: 'phrase' };
}
