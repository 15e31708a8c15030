import * as vscode from 'vscode';

/** Asks for the fixes itself: VS Code's own command wants the editor to have the focus. */
export async function fixAll({ document }: vscode.TextEditor): Promise<void> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    'source.fixAll.ogi-report',
    1,
  );
  if (action?.edit) await vscode.workspace.applyEdit(action.edit);
}
