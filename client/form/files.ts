import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { publishedPage } from '../../server/protocol';
import { showMessage } from '../apply-edits';
import { asFileName, stemOf } from '../names';
import { fileOf } from '../word/uris';

/** Saves something beside a draft, where it is said to be kept; undefined where nobody says. */
export async function saveBeside(
  document: vscode.TextDocument,
  name: string,
  content: string | Uint8Array,
): Promise<vscode.Uri | undefined> {
  const uri = fileOf(document.uri);
  const folder = vscode.workspace.getWorkspaceFolder(uri) ? vscode.Uri.joinPath(uri, '..') : undefined;
  const first = folder ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    ...(first ? { defaultUri: vscode.Uri.joinPath(first, asFileName(name)) } : {}),
  });
  if (!file) return undefined;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(file, bytes);
  return file;
}

/** Saves a report as a page and opens that in the browser, which prints it. */
export async function printReport(client: BaseLanguageClient, document: vscode.TextDocument): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const answer = await client.sendRequest(publishedPage, { uri });
  if (!answer) return;
  if ('message' in answer) return showMessage(answer.message);
  const file = await saveBeside(document, `${stemOf(document.uri)}.html`, answer.html);
  if (!file) return;
  const isOpened = file.scheme === 'file' && (await vscode.env.openExternal(file));
  if (!isOpened) showMessage(vscode.l10n.t('Saved. Open the page in a browser to print it.'));
}
