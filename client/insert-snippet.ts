import * as vscode from 'vscode';

/** Inserts a snippet of tables: the editor must not make spaces of the tabs that part cells at a line's start. */
export async function insertSnippet(
  editor: vscode.TextEditor,
  snippet: string,
  place: vscode.Position | vscode.Range,
): Promise<void> {
  const { insertSpaces } = editor.options;
  editor.options = { insertSpaces: false };
  try {
    await editor.insertSnippet(new vscode.SnippetString(snippet), place);
  } finally {
    if (insertSpaces !== undefined) editor.options = { insertSpaces };
  }
}
