import { Compound, isCompound } from '../doc/compound';
import { readDocBlocks } from '../doc/reader';
import { editsBetween } from './changes';
import { commentsOf } from './comment-parts';
import { decodeHtml, EditPlacer, type EditRefusal, type TextEdit } from './edits';
import { type Unit, unitIndexAt, type WordPlace, writeHtml } from './html';
import { WordPackage } from './package';
import { readBlocks } from './reader';
import { RefusedWord, refuse, type WordRefusal } from './refusal';
import { type WordComment, withoutComments, writeComments } from './write-comments';
import { editXml, type Tracking } from './write-edits';
import { encodeXml, withoutReferences } from './xml-text';

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
  /** Undefined for one of Word 97–2003, which can be read only. */
  readonly file: WordPackage | undefined;
  /** The main part, as it stands. */
  readonly xml: string;
}

/** Reads a Word file (.docx or .doc, whatever it is called); what cannot be read is named. Never throws. */
export function readWord(bytes: Uint8Array): WordDraft | WordRefusal {
  try {
    if (isCompound(bytes)) return readDoc(new Compound(bytes));
    const file = new WordPackage(bytes);
    const xml = withoutReferences(file.text(file.documentName) ?? refuse('word-damaged'));
    return { ...writeHtml(readBlocks(file, xml)), file, xml };
  } catch (error) {
    if (error instanceof RefusedWord) return error.refusal;
    throw error;
  }
}

function readDoc(compound: Compound): WordDraft {
  if (compound.has('EncryptedPackage')) refuse('word-password');
  return { ...writeHtml(readDocBlocks(compound)), file: undefined, xml: '' };
}

/** The parts of a file that is to be written, which one of Word 97–2003 cannot be. */
function writable({ file }: WordDraft): WordPackage {
  if (!file) throw new Error('files of Word 97–2003 are not written');
  return file;
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
  const { xml, text, units } = word;
  const file = writable(word);
  const changed = editXml(xml, text, units, edits, tracking);
  return file.zip.with(new Map([[file.documentName, encodeXml(changed)]]));
}

/** A change of the decoded text that the file cannot take. */
export interface RefusedChange {
  /** Undefined where it concerns the document as a whole. */
  readonly place: WordPlace | undefined;
  readonly why: EditRefusal;
}

/**
 * The file as it says another text; or what of it cannot be written, and why: then nothing is. What is written is read
 * again and compared.
 */
export function writeText(word: WordDraft, text: string, tracking?: Tracking): Uint8Array | readonly RefusedChange[] {
  const edits = editsBetween(word.text, text, word.units);
  if ('differsAt' in edits) return [{ place: placeAt(word, edits.differsAt), why: 'structure' }];
  const refused = edits.flatMap((edit): RefusedChange[] => {
    const why = refusalOf(word, edit);
    return why ? [{ place: placeAt(word, edit.range.start), why }] : [];
  });
  if (refused.length > 0) return refused;
  if (edits.length === 0) return writable(word).zip.bytes;
  const bytes = writeEdits(word, edits, tracking);
  const written = readWord(bytes);
  const isFaithful = typeof written !== 'string' && charactersOf(written.text) === charactersOf(text);
  return isFaithful ? bytes : [{ place: placeAt(word, edits[0].range.start), why: 'structure' }];
}

/** Paragraphs that were emptied have no element; blanks are a matter of how the text is set out. */
const charactersOf = (html: string): string => decodeHtml(html.replace(/<[a-z/!][^<>]*>/gi, '')).replace(/\s+/g, '');

/** How many comments of others stand in a file. */
export const commentsOfOthers = (word: WordDraft, author: string): number => commentsOf(writable(word), author).others;

/**
 * The file with comments on ranges of its text, in place of those that the same author has left; others' stay.
 */
export function writeWordComments(
  word: WordDraft,
  comments: readonly WordComment[],
  signature: { readonly author: string; readonly date: string },
): Uint8Array {
  const file = writable(word);
  const document = withoutComments(word.xml, commentsOf(file, signature.author).own);
  const { units } = writeHtml(readBlocks(file, document));
  const parts = writeComments(file, document, units, comments, signature);
  return file.zip.with(new Map([...parts].map(([name, text]) => [name, encodeXml(text)])));
}

/** Where a person finds in Word what stands at an offset of the text; undefined in a document with nothing in it. */
export function placeAt({ units }: WordDraft, offset: number): WordPlace | undefined {
  return units[unitIndexAt(units, offset)]?.place;
}
