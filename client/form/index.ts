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
    const saving = document.isUntitled && onFirstSave(document, (file) => void this.goOn(file, webviewPanel));
    webviewPanel.onDidDispose(() => {
      if (saving) saving.dispose();
      panel.dispose();
      if (this.panels.get(key) === panel) this.panels.delete(key);
    });
  }

  /** The form of a draft that was saved for the first time is that of the file from then on. */
  private async goOn(file: vscode.Uri, panel: vscode.WebviewPanel): Promise<void> {
    // In its place before it goes: a column whose last editor goes is closed.
    await this.show(file, undefined, panel.active, panel.viewColumn);
    panel.dispose();
  }

  /** Shows the form of a document, where it is open already or in a column; resolves with what it has drawn. */
  async show(
    uri: vscode.Uri,
    aim: Aim | undefined,
    takeFocus: boolean,
    viewColumn = vscode.ViewColumn.Beside,
  ): Promise<FormView | null | undefined> {
    const existing = this.panels.get(uri.toString());
    if (existing) {
      // Without a column it would be moved to where the draft is, and hide it.
      const { panel } = existing;
      if (takeFocus || !panel.visible) panel.reveal(panel.viewColumn, !takeFocus);
    } else {
      const options = { viewColumn, preserveFocus: !takeFocus };
      await vscode.commands.executeCommand('vscode.openWith', uri, FORM, options);
    }
    return this.panels.get(uri.toString())?.show(aim);
  }
}

/** Saving may line up tables and trim lines. */
const wordsOf = (document: vscode.TextDocument): string => document.getText().replace(/\s/g, '');

/**
 * Tells as which file a draft was saved for the first time. VS Code saves the file, empties the draft and shows the file
 * in its place. The form it closes, or keeps with an empty draft that nobody is told was closed: it does not wait for
 * that.
 */
function onFirstSave(draft: vscode.TextDocument, saved: (file: vscode.Uri) => void): vscode.Disposable {
  let file: vscode.Uri | undefined;
  return vscode.Disposable.from(
    vscode.workspace.onDidSaveTextDocument((document) => {
      if (wordsOf(document) === wordsOf(draft)) file = document.uri;
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document !== draft) return;
      if (file && draft.getText() === '') saved(file);
      file = undefined;
    }),
  );
}
