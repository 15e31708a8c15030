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

/** As .docx files begin, and .doc files. */
const BEGINNINGS = ['PK\x03\x04', '\xd0\xcf\x11\xe0'];

/** Whether a file begins as Word files do, whatever it is called. */
export function isSniffedWord(path: string): boolean {
  try {
    return BEGINNINGS.includes(readPrefix(path, 1).toString('latin1', 0, 4));
  } catch {
    return false;
  }
}
