import type { AbstractList, Level, List, Lists } from '../word/numbering';
import type { Bytes } from './bytes';

/** How numbers are written, by the code that stands for it ([MS-OSHARED] 2.2.1.3), as .docx files name it. */
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
};
const SUFFIXES = ['tab', 'space', 'nothing'];
const LIST_LENGTH = 28;
const OVERRIDE_LENGTH = 16;
const LEVELS = 9;
const MAX_LISTS = 20_000;

/**
 * The lists of a document.
 * @param table the stream that they stand in
 * @param at where the lists begin, and where the paragraphs' lists do, which refer to them; 0 for none
 */
export function listsIn(table: Bytes, at: { readonly lists: number; readonly overrides: number }): Lists {
  const none = { abstracts: new Map(), lists: new Map() };
  return at.lists === 0 || at.overrides === 0
    ? none
    : { abstracts: abstractsIn(table, at.lists), lists: overridesIn(table, at.overrides) };
}

function abstractsIn(table: Bytes, start: number): Map<string, AbstractList> {
  const count = Math.min(MAX_LISTS, table.u16(start));
  const found = new Map<string, AbstractList>();
  const reader = new LevelReader(table, start + 2 + count * LIST_LENGTH);
  for (let i = 0; i < count; i++) {
    const at = start + 2 + i * LIST_LENGTH;
    const isSimple = (table.u8(at + 26) & 1) !== 0;
    const levels = new Map<number, Level>();
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) levels.set(level, reader.read());
    found.set(String(table.i32(at)), { levels, styleLink: undefined });
  }
  return found;
}

/** By what paragraphs call them: their number in the table, counted from 1. */
function overridesIn(table: Bytes, start: number): Map<string, List> {
  const count = Math.min(MAX_LISTS, table.u32(start));
  const found = new Map<string, List>();
  const reader = new LevelReader(table, start + 4 + count * OVERRIDE_LENGTH);
  for (let i = 0; i < count; i++) {
    const at = start + 4 + i * OVERRIDE_LENGTH;
    const starts = new Map<number, number>();
    const levels = new Map<number, Level>();
    // Each has a mark first.
    reader.skip(4);
    for (let left = table.u8(at + 12); left > 0; left--) reader.readOverride(starts, levels);
    found.set(String(i + 1), { abstract: String(table.i32(at)), starts, levels });
  }
  return found;
}

/** Reads levels, which stand one after the other and are of different lengths. */
class LevelReader {
  constructor(
    private readonly table: Bytes,
    private at: number,
  ) {}

  skip(length: number): void {
    this.at += length;
  }

  readOverride(starts: Map<number, number>, levels: Map<number, Level>): void {
    const start = this.table.i32(this.at);
    const flags = this.table.u8(this.at + 4);
    this.at += 8;
    const level = flags & 15;
    if ((flags & 32) !== 0) levels.set(level, this.read());
    if ((flags & 16) !== 0) starts.set(level, levels.get(level)?.start ?? start);
  }

  read(): Level {
    const { table, at } = this;
    const flags = table.u8(at + 5);
    const properties = table.u8(at + 24) + table.u8(at + 25);
    const length = table.u16(at + 28 + properties);
    const written = table.text(at + 30 + properties, length);
    this.at = at + 30 + properties + 2 * length;
    return {
      start: table.i32(at),
      format: FORMATS[table.u8(at + 4)] ?? 'decimal',
      // A character that is no character stands for the number of the level that it counts.
      text: [...written].map((char) => (char < '\t' ? `%${char.charCodeAt(0) + 1}` : char)).join(''),
      suffix: SUFFIXES[table.u8(at + 15)] ?? 'tab',
      restart: (flags & 8) !== 0 ? table.u8(at + 26) : undefined,
      isLegal: (flags & 4) !== 0,
      style: undefined,
    };
  }
}
