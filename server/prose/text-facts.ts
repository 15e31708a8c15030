import { type Folded, foldWithOffsets, variantsOf, whiteSpace } from '../text/fold';

/** What a text has to have in it to be worth reading for something: a bit of one of two numbers. */
export interface Cue {
  readonly isSecond: boolean;
  readonly bit: number;
  /** Whether no other cue has it. */
  readonly isOwn: boolean;
}

/** Something that is looked for in a text, or in what is made of it. */
export interface Matcher<Found, From = string> extends Cue {
  /** What has to be there as well. */
  readonly besides: Cue | undefined;
  readonly read: (from: From) => readonly Found[];
}

/** What sort of cue a character is: none, white space, or one of its own that it shares with its variants. */
const sorts = new Uint16Array(0x10000);
const NONE = 0;
const BLANK = 1;
for (const code of whiteSpace()) sorts[code] = BLANK;
let sortsKnown = 2;
const MAX_SORTS = 640;
/** By sort, the set of cues that it is one of: alone, or coming again soon. */
const alone = new Uint16Array(MAX_SORTS);
const again = new Uint16Array(MAX_SORTS);
/** By two sorts, the set of cues that the one is with the other after it. */
const pairs = new Uint16Array(MAX_SORTS * MAX_SORTS);
/** The sets of cues that there are, the empty one first: their two numbers. */
const MAX_SETS = 4096;
const firsts = new Int32Array(MAX_SETS);
const seconds = new Int32Array(MAX_SETS);
let sets = 1;
/** As many as a number has. */
const BITS = 32;
/** The bit that the last cues share, should there be more than bits: what one has not found there the other may. */
const SHARED = 2 * BITS - 1;
let cues = 0;
/** Those that have to come twice. */
let [twofoldFirst, twofoldSecond] = [0, 0];

function sortOf(char: string): number {
  const code = char.charCodeAt(0);
  if (sorts[code] === NONE) {
    if (sortsKnown === MAX_SORTS) throw new RangeError('no place is left for another character');
    for (const variant of variantsOf(char)) sorts[variant.charCodeAt(0)] = sortsKnown;
    sortsKnown++;
  }
  return sorts[code];
}

/**
 * @param words characters, or words known by their first two, of which one at least stands in every text with the cue; as
 *   folded, a space for any white space
 * @param isDoubled whether one of them, characters all, has to come again within the next three
 */
function cueOf(words: Iterable<string>, isDoubled = false): Cue {
  const place = Math.min(cues++, SHARED);
  const cue = { isSecond: place >= BITS, bit: 1 << (place % BITS), isOwn: place < SHARED };
  /** By set, what it becomes with this cue: the same for many words. */
  const grown = new Map<number, number>();
  const add = (to: Uint16Array, at: number): void => {
    let set = grown.get(to[at]);
    if (set === undefined) {
      if (sets === MAX_SETS) throw new RangeError('no place is left for another set of cues');
      set = sets++;
      grown.set(to[at], set).set(set, set);
      firsts[set] = firsts[to[at]] | (cue.isSecond ? 0 : cue.bit);
      seconds[set] = seconds[to[at]] | (cue.isSecond ? cue.bit : 0);
    }
    to[at] = set;
  };
  for (const word of words) {
    if (word.length === 1) add(isDoubled ? again : alone, sortOf(word));
    else add(pairs, sortOf(word[0]) * MAX_SORTS + sortOf(word[1]));
  }
  return cue;
}

/**
 * Declares what is looked for in texts.
 * @param words one of them at least stands in every text where there is anything to be found: see {@link cueOf}
 * @param read finds it, and only it
 * @param besides what else stands in every such text
 */
export const matcher = <Found, From = string>(
  words: Iterable<string>,
  read: (from: From) => readonly Found[],
  { isDoubled, besides }: { readonly isDoubled?: boolean; readonly besides?: Cue } = {},
): Matcher<Found, From> => ({ ...cueOf(words, isDoubled), besides, read });

/** Every character of one text with every one of another after it. */
export const bigrams = (before: string, behind: string): string[] =>
  [...before].flatMap((first) => [...behind].map((second) => first + second));

const NOTHING: readonly never[] = [];

/** What a text has to have in it to be worth reading for something. */
export interface Prefilter extends Cue {
  readonly pattern: RegExp | undefined;
  /** Stands where the pattern has not been looked for yet. */
  readonly isUnsure: Cue | undefined;
}

/**
 * @param words one of them at least stands in every such text: see {@link cueOf}
 * @param pattern reports the rest, of the folded text
 */
export const prefilter = (words: readonly string[], pattern?: RegExp): Prefilter => ({
  ...cueOf(words),
  pattern,
  isUnsure: pattern && cueOf(words),
});

/** The place of a bit: of several, that of the lowest. */
const placeIn = (bits: number): number => BITS - 1 - Math.clz32(bits & -bits);
/** The place of a cue among all of them. */
export const placeOf = ({ isSecond, bit }: Cue): number => (isSecond ? BITS : 0) + placeIn(bit);
/** How many places there are. */
export const PLACES = 2 * BITS;

/** @param words that have to come twice in a text, whichever of them */
export function twofold(words: Iterable<string>): Cue {
  const cue = cueOf(words);
  if (cue.isOwn && cue.isSecond) twofoldSecond |= cue.bit;
  else if (cue.isOwn) twofoldFirst |= cue.bit;
  return cue;
}

/**
 * What a text says by itself, wherever it stands. Nothing here knows a place in the draft, nor holds on to the text
 * that it came in: it serves every paragraph with these words, in this version of the draft and in later ones.
 */
export class TextFacts {
  /** The cues that stand in it, but for those by which nothing was found. */
  private first: number;
  private second: number;
  /** What was worked out, each after how. */
  private computed: unknown[] | undefined;
  private fold: Folded | undefined;

  constructor(text: string) {
    let [first, second] = [0, 0];
    /** Those that have come twice. */
    let [firstAgain, secondAgain] = [0, 0];
    let [one, two, three] = [NONE, NONE, NONE];
    /** The last that is no white space, which parts no words. */
    let before = NONE;
    // Hardly a branch: what is common in one text is rare in another, and a wrong guess costs more than looking up.
    for (let i = 0; i < text.length; i++) {
      const sort = sorts[text.charCodeAt(i)];
      const lone = alone[sort];
      const pair = pairs[before * MAX_SORTS + sort];
      const cued = firsts[lone] | firsts[pair];
      const cuedToo = seconds[lone] | seconds[pair];
      firstAgain |= first & cued;
      secondAgain |= second & cuedToo;
      first |= cued;
      second |= cuedToo;
      before = sort === BLANK ? before : sort;
      if (sort !== NONE && (sort === one || sort === two || sort === three)) {
        first |= firsts[again[sort]];
        second |= seconds[again[sort]];
      }
      three = two;
      two = one;
      one = sort;
    }
    this.first = first & (firstAgain | ~twofoldFirst);
    this.second = second & (secondAgain | ~twofoldSecond);
  }

  private has({ isSecond, bit }: Cue): boolean {
    return ((isSecond ? this.second : this.first) & bit) !== 0;
  }

  private drop({ isSecond, bit, isOwn }: Cue): void {
    if (isOwn && isSecond) this.second &= ~bit;
    else if (isOwn) this.first &= ~bit;
  }

  /** Adds the text, or what it is that of, to the list of each cue that stands in it: see {@link placeOf}. */
  addTo<Text>(lists: readonly Text[][], text: Text): void {
    for (let bits = this.first; bits !== 0; bits &= bits - 1) lists[placeIn(bits)].push(text);
    for (let bits = this.second; bits !== 0; bits &= bits - 1) lists[BITS + placeIn(bits)].push(text);
  }

  /** Whether a cue stands in the text; it is looked for once. */
  mayContain(cue: Prefilter, text: string): boolean {
    if (!this.has(cue)) return false;
    if (!cue.pattern || !cue.isUnsure || !this.has(cue.isUnsure)) return true;
    const isThere = cue.pattern.test(this.folded(text).folded);
    this.drop(isThere ? cue.isUnsure : cue);
    return isThere;
  }

  /** What a reader finds in the text; it reads it once. It may hold nothing of what it was read from. */
  find<Found, From>(matcher: Matcher<Found, From>, from: From): readonly Found[] {
    if (!this.has(matcher) || (matcher.besides && !this.has(matcher.besides))) return NOTHING;
    const found = this.memo(matcher.read, from);
    if (found.length === 0) this.drop(matcher);
    return found;
  }

  /** What is worked out of the text in some way, once. It may hold nothing of what it was worked out from. */
  memo<From, Result>(compute: (from: From) => Result, from: From): Result {
    const at = this.computed?.indexOf(compute) ?? -1;
    if (this.computed && at >= 0) return this.computed[at + 1] as Result;
    const result = compute(from);
    // Asked for afresh: what was computed may have needed something else of the text.
    if (this.computed) this.computed.push(compute, result);
    else this.computed = [compute, result];
    return result;
  }

  /** The text without white space, and where its characters stand in the one given. */
  folded(text: string): Folded {
    if (this.fold) return this.fold;
    const folded = foldWithOffsets(text);
    // A text that folds to itself is not kept: it is a part of its draft and would keep the whole of it.
    if (folded.folded !== text) this.fold = folded;
    return folded;
  }
}

/** A text, and what is known of it. */
export interface Words {
  readonly text: string;
  readonly facts: TextFacts;
}

/**
 * The wordings of a draft's paragraphs, kept from one reading to the next: a keystroke changes one of them, and the
 * others come again in their order.
 */
export class ParagraphCache {
  private texts: string[] = [];
  private facts: TextFacts[] = [];
  private textsBefore: readonly string[] = [];
  private factsBefore: readonly TextFacts[] = [];
  /** Which one of the last reading should come next. */
  private next = 0;

  /** Begins another reading of the draft. */
  begin(): void {
    this.textsBefore = this.texts;
    this.factsBefore = this.facts;
    this.texts = [];
    this.facts = [];
    this.next = 0;
  }

  of(text: string): TextFacts {
    const at = this.indexOf(text);
    const facts = at < 0 ? new TextFacts(text) : this.factsBefore[at];
    this.next = at < 0 ? this.next + 1 : at + 1;
    this.texts.push(text);
    this.facts.push(facts);
    return facts;
  }

  /** Where the last reading had a text; -1 where it is none of those that may come now. */
  private indexOf(text: string): number {
    const { next, textsBefore } = this;
    if (textsBefore[next] === text) return next;
    // A paragraph may have come in, or gone.
    for (let away = 1; away <= MAX_DISTANCE; away++) {
      if (textsBefore[next + away] === text) return next + away;
      if (textsBefore[next - away] === text) return next - away;
    }
    return -1;
  }
}

/** Further from its place a paragraph is not looked for. */
const MAX_DISTANCE = 3;
