import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listTemplates, writeTemplate } from '../server/features/protocol';
import { insertSnippet } from './insert-snippet';

/** Asks which table or section of the form is wanted, and inserts it at the cursor with tab stops. */
export async function insertTable(client: BaseLanguageClient, editor: vscode.TextEditor): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const templates = await client.sendRequest(listTemplates, {});
  const picked = await vscode.window.showQuickPick(
    templates.map(({ id, title }) => ({ id, label: title })),
    { placeHolder: vscode.l10n.t('Which part of the form is to be inserted?') },
  );
  if (!picked) return;
  const snippet = await client.sendRequest(writeTemplate, { uri, id: picked.id, year: lastYear(), snippet: true });
  if (snippet === null) {
    const language = vscode.l10n.t(
      'Drafts are plain text, Markdown or HTML; change the language of this document first.',
    );
    void vscode.window.showWarningMessage(language);
    return;
  }
  await insertAsBlock(editor, snippet);
}

/** Inserts a snippet on lines of its own: a table that begins behind other text is none. */
async function insertAsBlock(editor: vscode.TextEditor, snippet: string): Promise<void> {
  const { active } = editor.selection;
  const line = editor.document.lineAt(active.line);
  if (line.isEmptyOrWhitespace) return insertSnippet(editor, snippet, line.range);
  if (active.character === 0) return insertSnippet(editor, `${snippet}\n\n`, line.range.start);
  return insertSnippet(editor, `\n\n${snippet}\n`, line.range.end);
}

/** The year that a report being written now is on. */
const lastYear = (): string => String(new Date().getFullYear() - 1);
