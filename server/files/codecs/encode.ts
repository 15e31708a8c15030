import { lazy } from '../../caches';
import type { Decoded } from './decode';
import { Gb18030Encoder } from './gb18030';

export type Encoded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** The encoding has no place for these. */
  | { readonly kind: 'unwritable'; readonly characters: readonly string[] }
  /** Even the text as it was would come out as other bytes. */
  | { readonly kind: 'unfaithful' };

const gb18030 = lazy(() => new Gb18030Encoder());

/** The bytes of a changed text, in the encoding and with the mark of the file it came from. */
export function encode(text: string, { encoding, mark, text: before }: Decoded, original: Uint8Array): Encoded {
  if (encoding === 'utf-8') return bytesOf(mark, new TextEncoder().encode(text));
  if (encoding !== 'gb18030') return bytesOf(mark, encodeUtf16(text, encoding === 'utf-16le'));
  // Some bytes are read as a character that is written in another way: what no fix touches must stay as it is.
  const asBefore = gb18030().encode(before);
  if (!(asBefore instanceof Uint8Array) || !isSame(original, joined(mark, asBefore))) return { kind: 'unfaithful' };
  const encoded = gb18030().encode(text);
  return encoded instanceof Uint8Array ? bytesOf(mark, encoded) : { kind: 'unwritable', characters: encoded };
}

function encodeUtf16(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittleEndian);
  return new Uint8Array(view.buffer);
}

const bytesOf = (mark: Uint8Array, body: Uint8Array): Encoded => ({ kind: 'bytes', bytes: joined(mark, body) });

function joined(mark: Uint8Array, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(mark.length + body.length);
  bytes.set(mark);
  bytes.set(body, mark.length);
  return bytes;
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);
