import { type Folded, foldWithOffsets, variantsOf } from '../text/fold';

/** Something that is looked for in a text. */
export interface Reader<Found> {
  /** Its own bit among those of all readers. */
  readonly bit: number;
  readonly read: (text: string) => readonly Found[];
}

/** For each character the readers that look at a text only where it, or another of theirs, stands. */
const readersOf = new Uint32Array(0x10000);
/** The same for those that look only where it comes again within the next three; such a character has this bit above. */
const readersOfTwo = new Uint32Array(0x10000);
const TWICE = (1 << 31) >>> 0;
const MOST_READERS = 31;
let readers = 0;

/**
 * Declares what is looked for in texts.
 * @param cues characters of which at least one stands in every text where there is anything to be found, as folded
 * @param read finds it, and only it, in a text as written
 * @param isDoubled whether one of the characters has to come again within the next three
 */
export function reader<Found>(
  cues: string,
  read: (text: string) => readonly Found[],
  isDoubled = false,
): Reader<Found> {
  const table = isDoubled ? readersOfTwo : readersOf;
  if (readers === MOST_READERS) throw new RangeError('no bit is left for another reader');
  const bit = 1 << readers++;
  for (const cue of cues)
    for (const char of variantsOf(cue)) {
      table[char.charCodeAt(0)] |= bit;
      if (isDoubled) readersOf[char.charCodeAt(0)] |= TWICE;
    }
  return { bit, read };
}

const comesAgain = (text: string, at: number, code: number): boolean =>
  text.charCodeAt(at + 1) === code || text.charCodeAt(at + 2) === code || text.charCodeAt(at + 3) === code;

const NOTHING: readonly never[] = [];

/** What a text has to have in it to be worth reading for something. */
export interface Cue {
  readonly bit: number;
  readonly pattern: RegExp | undefined;
}

/**
 * @param characters one of them at least stands in every such text
 * @param pattern tells the rest, of the folded text
 */
export const cue = (characters: string, pattern?: RegExp): Cue => ({
  bit: reader(characters, () => NOTHING).bit,
  pattern,
});

/**
 * What a text says by itself, wherever it stands. Nothing here knows a place in the draft, nor holds on to the text
 * that it came in: it serves every paragraph with these words, in this version of the draft and in later ones.
 */
export class Wording {
  /** The readers that may find something. */
  private open: number;
  /** Those among them that surely do. */
  private sure = 0;
  private found: Map<Reader<unknown>, readonly unknown[]> | undefined;
  /** What was worked out, each behind how. */
  private computed: readonly unknown[] = NOTHING;
  private fold: Folded | undefined;

  constructor(text: string) {
    let open = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const bits = readersOf[code];
      open |= bits;
      if (bits >= TWICE && comesAgain(text, i, code)) open |= readersOfTwo[code];
    }
    this.open = open;
  }

  /** Whether a cue stands in the text; it is looked for once. */
  has({ bit, pattern }: Cue, text: string): boolean {
    if ((this.open & bit) === 0) return false;
    if (!pattern || (this.sure & bit) !== 0) return true;
    if (pattern.test(this.folded(text).folded)) this.sure |= bit;
    else this.open &= ~bit;
    return (this.open & bit) !== 0;
  }

  /** What a reader finds in the text; it reads it once. */
  find<Found>(reader: Reader<Found>, text: string): readonly Found[] {
    if ((this.open & reader.bit) === 0) return NOTHING;
    const known = this.found?.get(reader);
    if (known) return known as readonly Found[];
    const found = reader.read(text);
    if (found.length === 0) this.open &= ~reader.bit;
    else {
      this.found ??= new Map();
      this.found.set(reader, found);
    }
    return found;
  }

  /** What is worked out of the text in some way, once. It may hold nothing of what it was worked out from. */
  once<From, Result>(compute: (from: From) => Result, from: From): Result {
    const at = this.computed.indexOf(compute);
    if (at >= 0) return this.computed[at + 1] as Result;
    const result = compute(from);
    this.computed = [...this.computed, compute, result];
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

/**
 * The wordings of a draft's paragraphs, kept from one reading to the next: a keystroke changes one of them, and the
 * others come again in their order.
 */
export class Wordings {
  private texts: string[] = [];
  private wordings: Wording[] = [];
  private textsBefore: readonly string[] = [];
  private wordingsBefore: readonly Wording[] = [];
  /** Which one of the last reading should come next. */
  private next = 0;

  /** Begins another reading of the draft. */
  begin(): void {
    this.textsBefore = this.texts;
    this.wordingsBefore = this.wordings;
    this.texts = [];
    this.wordings = [];
    this.next = 0;
  }

  of(text: string): Wording {
    const at = this.placeOf(text);
    const wording = at < 0 ? new Wording(text) : this.wordingsBefore[at];
    this.next = at < 0 ? this.next + 1 : at + 1;
    this.texts.push(text);
    this.wordings.push(wording);
    return wording;
  }

  /** Where the last reading had a text; -1 where it is none of those that may come now. */
  private placeOf(text: string): number {
    const { next, textsBefore } = this;
    if (textsBefore[next] === text) return next;
    // A paragraph may have come in, or gone.
    for (let away = 1; away <= FARTHEST; away++) {
      if (textsBefore[next + away] === text) return next + away;
      if (textsBefore[next - away] === text) return next - away;
    }
    return -1;
  }
}

/** Further from its place a paragraph is not looked for. */
const FARTHEST = 3;
