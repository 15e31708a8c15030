import { cached } from '../caches';
import { groupBy } from './group-by';

/** Radicals that PDF extraction puts in the place of characters, and variants that come with them. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⺠民⻔门⻅见⻓长⻋车⻚页⻉贝⻢马⻝食⻛风⻜飞⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙⻘青⻆角⻄西⺟母⻁虎⻤鬼⻣骨戶户']
    .join('')
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]) ?? [],
);

const between = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Radicals and compatibility forms that conversions put in the place of characters: what they are is never in doubt. */
export const RADICALS = /[\u2e80-\u2fd5\uf900-\ufaff]/g;

/** White space, that of wide scripts and the invisible kinds included, and NUL: what folds to nothing. */
export const WHITE: readonly number[] = [
  0,
  ...between(9, 13),
  0x20,
  0xa0,
  ...between(0x2000, 0x200f),
  0x202f,
  0x205f,
  0x2060,
  0x3000,
  0xfeff,
];

/** Full-width forms, radicals and the like: characters that stand for others. */
const VARIANTS: readonly number[] = [
  ...between(0xff01, 0xff5e),
  ...between(0x2f00, 0x2fd5),
  ...between(0xf900, 0xfaff),
  ...Object.keys(LOOKALIKES).map((char) => char.charCodeAt(0)),
];

/** One character as it is compared: half-width for full-width, the character for its radical. */
function meantBy(code: number): number {
  const char = String.fromCharCode(code);
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return (LOOKALIKES[char] ?? char.normalize('NFKC')).charCodeAt(0);
}

/** In which bits each character differs from what it is folded to: itself, another, or nothing (0) for white space. */
const CHANGES = new Uint16Array(0x10000);
for (const code of WHITE) CHANGES[code] = code;
for (const code of VARIANTS) CHANGES[code] = code ^ meantBy(code);

const folded = (code: number): number => code ^ CHANGES[code];

const variants = groupBy(
  [...VARIANTS].map((code) => String.fromCharCode(code)),
  (char) => folded(char.charCodeAt(0)),
);

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

/** Whether a text holds nothing but white space, that of wide scripts included. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (folded(text.charCodeAt(i)) !== 0) return false;
  return true;
}
