import { isCompound, refuseCompound } from './container';
import { type Unit, type WordPlace, writeHtml } from './html';
import { WordPackage } from './package';
import { readBlocks } from './reader';
import { RefusedWord, refuse, type WordRefusal } from './refusal';

export type { WordPlace } from './html';
export type { WordRefusal } from './refusal';
export { encodeWord } from './write-document';

/** A Word file, read as a draft. */
export interface WordDraft {
  /** What it says, as HTML. */
  readonly text: string;
  readonly units: readonly Unit[];
  readonly file: WordPackage;
  /** The main part, as it stands. */
  readonly xml: string;
}

/** Reads a Word file (.docx, whatever it is called); what cannot be read is named. Never throws. */
export function readWord(bytes: Uint8Array): WordDraft | WordRefusal {
  try {
    if (isCompound(bytes)) refuseCompound(bytes);
    const file = new WordPackage(bytes);
    const xml = file.text(file.documentName) ?? refuse('word-damaged');
    return { ...writeHtml(readBlocks(file, xml)), file, xml };
  } catch (error) {
    if (error instanceof RefusedWord) return error.refusal;
    throw error;
  }
}

/** Where a person finds in Word what stands at an offset of the text; undefined in a document with nothing in it. */
export function placeAt({ units }: WordDraft, offset: number): WordPlace | undefined {
  let low = 0;
  let high = units.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle].end < offset) low = middle + 1;
    else high = middle;
  }
  return units[low]?.place;
}
