import * as vscode from 'vscode';
import type { BaseLanguageClient, Range } from 'vscode-languageclient';
import { type FormView, viewCharts, viewForm, viewPublished } from '../../server/protocol';
import { besides, loadPage } from '../webview-page';
import { FormEdits } from './edits';
import { printReport, saveBeside } from './files';
import type { FromPage, Mode, ToPage } from './messages';
import { ShownView } from './shown-view';
import { words } from './words';

const PAGE = { style: ['media', 'form.css'], script: ['dist', 'webview', 'form.js'] };

/** What of the form is to be brought into sight: a table by its number, or the first blank figure to be typed. */
export type Aim = number | 'first-blank';

/** The form of one draft in an editor of its own. Follows the draft, and edits it. */
export class FormPanel {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly edits: FormEdits;
  private readonly view = new ShownView<FormView | null>(
    () => this.ask(),
    (why) =>
      this.post({ kind: 'failed', message: vscode.l10n.t('The form could not be read from the draft. {0}', why) }),
  );
  private aim: Aim | undefined;
  private mode: Mode = 'form';
  private isDisposed = false;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly document: vscode.TextDocument,
    readonly panel: vscode.WebviewPanel,
    extension: vscode.Uri,
  ) {
    this.edits = new FormEdits(client, document);
    const isOurs = (other: vscode.Uri): boolean => other.toString() === document.uri.toString();
    const update = (): void => void this.view.update();
    this.disposables.push(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.onMessage(message)),
      // A page that is hidden is gone; it is made anew when it is shown again.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.view.drawn = undefined;
      }),
      vscode.workspace.onDidChangeTextDocument((event) => isOurs(event.document.uri) && update()),
      // What is found changes with settings and with last year's report as well.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && update()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => isOurs(textEditor.document.uri) && this.point()),
    );
    loadPage(panel, extension, PAGE);
  }

  /** Brings the form, and something in it, into sight; resolves with what it shows, when the page has drawn it or cannot. */
  async show(aim: Aim | undefined): Promise<FormView | null | undefined> {
    this.aim = aim;
    if (this.view.drawn === undefined) await this.view.whenDrawn();
    else this.reveal();
    return this.view.drawn;
  }

  dispose(): void {
    this.isDisposed = true;
    for (const disposable of this.disposables) disposable.dispose();
    this.view.settle();
  }

  private onMessage(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        this.post({ kind: 'words', words: words(vscode.l10n) });
        if (this.view.current !== undefined) this.draw();
        void this.view.update();
        break;
      case 'drawn':
        if (message.version !== (this.view.current?.version ?? null)) break;
        this.view.drawn = this.view.current;
        this.reveal();
        this.view.settle();
        break;
      case 'edit':
        void this.edit(message);
        break;
      case 'show':
        void this.select(message);
        break;
      case 'save':
        void this.edits.save();
        break;
      case 'mode':
        this.mode = message.mode;
        void this.view.update();
        break;
      case 'print':
        void printReport(this.client, this.document);
        break;
      case 'saveFile':
        void saveBeside(this.document, message.name, message.content);
        break;
    }
  }

  private async edit({ request, edit }: FromPage & { kind: 'edit' }): Promise<void> {
    const refused = await this.edits.make(edit).catch((error: Error) => error.message);
    this.post({ kind: 'edited', request, version: this.document.version, refused });
  }

  private async ask(): Promise<void> {
    // A page that nobody sees asks when it is made anew.
    if (this.isDisposed || !this.panel.visible) return;
    const uri = this.client.code2ProtocolConverter.asUri(this.document.uri);
    const view = await this.client.sendRequest(viewForm, { uri });
    const { current } = this.view;
    const isSame = current !== undefined && JSON.stringify(view) === JSON.stringify(current);
    this.view.current = view;
    if (!isSame) this.draw();
    await this.askMore(uri);
  }

  /** What the page shows beside or in the place of the tables. */
  private async askMore(uri: string): Promise<void> {
    if (this.mode === 'published') {
      this.post({ kind: 'published', report: await this.client.sendRequest(viewPublished, { uri }) });
      this.point();
    }
    if (this.mode === 'charts')
      this.post({ kind: 'charts', charts: await this.client.sendRequest(viewCharts, { uri }) });
  }

  private draw(): void {
    this.post({ kind: 'draw', view: this.view.current ?? null });
    this.point();
  }

  private point(): void {
    const at = this.editor?.selection.active;
    this.post({ kind: 'cursor', at: at ? { line: at.line, character: at.character } : null });
  }

  private reveal(): void {
    const { aim } = this;
    this.aim = undefined;
    if (aim === 'first-blank') this.post({ kind: 'begin' });
    else if (aim !== undefined) this.post({ kind: 'reveal', table: aim });
  }

  private post(message: ToPage): void {
    if (!this.isDisposed) void this.panel.webview.postMessage(message);
  }

  /** Selects a place in the draft where that is in sight; opens it to go on there. */
  private async select({ range, version, takeFocus }: FromPage & { kind: 'show' }): Promise<void> {
    const { document, editor } = this;
    if (document.version !== version) return;
    const selection = this.client.protocol2CodeConverter.asRange(range as Range);
    if (takeFocus) {
      const viewColumn = editor?.viewColumn ?? besides(this.panel);
      await vscode.window.showTextDocument(document, { viewColumn, selection });
    } else if (editor) {
      editor.selection = new vscode.Selection(selection.start, selection.end);
      editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }

  private get editor(): vscode.TextEditor | undefined {
    const key = this.document.uri.toString();
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  }
}
