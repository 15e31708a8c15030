const SEPARATOR = 0x0a;
/** Where the four-byte codes of the characters beyond U+FFFF begin, counted from 81 30 81 30. */
const BEYOND_BMP = 189_000;
/** How many four-byte codes there are for the characters up to U+FFFF. */
const FOUR_BYTE_BMP = 39_420;
const MAX_UNWRITABLE = 5;

/** Writes GB18030. Node can only read it, so the table is made by reading every code there is. */
export class Gb18030Encoder {
  private readonly codes = new Map<string, readonly number[]>();

  constructor() {
    // Four-byte codes first: a character that has a double-byte code too is written as that.
    this.learn(Array.from({ length: FOUR_BYTE_BMP }, (_, i) => fourBytes(i)));
    this.learn(doubleBytes());
  }

  /** The bytes of a text, or the first few characters that have none. */
  encode(text: string): Uint8Array | string[] {
    const bytes: number[] = [];
    const unwritable = new Set<string>();
    for (const char of text) {
      const point = char.codePointAt(0) as number;
      const code =
        point < 0x80 ? [point] : point > 0xffff ? fourBytes(point - 0x10000 + BEYOND_BMP) : this.codes.get(char);
      if (code) bytes.push(...code);
      else if (unwritable.size < MAX_UNWRITABLE) unwritable.add(char);
    }
    return unwritable.size > 0 ? [...unwritable] : Uint8Array.from(bytes);
  }

  private learn(codes: readonly (readonly number[])[]): void {
    const bytes: number[] = [];
    for (const code of codes) bytes.push(...code, SEPARATOR);
    const read = new TextDecoder('gb18030').decode(Uint8Array.from(bytes)).split('\n');
    read.slice(0, codes.length).forEach((char, i) => {
      if (char.length === 1 && char !== '\ufffd') this.codes.set(char, codes[i]);
    });
  }
}

function fourBytes(index: number): number[] {
  return [
    0x81 + Math.floor(index / 12_600),
    0x30 + (Math.floor(index / 1_260) % 10),
    0x81 + (Math.floor(index / 10) % 126),
    0x30 + (index % 10),
  ];
}

/** In falling order, so that of two codes for one character the lower, which others write, is learnt last. */
function doubleBytes(): number[][] {
  const codes: number[][] = [];
  for (let lead = 0xfe; lead >= 0x81; lead--) {
    for (let trail = 0xfe; trail >= 0x40; trail--) if (trail !== 0x7f) codes.push([lead, trail]);
  }
  return codes;
}
