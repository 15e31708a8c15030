import * as vscode from 'vscode';
import { decode } from '../server/files/codecs/decode';
import { MAX_FILE_SIZE } from '../server/files/limits';
import { canBeReport } from './can-be-report';
import { LANGUAGES } from './candidates';
import { nameOf } from './names';

/** Offers to open a draft once more where it is in GB18030 and was opened as UTF-8: nobody can read it then. */
export function offerEncoding(): vscode.Disposable {
  const look = (document: vscode.TextDocument): void => void offer(document).catch(() => {});
  for (const document of vscode.workspace.textDocuments) look(document);
  return vscode.workspace.onDidOpenTextDocument(look);
}

async function offer(document: vscode.TextDocument): Promise<void> {
  const { uri, languageId } = document;
  if (document.isUntitled || !LANGUAGES.includes(languageId) || !document.getText().includes('\ufffd')) return;
  if ((await vscode.workspace.fs.stat(uri)).size > MAX_FILE_SIZE) return;
  const decoded = decode(await vscode.workspace.fs.readFile(uri));
  if (typeof decoded === 'string' || decoded.encoding !== 'gb18030' || !canBeReport(decoded.text)) return;
  const reopen = vscode.l10n.t('Reopen with GB18030');
  const message = vscode.l10n.t(
    '“{0}” is encoded in GB18030 (GBK) and was opened as UTF-8, so it cannot be read.',
    nameOf(uri),
  );
  if ((await vscode.window.showWarningMessage(message, reopen)) !== reopen) return;
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri, { encoding: 'gb18030' }));
}
