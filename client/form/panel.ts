import * as vscode from 'vscode';
import type { BaseLanguageClient, Range } from 'vscode-languageclient';
import { type FormView, viewCharts, viewForm, viewPublished } from '../../server/protocol';
import { besides, loadPage } from '../webview-page';
import { FormEdits } from './edits';
import { printReport, saveBeside } from './files';
import type { FromPage, Mode, ToPage } from './messages';
import { words } from './words';

const PAGE = { style: ['media', 'form.css'], script: ['dist', 'webview', 'form.js'] };

/** What of the form is to be brought into sight: a table by its number, or the first blank figure to be typed. */
export type Aim = number | 'first-blank';

/** The form of one draft in an editor of its own. Follows the draft, and edits it. */
export class FormPanel {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly edits: FormEdits;
  /** What the page is to show, and what it has said that it shows; undefined until then. */
  private view: FormView | null | undefined;
  private drawn: FormView | null | undefined;
  private aim: Aim | undefined;
  private mode: Mode = 'form';
  private isAsking = false;
  private isOutdated = false;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly document: vscode.TextDocument,
    readonly panel: vscode.WebviewPanel,
    extension: vscode.Uri,
  ) {
    this.edits = new FormEdits(client, document);
    const isOurs = (other: vscode.Uri): boolean => other.toString() === document.uri.toString();
    const update = (): void => void this.update();
    this.disposables.push(
      panel.webview.onDidReceiveMessage((message: FromPage) => this.onMessage(message)),
      // A page that is hidden is gone; it is made anew when it is shown again.
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.drawn = undefined;
      }),
      vscode.workspace.onDidChangeTextDocument((event) => isOurs(event.document.uri) && update()),
      // What is found changes with settings and with last year's report as well.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && update()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => isOurs(textEditor.document.uri) && this.point()),
    );
    loadPage(panel, extension, PAGE);
  }

  /** Brings the form, and something in it, into sight; resolves with what it shows, when the page has drawn it. */
  async show(aim: Aim | undefined): Promise<FormView | null | undefined> {
    this.aim = aim;
    if (this.drawn === undefined) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.reveal();
    return this.drawn;
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private onMessage(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        this.post({ kind: 'words', words: words(vscode.l10n) });
        if (this.view !== undefined) this.draw();
        void this.update();
        break;
      case 'drawn':
        if (message.version !== (this.view?.version ?? null)) break;
        this.drawn = this.view;
        this.reveal();
        for (const resolve of this.waiting.splice(0)) resolve();
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
        void this.update();
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

  /** Asks for the tables as they read now; while an answer is under way, once more after it. */
  private async update(): Promise<void> {
    this.isOutdated = true;
    if (this.isAsking) return;
    this.isAsking = true;
    while (this.isOutdated) {
      this.isOutdated = false;
      await this.ask();
    }
    this.isAsking = false;
  }

  private async ask(): Promise<void> {
    // A page that nobody sees asks when it is made anew.
    if (!this.panel.visible) return;
    try {
      const uri = this.client.code2ProtocolConverter.asUri(this.document.uri);
      const view = await this.client.sendRequest(viewForm, { uri });
      const isSame = this.view !== undefined && JSON.stringify(view) === JSON.stringify(this.view);
      this.view = view;
      if (!isSame) this.draw();
      await this.askMore(uri);
    } catch {
      // The server is being started anew, or the draft has changed meanwhile: there will be another occasion.
    }
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
    this.post({ kind: 'draw', view: this.view ?? null });
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
    void this.panel.webview.postMessage(message);
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
