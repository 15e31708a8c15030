import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fixAll as fixAllRequest } from '../server/protocol';
import { showMessage } from './apply-edits';

/** So many fixes are named in the message; of the others only the number is given. */
const MAX_NAMED = 3;

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
  showMessage(reportOf(fixed.titles));
}

function reportOf(titles: readonly string[]): string {
  if (titles.length === 0) return vscode.l10n.t('Nothing was changed: no finding can be fixed without your decision.');
  const named = titles.slice(0, MAX_NAMED).join(vscode.l10n.t('; '));
  return titles.length > MAX_NAMED
    ? vscode.l10n.t('{0} fixes were made: {1}; …', titles.length, named)
    : vscode.l10n.t('{0} fixes were made: {1}', titles.length, named);
}
