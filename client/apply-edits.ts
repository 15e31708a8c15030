import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Refusal, VersionedEdits } from '../server/protocol';

/** Makes the edits that the server answers with; says why where it refuses, or where the draft has changed since. */
export async function applyEdits(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  answer: VersionedEdits | Refusal,
): Promise<void> {
  if ('message' in answer) return showMessage(answer.message);
  if (answer.version !== document.version) {
    return showMessage(vscode.l10n.t('The draft has changed meanwhile. Please try again.'));
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...answer.edits]));
  await vscode.workspace.applyEdit(edit);
}

export const showMessage = (message: string): void => void vscode.window.showInformationMessage(message);
