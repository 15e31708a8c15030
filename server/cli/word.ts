import { join } from 'node:path';
import type * as Word from '../files/codecs/word';
import { extensionOf } from '../files/disk/endings';
import { readPrefix } from '../files/disk/read-prefix';

let codec: typeof Word | undefined;

/** What reads and writes Word files: a bundle of its own, loaded when the first one comes. */
export function wordCodec(): typeof Word {
  codec ??= require(join(__dirname, 'word.js')) as typeof Word;
  return codec;
}

const WORD_NAMES = new Set(['.docx', '.docm', '.doc', '.wps']);

/** Whether a file is called as those are that Word or WPS writes; what it is, its content reports. */
export const isWordName = (name: string): boolean => WORD_NAMES.has(extensionOf(name));

/** Whether a file begins as .docx files do, whatever it is called. */
export function isSniffedWord(path: string): boolean {
  try {
    return readPrefix(path, 1).toString('latin1') === 'PK\x03\x04';
  } catch {
    return false;
  }
}
