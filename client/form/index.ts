import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FormView } from '../../server/protocol';
import type { ActiveReport } from '../active-report';
import { resolveDocument } from '../resolve-document';
import { type Aim, FormPanel } from './panel';

const FORM = 'ogiReport.form';

/** Has the form of a draft as an editor of its own, and the command that opens it beside the draft. */
export function provideForms(
  client: BaseLanguageClient,
  activeReport: ActiveReport,
  extension: vscode.Uri,
): vscode.Disposable {
  const forms = new Forms(client, extension);
  const show = async (uri: unknown, table: unknown): Promise<FormView | null | undefined> => {
    const document = await resolveDocument(client, activeReport, uri);
    if (!document) return undefined;
    // The server's links name a document by its address: whoever follows one goes on reading.
    const aim = typeof table === 'number' || table === 'first-blank' ? table : undefined;
    return forms.show(document.uri, aim, typeof uri !== 'string');
  };
  return vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider(FORM, forms),
    vscode.commands.registerCommand('ogiReport.form', show),
    // What it was called when it could only be looked at: keys may be bound to it.
    vscode.commands.registerCommand('ogiReport.preview', show),
  );
}

/** Opens the form beside its draft, at the first figure to be typed. */
export const openFormAtFirstBlank = (uri: vscode.Uri): Thenable<unknown> =>
  vscode.commands.executeCommand(FORM, uri, 'first-blank');

class Forms implements vscode.CustomTextEditorProvider {
  private readonly panels = new Map<string, FormPanel>();

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly extension: vscode.Uri,
  ) {}

  resolveCustomTextEditor(document: vscode.TextDocument, webviewPanel: vscode.WebviewPanel): void {
    const key = document.uri.toString();
    const panel = new FormPanel(this.client, document, webviewPanel, this.extension);
    this.panels.set(key, panel);
    const closing = vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed === document && document.isClosed) void this.goOn(document, webviewPanel);
    });
    webviewPanel.onDidDispose(() => {
      closing.dispose();
      panel.dispose();
      if (this.panels.get(key) === panel) this.panels.delete(key);
    });
  }

  /** A draft that is saved for the first time is another document from then on: the form goes on with that one. */
  private async goOn(closed: vscode.TextDocument, panel: vscode.WebviewPanel): Promise<void> {
    const isSaved = ({ document }: vscode.TextEditor): boolean =>
      !document.isUntitled && document.getText() === closed.getText();
    const wasActive = panel.active;
    panel.dispose();
    if (!closed.isUntitled) return;
    const editor = vscode.window.visibleTextEditors.find(isSaved);
    if (editor) await this.show(editor.document.uri, undefined, wasActive);
  }

  /** Shows the form of a document, where it is open already or beside; resolves with what it has drawn. */
  async show(uri: vscode.Uri, aim: Aim | undefined, takeFocus: boolean): Promise<FormView | null | undefined> {
    const existing = this.panels.get(uri.toString());
    if (existing) existing.panel.reveal(undefined, !takeFocus);
    else {
      const options = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: !takeFocus };
      await vscode.commands.executeCommand('vscode.openWith', uri, FORM, options);
    }
    return this.panels.get(uri.toString())?.show(aim);
  }
}
