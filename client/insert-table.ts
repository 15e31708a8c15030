import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listTemplates, writeTemplate } from '../server/protocol';
import { insertText } from './insert-text';

/** Asks which table or section of the form is wanted, and inserts it at the cursor, its cells left blank. */
export async function insertTable(client: BaseLanguageClient, editor: vscode.TextEditor): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const templates = await client.sendRequest(listTemplates, {});
  const picked = await vscode.window.showQuickPick(
    templates.map(({ id, title }) => ({ id, label: title })),
    { placeHolder: vscode.l10n.t('Which part of the form is to be inserted?') },
  );
  if (!picked) return;
  const text = await client.sendRequest(writeTemplate, { uri, id: picked.id, year: lastYear(), snippet: false });
  if (text === null) {
    const language = vscode.l10n.t(
      'Drafts are plain text, Markdown or HTML; change the language of this document first.',
    );
    void vscode.window.showWarningMessage(language);
    return;
  }
  await insertAsBlock(client, editor, text);
}

/** Inserts text on lines of its own: a table that begins after other text is none. */
async function insertAsBlock(client: BaseLanguageClient, editor: vscode.TextEditor, text: string): Promise<void> {
  const { active } = editor.selection;
  const { range, isEmptyOrWhitespace } = editor.document.lineAt(active.line);
  if (isEmptyOrWhitespace) return insertText(client, editor, text, range);
  if (active.character === 0)
    return insertText(client, editor, `${text}\n\n`, new vscode.Range(range.start, range.start));
  return insertText(client, editor, `\n\n${text}\n`, new vscode.Range(range.end, range.end));
}

/** The year that a report being written now is on. */
const lastYear = (): string => String(new Date().getFullYear() - 1);
