import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fixAll as fixAllRequest } from '../server/protocol';
import { showMessage } from './apply-edits';
import { fixesMade } from './fixes-made';

/** Makes the safe fixes of a draft and says which they were, or that there was none to be made. */
export async function fixAll(client: BaseLanguageClient, { document }: vscode.TextEditor): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const fixed = await client.sendRequest(fixAllRequest, { uri });
  if (!fixed) return;
  if (fixed.version !== document.version)
    return showMessage(vscode.l10n.t('The draft has changed meanwhile. Please try again.'));
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...fixed.edits]));
  if (fixed.edits.length > 0 && !(await vscode.workspace.applyEdit(edit))) return;
  showMessage(fixesMade(fixed.titles, vscode.l10n));
}
