import * as vscode from 'vscode';
import type { Statuses } from './statuses';

/** Finds the report that a command is about, also where something else has the focus: a page with a link to it. */
export class ActiveReport implements vscode.Disposable {
  private last: vscode.TextDocument | undefined;
  private readonly subscription: vscode.Disposable;

  constructor(statuses: Statuses) {
    this.subscription = statuses.onDidChange(() => {
      const document = vscode.window.activeTextEditor?.document;
      if (statuses.of(document)) this.last = document;
    });
  }

  /** The active editor; without one, the report that was active last, shown again. Says so where there is none. */
  async editor(): Promise<vscode.TextEditor | undefined> {
    const { activeTextEditor } = vscode.window;
    if (activeTextEditor) return activeTextEditor;
    if (this.last && !this.last.isClosed) return vscode.window.showTextDocument(this.last);
    const begin = vscode.l10n.t('New Annual Report…');
    const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('Open a draft first.'), begin);
    if (chosen === begin) await vscode.commands.executeCommand('ogiReport.newReport');
    return undefined;
  }

  dispose(): void {
    this.subscription.dispose();
  }
}
