import { type Meaning, WORDS } from './words';

/**
 * A set of meanings, one bit each, in as many numbers as it takes. Each number stays small enough for engines to hold it
 * without a place of its own.
 */
export type Meanings = readonly number[];

const BITS = 30;
const order = Object.keys(WORDS) as Meaning[];
const LANES = Math.ceil(order.length / BITS);
const places = new Map(order.map((meaning, i) => [meaning, i]));

/** The set of some meanings. */
export function anyOf(...meanings: readonly Meaning[]): Meanings {
  const set = new Array<number>(LANES).fill(0);
  for (const meaning of meanings) {
    const at = places.get(meaning) as number;
    set[Math.floor(at / BITS)] |= 1 << (at % BITS);
  }
  return set;
}

/** Each meaning as the set of it alone. */
export const MEANING = Object.fromEntries(order.map((meaning) => [meaning, anyOf(meaning)])) as Record<
  Meaning,
  Meanings
>;

/** Whether two sets have a meaning in common. */
export function meets(a: Meanings, b: Meanings): boolean {
  for (let i = 0; i < LANES; i++) if ((a[i] & b[i]) !== 0) return true;
  return false;
}

/** Whether two sets have the same of some meanings. */
export function agreeOn(of: Meanings, a: Meanings, b: Meanings): boolean {
  for (let i = 0; i < LANES; i++) if (((a[i] ^ b[i]) & of[i]) !== 0) return false;
  return true;
}

/** All that some sets mean together. */
export function union(sets: readonly Meanings[]): number[] {
  const all = new Array<number>(LANES).fill(0);
  for (const set of sets) for (let i = 0; i < LANES; i++) all[i] |= set[i];
  return all;
}

export interface Word {
  readonly word: string;
  readonly meanings: Meanings;
}

const NONE: readonly Word[] = [];
const mixed = (first: number, second: number): number => ((first << 7) ^ second) & 0xffff;

/** Words by what they begin with: most characters of a text, and most pairs of them, are turned away at a glance. */
export class Vocabulary {
  /** For each character with which words begin its number, from 1; 0 for all others. */
  private readonly firsts = new Uint16Array(0x10000);
  /** The words by the number of their first character and by their second, longest first. */
  private readonly byPair = new Map<number, Word[]>();
  /** Whether any word can begin with two characters. */
  private readonly mayBegin = new Uint8Array(0x10000);
  /** Those of one character, by its number. */
  private readonly single: (Word | undefined)[] = [];
  /** The characters with which a word can begin. */
  readonly firstCharacters: number[] = [];

  constructor(words: ReadonlyMap<string, Meanings>) {
    for (const [word, meanings] of words) {
      const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
      if (this.firsts[first] === 0) this.firsts[first] = this.firstCharacters.push(first);
      if (word.length === 1) {
        this.single[this.firsts[first]] = { word, meanings };
        continue;
      }
      const pair = this.firsts[first] * 0x10000 + second;
      const entries = this.byPair.get(pair);
      if (entries) entries.push({ word, meanings });
      else this.byPair.set(pair, [{ word, meanings }]);
      this.mayBegin[mixed(this.firsts[first], second)] = 1;
    }
    for (const entries of this.byPair.values())
      if (entries.length > 1) entries.sort((a, b) => b.word.length - a.word.length);
  }

  /** The longest word that begins at a place. */
  wordAt(text: string, at: number): Word | undefined {
    const first = this.firsts[text.charCodeAt(at)];
    if (first === 0) return undefined;
    const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    if (this.mayBegin[mixed(first, second)] === 1) {
      for (const entry of this.byPair.get(first * 0x10000 + second) ?? NONE)
        if (entry.word.length === 2 || text.startsWith(entry.word, at)) return entry;
    }
    return this.single[first];
  }
}

/** Every word with all that it means. */
export function meaningsByWord(): Map<string, Meanings> {
  const found = new Map<string, Meanings>();
  for (const meaning of order)
    for (const word of Object.keys(WORDS[meaning])) {
      const others = found.get(word);
      found.set(word, others ? union([others, MEANING[meaning]]) : MEANING[meaning]);
    }
  return found;
}

export const VOCABULARY = new Vocabulary(meaningsByWord());
