import type { WordRefusal } from './word';

/** Why bytes were not read as a draft. */
export type NotText =
  | 'utf-16'
  | 'utf-32'
  | 'word'
  | 'pdf'
  | 'rtf'
  | 'mhtml'
  /** Called a Word file, and nothing that anybody could read: encrypted by an office's own software. */
  | 'sealed'
  | 'unknown'
  | WordRefusal;
