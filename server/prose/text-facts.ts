import { type Folded, foldWithOffsets, variantsOf, whiteSpace } from '../text/fold';

/** Something that is looked for in a text, or in what is made of it. */
export interface Matcher<Found, From = string> {
  /** Its bit among those of all readers: its own, as long as there are enough. */
  readonly bit: number;
  readonly read: (from: From) => readonly Found[];
}

/** What sort of cue a character is: none, white space, or one of its own that it shares with its variants. */
const sorts = new Uint16Array(0x10000);
const NONE = 0;
const BLANK = 1;
for (const code of whiteSpace()) sorts[code] = BLANK;
let sortsKnown = 2;
const MAX_SORTS = 640;
/** By sort, the readers of which it is a cue: alone, or coming again soon. */
const alone = new Int32Array(MAX_SORTS);
const again = new Int32Array(MAX_SORTS);
/** By two sorts, the readers of which one is a cue with the other after it. */
const pairs = new Int32Array(MAX_SORTS * MAX_SORTS);
/** As many as a number has. */
const BITS = 32;
let matchers = 0;
/** Those that several readers share, for there are more of them: what one has not found there the other may. */
let shared = 0;

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
 * Declares what is looked for in texts.
 * @param words characters, or words known by their first two, of which one at least stands in every text where there is
 *   anything to be found; as folded, a space for any white space
 * @param read finds it, and only it
 * @param isDoubled whether one of them, characters all, has to come again within the next three
 */
export function matcher<Found, From = string>(
  words: Iterable<string>,
  read: (from: From) => readonly Found[],
  isDoubled = false,
): Matcher<Found, From> {
  const bit = 1 << (matchers % BITS);
  if (matchers++ >= BITS) shared |= bit;
  for (const word of words) {
    if (word.length === 1) (isDoubled ? again : alone)[sortOf(word)] |= bit;
    else pairs[sortOf(word[0]) * MAX_SORTS + sortOf(word[1])] |= bit;
  }
  return { bit, read };
}

/** Every character of one text with every one of another after it. */
export const bigrams = (before: string, behind: string): string[] =>
  [...before].flatMap((first) => [...behind].map((second) => first + second));

const NOTHING: readonly never[] = [];

/** What a text has to have in it to be worth reading for something. */
export interface Prefilter {
  readonly bit: number;
  readonly pattern: RegExp | undefined;
}

/**
 * @param words one of them at least stands in every such text: see {@link matcher}
 * @param pattern reports the rest, of the folded text
 */
export const prefilter = (words: Iterable<string>, pattern?: RegExp): Prefilter => ({
  bit: matcher(words, () => NOTHING).bit,
  pattern,
});

/**
 * What a text says by itself, wherever it stands. Nothing here knows a place in the draft, nor holds on to the text
 * that it came in: it serves every paragraph with these words, in this version of the draft and in later ones.
 */
export class TextFacts {
  /** The readers that may find something. */
  private open: number;
  /** Those among them that surely do. */
  private sure = 0;
  /** What was worked out, each after how. */
  private computed: unknown[] | undefined;
  private fold: Folded | undefined;

  constructor(text: string) {
    let open = 0;
    let [one, two, three] = [NONE, NONE, NONE];
    /** The last that is no white space, which parts no words. */
    let before = NONE;
    // Hardly a branch: what is common in one text is rare in another, and a wrong guess costs more than looking up.
    for (let i = 0; i < text.length; i++) {
      const sort = sorts[text.charCodeAt(i)];
      open |= alone[sort] | pairs[before * MAX_SORTS + sort];
      before = sort === BLANK ? before : sort;
      if (sort !== NONE && (sort === one || sort === two || sort === three)) open |= again[sort];
      three = two;
      two = one;
      one = sort;
    }
    this.open = open;
  }

  /** Whether a cue stands in the text; it is looked for once. */
  mayContain({ bit, pattern }: Prefilter, text: string): boolean {
    if ((this.open & bit) === 0) return false;
    if (!pattern || (this.sure & bit) !== 0) return true;
    const isThere = pattern.test(this.folded(text).folded);
    if (isThere) this.sure |= bit & ~shared;
    else this.open &= ~bit | shared;
    return isThere;
  }

  /** What a reader finds in the text; it reads it once. It may hold nothing of what it was read from. */
  find<Found, From>(matcher: Matcher<Found, From>, from: From): readonly Found[] {
    if ((this.open & matcher.bit) === 0) return NOTHING;
    const found = this.memo(matcher.read, from);
    if (found.length === 0) this.open &= ~matcher.bit | shared;
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
