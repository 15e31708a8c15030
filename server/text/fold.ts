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

/** Where the fold of a text stands in it: for each folded character its offset, and one more for the end. */
export function foldWithOffsets(text: string): { folded: string; offsets: number[] } {
  const offsets: number[] = [];
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWhite(code)) continue;
    folded += isPlainHan(code) ? text[i] : foldCharacter(text[i], code);
    offsets.push(i);
  }
  offsets.push(text.length);
  return { folded, offsets };
}

/** Whether a text holds nothing but white space, that of wide scripts included. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isWhite(text.charCodeAt(i))) return false;
  return true;
}
