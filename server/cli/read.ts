import type { Syntax } from '../draft/draft';
import { isDraftName, syntaxOf } from '../draft/endings';
import { type Decoded, decode } from '../files/codecs/decode';
import type { WordDraft } from '../files/codecs/word';
import { codeOf } from '../files/disk/failure';
import { readRegularFile } from '../files/disk/regular-file';
import { wordCodec } from '../files/disk/word-codec';
import { safeFixOf } from '../lint/fix-all';
import type { FileFacts } from '../service/file-result';
import { refusalOfFix } from './fix/repair-word';
import type { Input } from './inputs';
import type { Messages } from './output/messages/messages';
import { beginsAsPage } from './sniff-page';
import { isWordName } from './word';

/** A file, read. */
export interface Source {
  readonly bytes: Buffer;
  readonly decoded: Decoded;
  readonly syntax: Syntax;
  /** Present for a Word file, whose text is what it says as HTML. */
  readonly word?: WordDraft;
}

const NO_MARK = new Uint8Array(0);

/** Reads and decodes one input; a string is why it could not be done. */
export function readInput({ name, path, bytes: present }: Input, messages: Messages): Source | string {
  try {
    const bytes = present ?? readRegularFile(path);
    const decoded = decode(bytes);
    if (decoded === 'word') {
      const word = wordCodec().readWord(bytes);
      if (typeof word === 'string') return messages.notText(name, word);
      return { bytes, decoded: { text: word.text, encoding: 'utf-8', mark: NO_MARK }, syntax: 'html', word };
    }
    if (typeof decoded !== 'string') return { bytes, decoded, syntax: syntaxOfText(name, decoded.text) };
    return messages.notText(name, decoded === 'unknown' && isWordName(name) ? 'sealed' : decoded);
  } catch (error) {
    return messages.failed(name, codeOf(error));
  }
}

/** What a Word file adds to its findings: places, and which fixes can be made. Nothing for any other file. */
export function factsOf({ word }: Source, messages: Messages): FileFacts {
  if (!word) return {};
  return {
    placeOf: (offset) => {
      const place = wordCodec().placeAt(word, offset);
      return place && messages.place(place);
    },
    canFix: (finding) => {
      const fix = safeFixOf(finding);
      return fix !== undefined && refusalOfFix(word, fix) === undefined;
    },
  };
}

/** Web pages are handed round under the names of Word files; a pipe has no name that says anything. */
const syntaxOfText = (name: string, text: string): Syntax => {
  if (isWordName(name)) return /<(?:html|body|table|p)[\s>]/i.test(text.slice(0, 5000)) ? 'html' : 'plain';
  return isDraftName(name) || !beginsAsPage(text) ? syntaxOf(name) : 'html';
};
