/** Why a file is not read as a Word file. */
export type WordRefusal =
  /** The archive is incomplete, or a part fails its checksum or is no well-formed XML. */
  | 'word-damaged'
  /** More than any report holds: read no further, whatever it is. */
  | 'word-too-large'
  /** Protected by a password, so that the whole of it is encrypted. */
  | 'word-password'
  /** Of the days before Word 97. */
  | 'word-95'
  /** An archive, a workbook or a presentation. */
  | 'not-word'
  /** Its text stands in other files that are embedded whole. */
  | 'word-embedded';

/** Thrown while a file is being read; nothing outside the codec sees it. */
export class RefusedWord extends Error {
  constructor(readonly refusal: WordRefusal) {
    super(refusal);
  }
}

export const refuse = (refusal: WordRefusal): never => {
  throw new RefusedWord(refusal);
};
