import type { Decoded } from './decode';
import { Gb18030Encoder } from './gb18030';

export type Encoded =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** The encoding has no place for these. */
  | { readonly kind: 'unwritable'; readonly characters: readonly string[] }
  /** Even the text as it was would come out as other bytes. */
  | { readonly kind: 'unfaithful' };

let gb18030: Gb18030Encoder | undefined;

/** The bytes of a changed text, in the encoding and with the mark of the file it came from. */
export function encode(text: string, { encoding, mark, text: before }: Decoded, original: Buffer): Encoded {
  if (encoding === 'utf-8') return bytesOf(mark, Buffer.from(text, 'utf8'));
  gb18030 ??= new Gb18030Encoder();
  // Some bytes are read as a character that is written in another way: what no fix touches must stay as it is.
  const asBefore = gb18030.encode(before);
  if (!(asBefore instanceof Uint8Array) || !original.equals(Buffer.concat([mark, asBefore]))) {
    return { kind: 'unfaithful' };
  }
  const encoded = gb18030.encode(text);
  return encoded instanceof Uint8Array ? bytesOf(mark, encoded) : { kind: 'unwritable', characters: encoded };
}

const bytesOf = (mark: Uint8Array, body: Uint8Array): Encoded => ({
  kind: 'bytes',
  bytes: Buffer.concat([mark, body]),
});
