import { readSync } from 'node:fs';
import { utf16Of } from '../codecs/decode';
import { withRegularFile } from './regular-file';

/** The most bytes that a character takes in the encodings that drafts come in. */
const MAX_BYTES_PER_CHAR = 4;

/** The bytes of a file, or of its beginning as many as hold so many characters, with none cut in two at the end. */
export function readPrefix(path: string, characters: number): Buffer {
  return withRegularFile(path, (descriptor, size) => {
    const bytes = Buffer.alloc(Math.min(size, characters * MAX_BYTES_PER_CHAR));
    const read = readSync(descriptor, bytes, 0, bytes.length, 0);
    return bytes.subarray(0, read < size ? wholeCharacters(bytes, read) : read);
  });
}

/** How many of a file's first bytes hold whole characters only. */
export function wholeCharacters(bytes: Buffer, read: number): number {
  if (utf16Of(bytes)) return read - (read % 2);
  // In the others a line end cannot stand inside a character.
  return bytes.lastIndexOf(0x0a, read - 1) + 1 || read;
}
