import { fold } from '../text/fold';
import { sharedOf, shinglesOf, signatureOf } from './shingles';

/** A free text of an area: section 一 or 五 of a report. */
export interface FreeText {
  readonly sentences: readonly { readonly text: string; readonly key: number | null }[];
}

/** Two texts that are alike, by their index. */
export interface Alike {
  readonly a: number;
  readonly b: number;
  /** Which part of what both say they have in common, from 0 to 1 (Jaccard, over shingles of five characters). */
  readonly share: number;
  /** Which part of each one's own sentences stands word for word in the other. */
  readonly ofA: number;
  readonly ofB: number;
}

/** Shorter texts may well be alike. In characters, set phrases not counted. */
const MIN_LENGTH = 80;
const MIN_SENTENCES = 4;
/** From here on texts are called alike: two honest ones on the same year stay below. */
const MIN_SHARE = 0.5;
const MIN_CONTAINED = 0.6;
const ROWS = 4;
/** A shingle, or a sentence, of so many texts is a set phrase; of so great a part of all as well. */
const COMMON_AT_LEAST = 12;
const COMMON_SHARE = 0.1;
/** So many texts of one band are held against one another; more have a set phrase in common. */
const MAX_BUCKET = 48;

/**
 * The texts that are alike, the most alike first, in steps. Texts that are the same stand for one another: they are
 * compared once. The time grows with the length of the texts, not with the number of pairs.
 */
export function* findingAlike(texts: readonly FreeText[]): Generator<void, Alike[]> {
  const groups = yield* groupsOfSame(texts);
  const shingles: Uint32Array[] = [];
  for (const { text } of groups) {
    shingles.push(shinglesOf(text));
    yield;
  }
  const own = withoutCommon(shingles);
  const sentences = ownSentences(groups.map(({ members }) => texts[members[0]]));
  const alike: Alike[] = [];
  const add = (g: number, h: number, share: number, ofA: number, ofB: number): void => {
    for (const a of groups[g].members) for (const b of groups[h].members) alike.push({ a, b, share, ofA, ofB });
  };
  groups.forEach(({ members, text }) => {
    if (text.length < MIN_LENGTH) return;
    // Each with the first: a hundred copies of one text are a hundred pairs, not five thousand.
    for (const member of members.slice(1)) alike.push({ a: members[0], b: member, share: 1, ofA: 1, ofB: 1 });
  });
  for (const [g, h] of yield* candidates(own, sentences, groups)) {
    yield;
    const share = sharedOf(own[g], own[h]);
    const common = [...sentences[g]].filter((key) => sentences[h].has(key)).length;
    const ofA = common >= MIN_SENTENCES ? common / sentences[g].size : 0;
    const ofB = common >= MIN_SENTENCES ? common / sentences[h].size : 0;
    if (share >= MIN_SHARE || Math.max(ofA, ofB) >= MIN_CONTAINED) add(g, h, share, ofA, ofB);
  }
  return alike.sort((x, y) => measure(y) - measure(x) || x.a - y.a || x.b - y.b);
}

/** How alike two texts are: by what they share, or by what of one stands in the other. */
export const measure = ({ share, ofA, ofB }: Alike): number => Math.max(share, ofA, ofB);

interface Group {
  readonly text: string;
  readonly members: number[];
}

function* groupsOfSame(texts: readonly FreeText[]): Generator<void, Group[]> {
  const groups = new Map<string, Group>();
  for (const [i, { sentences }] of texts.entries()) {
    const text = normalised(sentences.map((sentence) => sentence.text).join(''));
    const group = groups.get(text);
    if (group) group.members.push(i);
    else groups.set(text, { text, members: [i] });
    yield;
  }
  return [...groups.values()];
}

const TITLES = /《[^《》]{0,80}》/g;

/** A text as it is compared: figures are all the same, laws and marks left out. */
const normalised = (text: string): string =>
  fold(text)
    .replace(TITLES, '')
    .replace(/\d+/g, '0')
    .replace(/[^\p{Script=Han}A-Za-z0]/gu, '');

/** The shingles of each text that are not set phrases: those that too many of the texts have. */
function withoutCommon(all: readonly Uint32Array[]): Uint32Array[] {
  const limit = Math.max(COMMON_AT_LEAST, Math.ceil(all.length * COMMON_SHARE));
  if (all.length <= limit) return [...all];
  // A table of counts by the lower bits: it errs on the side of taking two shingles for one common one, and seldom.
  const bits = Math.min(24, Math.max(16, Math.ceil(Math.log2(all.reduce((sum, { length }) => sum + length, 1))) + 1));
  const mask = 2 ** bits - 1;
  const counts = new Uint16Array(mask + 1);
  for (const shingles of all)
    for (const shingle of shingles) if (counts[shingle & mask] < 0xffff) counts[shingle & mask]++;
  return all.map((shingles) => shingles.filter((shingle) => counts[shingle & mask] <= limit));
}

/** Each text's own sentences that are not those of too many others. */
function ownSentences(texts: readonly FreeText[]): Set<number>[] {
  const counts = new Map<number, number>();
  const own = texts.map(({ sentences }) => new Set(sentences.flatMap(({ key }) => key ?? [])));
  for (const keys of own) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const limit = Math.max(COMMON_AT_LEAST, Math.ceil(texts.length * COMMON_SHARE));
  return own.map((keys) => new Set([...keys].filter((key) => (counts.get(key) ?? 0) <= limit)));
}

/** The pairs that share a band of their signatures, or enough sentences. */
function* candidates(
  own: readonly Uint32Array[],
  sentences: readonly ReadonlySet<number>[],
  groups: readonly Group[],
): Generator<void, Iterable<readonly [number, number]>> {
  const found = new Map<number, readonly [number, number]>();
  const add = (g: number, h: number): void => {
    found.set(g * groups.length + h, [g, h]);
  };
  const bands = new Map<number, number[]>();
  for (const [g, shingles] of own.entries()) {
    yield;
    if (groups[g].text.length < MIN_LENGTH || shingles.length < MIN_LENGTH / 2) continue;
    const signature = signatureOf(shingles);
    for (let band = 0; band < signature.length; band += ROWS) {
      let key = band;
      for (let row = 0; row < ROWS; row++) key = Math.imul(key ^ signature[band + row], 0x9e3779b1);
      const bucket = bands.get(key);
      if (!bucket) bands.set(key, [g]);
      else {
        for (const other of bucket) add(other, g);
        if (bucket.length < MAX_BUCKET) bucket.push(g);
      }
    }
  }
  for (const [key, count] of sharedSentences(sentences)) {
    if (count >= MIN_SENTENCES) found.set(key, [Math.floor(key / groups.length), key % groups.length]);
  }
  return found.values();
}

/** How many sentences each pair has in common, for pairs that have any. */
function sharedSentences(sentences: readonly ReadonlySet<number>[]): Map<number, number> {
  const holders = new Map<number, number[]>();
  sentences.forEach((keys, g) => {
    for (const key of keys) {
      const known = holders.get(key);
      if (known) known.push(g);
      else holders.set(key, [g]);
    }
  });
  const counts = new Map<number, number>();
  for (const having of holders.values()) {
    if (having.length > MAX_BUCKET) continue;
    for (let i = 0; i < having.length; i++) {
      for (let j = i + 1; j < having.length; j++) {
        const key = having[i] * sentences.length + having[j];
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}
