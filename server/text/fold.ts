/** Radicals that PDF extraction puts in the place of characters, and variants that come with them. */
const LOOKALIKES: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⺠民⻔门⻅见⻓长⻋车⻚页⻉贝⻢马⻝食⻛风⻜飞⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙⻘青⻆角⻄西⺟母⻁虎⻤鬼⻣骨戶户']
    .join('')
    .match(/../gu)
    ?.map((pair) => [...pair] as [string, string]) ?? [],
);

const isWhite = (code: number): boolean =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x3000 ||
  (code >= 0x2000 && code <= 0x200f) ||
  code === 0x202f ||
  code === 0x205f ||
  code === 0x2060 ||
  code === 0xfeff;

/** One character as it is compared: half-width for full-width, the character for its radical. */
function foldCharacter(char: string, code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x2f00 && code <= 0x2fd5) return char.normalize('NFKC');
  return LOOKALIKES[char] ?? char;
}

const isPlainHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff && code !== 0x6236;

/** The text without white space, full-width forms made half-width, radicals made characters. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isPlainHan(code)) folded += text[i];
    else if (!isWhite(code)) folded += foldCharacter(text[i], code);
  }
  return folded;
}

/** What is left of a text when only Han characters, letters and digits count: how labels are compared. */
export function labelKey(text: string): string {
  let key = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isPlainHan(code) || (code >= 48 && code <= 57)) key += text[i];
    else if (!isWhite(code)) {
      const char = foldCharacter(text[i], code);
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

const ODD = /[\s\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]/;
const WIDE = /[\uff01-\uff5e\u2e80-\u2fdf\u6236]/g;

/** Folds a text and keeps the offsets. Where there is no white space, characters stay in their places. */
export function foldWithOffsets(text: string): Folded {
  if (!ODD.test(text)) {
    const folded = text.replace(WIDE, (char) => foldCharacter(char, char.charCodeAt(0)));
    return { folded, offsets: identity(text.length + 1) };
  }
  const offsets = new Uint32Array(text.length + 1);
  let folded = '';
  let count = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isPlainHan(code) || (code > 32 && code < 127)) {
      offsets[count++] = i;
      continue;
    }
    folded += text.slice(from, i);
    from = i + 1;
    if (isWhite(code)) continue;
    folded += foldCharacter(text[i], code);
    offsets[count++] = i;
  }
  folded += text.slice(from);
  offsets[count] = text.length;
  return { folded, offsets: offsets.subarray(0, count + 1) };
}

let counting = new Uint32Array(0);

/** 0, 1, 2 …: one array serves every text whose characters stay in their places. */
function identity(length: number): ArrayLike<number> {
  if (counting.length < length) counting = Uint32Array.from({ length: Math.max(length, 4096) }, (_, i) => i);
  return counting;
}

/** Whether a text holds nothing but white space, that of wide scripts included. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isWhite(text.charCodeAt(i))) return false;
  return true;
}
