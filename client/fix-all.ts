import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { fixAll as fixAllRequest } from '../server/protocol';
import { applyEdits, showMessage } from './apply-edits';
import { fixesMade } from './fixes-made';

/** Makes the safe fixes of a draft and says which they were, or that there was none to be made. */
export async function fixAll(client: BaseLanguageClient, { document }: vscode.TextEditor): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const fixed = await client.sendRequest(fixAllRequest, { uri });
  if (fixed && (await applyEdits(client, document, fixed))) showMessage(fixesMade(fixed.titles, vscode.l10n));
}
