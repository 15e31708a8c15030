import { cached } from '../caches';

/** Radicals that PDF extraction puts in the place of characters, and variants that come with them: each, and what it is. */
const LOOKALIKES =
  '⺠民⻔门⻅见⻓长⻋车⻚页⻉贝⻢马⻝食⻛风⻜飞⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙⻘青⻆角⻄西⺟母⻁虎⻤鬼⻣骨戶户';

/** Radicals and compatibility forms that conversions put in the place of characters: what they are is never in doubt. */
export const RADICALS = /[\u2e80-\u2fd5\uf900-\ufaff]/g;

/** From the first to the last of them. */
type Span = readonly [first: number, last: number];

/** White space, that of wide scripts and the invisible kinds included, and NUL: what folds to nothing. */
const WHITE: readonly Span[] = [
  [0, 0],
  [9, 13],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200f],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x2060],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
/** Full-width forms: so far behind what they stand for. */
const FULL_WIDTH: Span = [0xff01, 0xff5e];
const FULL_WIDTH_AWAY = 0xfee0;
/** Radicals and compatibility forms. */
const COMPATIBLE: readonly Span[] = [
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
];

/**
 * In which bits each character differs from what it is folded to: itself, another, or nothing (0) for white space; and by
 * what they are folded to, the characters that stand for another.
 */
function tables() {
  const changes = new Uint16Array(0x10000);
  const variants = new Map<number, string>();
  const foldTo = (code: number, meant: number): void => {
    changes[code] = code ^ meant;
    variants.set(meant, (variants.get(meant) ?? '') + String.fromCharCode(code));
  };
  for (const [first, last] of WHITE) for (let code = first; code <= last; code++) changes[code] = code;
  for (let code = FULL_WIDTH[0]; code <= FULL_WIDTH[1]; code++) foldTo(code, code - FULL_WIDTH_AWAY);
  for (const [first, last] of COMPATIBLE)
    for (let code = first; code <= last; code++)
      foldTo(code, String.fromCharCode(code).normalize('NFKC').charCodeAt(0));
  for (let i = 0; i < LOOKALIKES.length; i += 2) foldTo(LOOKALIKES.charCodeAt(i), LOOKALIKES.charCodeAt(i + 1));
  return { changes, variants };
}

const { changes: CHANGES, variants } = tables();

const folded = (code: number): number => code ^ CHANGES[code];

/** Whether a character folds to nothing. */
export const isWhite = (code: number): boolean => folded(code) === 0;

/** White space, character by character. */
export function* whiteSpace(): Generator<number> {
  for (const [first, last] of WHITE) for (let code = first; code <= last; code++) yield code;
}

/** The character that a radical or a compatibility form stands for. */
export const characterFor = (radical: string): string => String.fromCharCode(folded(radical.charCodeAt(0)));

/** Every character that is folded to this one; itself first. */
export const variantsOf = (char: string): string[] => [char, ...(variants.get(char.charCodeAt(0)) ?? [])];

/** The text without white space, full-width forms made half-width, radicals made characters. */
export const fold = (text: string): string => foldWithOffsets(text).folded;

/** What is left of a text when only Han characters, letters and digits count: how labels are compared. */
export function labelKey(text: string): string {
  let key = '';
  for (let i = 0; i < text.length; i++) {
    const code = folded(text.charCodeAt(i));
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 48 && code <= 57)) key += String.fromCharCode(code);
    else if (code !== 0) {
      const char = String.fromCharCode(code);
      if (/[\p{Script=Han}0-9A-Za-z]/u.test(char)) key += char;
    }
  }
  return key;
}

/** A folded text that still knows where its characters stand in the original. */
export interface Folded {
  readonly folded: string;
  /** The original's offset for each folded character, and one more for the end. */
  readonly offsets: ArrayLike<number>;
}

/** Folded characters on their way to a string; a longer text gets room of its own. */
const scratch = new Uint16Array(4096);
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Folds a text and keeps the offsets. Where there is no white space, characters stay in their places. */
export function foldWithOffsets(text: string): Folded {
  const { length } = text;
  if (isFolded(text)) return { folded: text, offsets: identity(length + 1) };
  const codes = length <= scratch.length ? scratch : new Uint16Array(length);
  let offsets: Uint32Array | undefined;
  let kept = 0;
  for (let i = 0; i < length; i++) {
    const code = folded(text.charCodeAt(i));
    if (code !== 0) {
      if (offsets) offsets[kept] = i;
      codes[kept++] = code;
    } else offsets ??= identity(length + 1).slice(0, length + 1);
  }
  const written = decoder.decode(codes.subarray(0, kept));
  if (!offsets) return { folded: written, offsets: identity(length + 1) };
  offsets[kept] = length;
  return { folded: written, offsets: offsets.subarray(0, kept + 1) };
}

function isFolded(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (CHANGES[code] !== 0 || code === 0) return false;
  }
  return true;
}

/** The numbers from 0 on, as many as two to this power. */
const counted = cached((power: number) => Uint32Array.from({ length: 2 ** power }, (_, i) => i));

/** 0, 1, 2 …, `length` of them or more: one array serves every text whose characters stay in their places. */
const identity = (length: number): Uint32Array => counted(Math.max(12, 32 - Math.clz32(length)));
