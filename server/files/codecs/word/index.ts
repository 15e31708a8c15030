import { commentsOf } from './comment-parts';
import { isCompound, refuseCompound } from './container';
import { EditPlacer, type EditRefusal, type TextEdit } from './edits';
import { type Unit, unitIndexAt, type WordPlace, writeHtml } from './html';
import { WordPackage } from './package';
import { readBlocks } from './reader';
import { RefusedWord, refuse, type WordRefusal } from './refusal';
import { type WordComment, withoutComments, writeComments } from './write-comments';
import { editXml, type Tracking } from './write-edits';

export { encodeWorkbook, type Sheet } from '../workbook';
export type { EditRefusal, TextEdit } from './edits';
export type { WordPlace } from './html';
export { type Protection, protectionOf } from './protection';
export type { WordRefusal } from './refusal';
export type { WordComment } from './write-comments';
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

/** Why an edit of the decoded text cannot be made in the file; undefined where it can. */
export function refusalOf({ units }: WordDraft, edit: TextEdit): EditRefusal | undefined {
  const placed = new EditPlacer(units).place(edit);
  return typeof placed === 'string' ? placed : undefined;
}

/**
 * The file with edits of the decoded text made that `refusalOf` has nothing against and that do not overlap: as if
 * typed, or as revisions. All but the main part stays byte for byte as it is.
 */
export function writeEdits(word: WordDraft, edits: readonly TextEdit[], tracking?: Tracking): Uint8Array {
  const { file, xml, text, units } = word;
  const changed = editXml(xml, text, units, edits, tracking);
  return file.zip.with(new Map([[file.documentName, new TextEncoder().encode(changed)]]));
}

/** How many comments of others stand in a file. */
export const commentsOfOthers = ({ file }: WordDraft, author: string): number => commentsOf(file, author).others;

/**
 * The file with comments on ranges of its text, in place of those that the same author has left; others' stay.
 */
export function writeWordComments(
  { file, xml }: WordDraft,
  comments: readonly WordComment[],
  signature: { readonly author: string; readonly date: string },
): Uint8Array {
  const document = withoutComments(xml, commentsOf(file, signature.author).own);
  const { units } = writeHtml(readBlocks(file, document));
  const parts = writeComments(file, document, units, comments, signature);
  const encoder = new TextEncoder();
  return file.zip.with(new Map([...parts].map(([name, text]) => [name, encoder.encode(text)])));
}

/** Where a person finds in Word what stands at an offset of the text; undefined in a document with nothing in it. */
export function placeAt({ units }: WordDraft, offset: number): WordPlace | undefined {
  return units[unitIndexAt(units, offset)]?.place;
}
