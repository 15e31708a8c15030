import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Refusal, VersionedEdits } from '../server/protocol';

/**
 * Makes the edits that the server answers with; says why where it refuses, or where the draft has changed since.
 * Whether they were made.
 */
export async function applyEdits(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  answer: VersionedEdits | Refusal,
): Promise<boolean> {
  if ('message' in answer) {
    showMessage(answer.message);
    return false;
  }
  const isMade = await madeIn(client, document, answer);
  if (!isMade && answer.version !== document.version) showMessage(draftHasChanged());
  return isMade;
}

/** Makes edits, all of them or none; none where the draft is another version by now. */
export async function madeIn(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  { version, edits }: VersionedEdits,
): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...edits]));
  if (document.version !== version) return false;
  return edits.length === 0 || vscode.workspace.applyEdit(edit);
}

export const draftHasChanged = (): string => vscode.l10n.t('The draft has changed meanwhile. Please try again.');

export const showMessage = (message: string): void => void vscode.window.showInformationMessage(message);
