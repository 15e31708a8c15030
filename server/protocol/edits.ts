import type { TextEdit } from 'vscode-languageserver-protocol';

/** Edits of a document, and the version that they were made for. */
export interface VersionedEdits {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** Why something cannot be done, in words for the user. */
export interface Refusal {
  readonly message: string;
}
