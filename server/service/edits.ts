import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Edit } from '../text/edits';
import type { Asker } from './asker';
import { type CheckedDocument, editorRange } from './checked-document';

/** Edits of a document's text as an editor takes them. */
export const textEdits = (edits: readonly Edit[], { document }: CheckedDocument): TextEdit[] =>
  edits.map(({ range, text }) => ({ range: editorRange(document, range), newText: text }));

/** The same for editors that are to make them themselves; bound to the version they were made for, where that is understood. */
export function workspaceEdit(
  edits: readonly Edit[],
  checked: CheckedDocument,
  { versionsEdits }: Asker['client'],
): WorkspaceEdit {
  const { uri, version } = checked.document;
  const changes = textEdits(edits, checked);
  return versionsEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
