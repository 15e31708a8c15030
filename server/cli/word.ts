import { extensionOf, OLD_WORD_ENDINGS, WORD_ENDINGS } from '../draft/endings';
import { readPrefix } from '../files/disk/read-prefix';

const WORD_NAMES = new Set([...WORD_ENDINGS, ...OLD_WORD_ENDINGS]);

/** Whether a file is named as Word and WPS name theirs; its content says what it is. */
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
