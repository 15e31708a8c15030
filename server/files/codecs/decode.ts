import { looksChinese, looksLikeGb18030 } from './chinese';
import type { NotText } from './not-text';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** What is needed to write a text back as it was. */
export interface Decoded {
  /** Without the byte order mark: columns are counted without it. */
  readonly text: string;
  readonly encoding: Encoding;
  /** The bytes of the byte order mark, none where there is none. */
  readonly mark: Uint8Array;
}

const NO_MARK = new Uint8Array(0);
const FOREIGN: readonly (readonly [readonly number[], NotText])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32'],
  [[0, 0, 0xfe, 0xff], 'utf-32'],
  [[0x50, 0x4b, 3, 4], 'word'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'word'],
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
  [ascii('{\\rtf'), 'rtf'],
  [ascii('MIME-Version:'), 'mhtml'],
];
/** Read only with its mark, as Notepad writes it (Unicode). */
const UTF16_MARKS = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;
const UTF8_MARK = [0xef, 0xbb, 0xbf];
const GB18030_MARK = [0x84, 0x31, 0x95, 0x33];

/** Reads bytes as UTF-8, as UTF-16 with a mark, else as GB18030 when they are Chinese text in it; else names why not, and guesses nothing. */
export function decode(bytes: Uint8Array): Decoded | NotText {
  const foreign = FOREIGN.find(([start]) => startsWith(bytes, start));
  if (foreign) return foreign[1];
  // Asked after UTF-32, which begins with the mark of UTF-16.
  const utf16 = utf16Of(bytes);
  if (utf16) return decodeUtf16(bytes, utf16) ?? 'utf-16';
  const decoded = decodeUtf8(bytes);
  if (looksLikeUtf16(bytes)) return 'utf-16';
  return decoded ?? decodeGb18030(bytes) ?? 'unknown';
}

function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  const mark = markOf(bytes, UTF8_MARK);
  const text = textOf(bytes.subarray(mark.length), 'utf-8');
  return text === undefined ? undefined : { text, encoding: 'utf-8', mark };
}

/** In which order the bytes of UTF-16 stand, where they begin with its mark. */
export const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined =>
  UTF16_MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0];

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | undefined {
  const text = textOf(bytes.subarray(2), encoding);
  return text === undefined ? undefined : { text, encoding, mark: bytes.subarray(0, 2) };
}

function decodeGb18030(bytes: Uint8Array): Decoded | undefined {
  const mark = markOf(bytes, GB18030_MARK);
  const body = bytes.subarray(mark.length);
  if (body.includes(0) || !looksLikeGb18030(body)) return undefined;
  const text = textOf(body, 'gb18030');
  return text !== undefined && looksChinese(text) ? { text, encoding: 'gb18030', mark } : undefined;
}

/** Undefined where some byte is none of the encoding's. */
function textOf(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: digits, blanks and line ends leave NUL in every other byte. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  if (bytes.length < 4 || bytes.length % 2 !== 0 || !bytes.includes(0)) return false;
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) zeros[i % 2]++;
  const [even, odd] = zeros;
  return Math.max(even, odd) > bytes.length / 50 && Math.max(even, odd) > 3 * Math.min(even, odd);
}

function ascii(text: string): readonly number[] {
  return [...text].map((char) => char.charCodeAt(0));
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

const markOf = (bytes: Uint8Array, mark: readonly number[]): Uint8Array =>
  startsWith(bytes, mark) ? bytes.subarray(0, mark.length) : NO_MARK;
