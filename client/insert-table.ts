import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listTemplates, writeTemplate } from './protocol';

/** Asks which table or section of the form is wanted, and inserts it at the cursor with tab stops. */
export async function insertTable(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first: the table goes where the cursor is.'));
    return;
  }
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
  await insertWithTabs(editor, new vscode.SnippetString(snippet));
}

/** Inserts a snippet whose tabs part cells: the editor must not make spaces of those at a line's start. */
async function insertWithTabs(editor: vscode.TextEditor, snippet: vscode.SnippetString): Promise<void> {
  const { insertSpaces } = editor.options;
  editor.options = { insertSpaces: false };
  try {
    await editor.insertSnippet(snippet);
  } finally {
    if (insertSpaces !== undefined) editor.options = { insertSpaces };
  }
}

/** The year that a report being written now is on. */
const lastYear = (): string => String(new Date().getFullYear() - 1);
