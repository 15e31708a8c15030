import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Preview, previewTables } from '../server/protocol';
import type { ActiveReport } from './active-report';
import { resolveDocument } from './resolve-document';
import type { FromPage, ToPage } from './webview/messages';

/** Has the command that shows a draft's statutory tables beside it, one panel for each draft. */
export function showPreviews(
  client: BaseLanguageClient,
  activeReport: ActiveReport,
  extension: vscode.Uri,
): vscode.Disposable {
  const panels = new Map<string, PreviewPanel>();
  const show = async (uri: unknown, table: unknown): Promise<Preview | null | undefined> => {
    const document = await resolveDocument(client, activeReport, uri);
    if (!document) return undefined;
    const key = document.uri.toString();
    let panel = panels.get(key);
    if (!panel) {
      panel = new PreviewPanel(client, document, extension, () => panels.delete(key));
      panels.set(key, panel);
    }
    return panel.show(typeof table === 'number' ? table : undefined);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('ogiReport.preview', show),
    new vscode.Disposable(() => {
      for (const panel of panels.values()) panel.dispose();
    }),
  );
}

/** The tables of one draft as the form prints them. Follows the draft as long as it is open. */
class PreviewPanel {
  private readonly panel: vscode.WebviewPanel;
  private readonly disposables: vscode.Disposable[] = [];
  private readonly uri: vscode.Uri;
  /** What the page is to show, and what it has said that it shows; undefined until then. */
  private preview: Preview | null | undefined;
  private drawn: Preview | null | undefined;
  private table: number | undefined;
  private isAsking = false;
  private isOutdated = false;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly client: BaseLanguageClient,
    { uri, fileName }: vscode.TextDocument,
    extension: vscode.Uri,
    closed: () => void,
  ) {
    this.uri = uri;
    const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    const folders = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extension, folder));
    this.panel = vscode.window.createWebviewPanel(
      'ogiReport.preview',
      vscode.l10n.t('Tables of {0}', name),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: folders },
    );
    const isOurs = (other: vscode.Uri): boolean => other.toString() === uri.toString();
    const update = (): void => void this.update();
    this.disposables.push(
      this.panel,
      this.panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message)),
      // A page that is hidden is gone; it is made anew when it is shown again.
      this.panel.onDidChangeViewState(() => {
        if (!this.panel.visible) this.drawn = undefined;
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document.uri) && update()),
      vscode.workspace.onDidOpenTextDocument((document) => isOurs(document.uri) && update()),
      // What is found changes with settings and with last year's report as well.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOurs) && update()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => isOurs(textEditor.document.uri) && this.point()),
    );
    this.panel.onDidDispose(() => {
      closed();
      for (const disposable of this.disposables) disposable.dispose();
      this.wake();
    });
    this.panel.webview.html = pageOf(this.panel.webview, extension);
  }

  /** Brings the panel, and a table in it, into sight; resolves with what it shows, when the page has drawn it. */
  async show(table: number | undefined): Promise<Preview | null | undefined> {
    this.table = table;
    if (!this.panel.visible) this.panel.reveal(undefined, true);
    if (this.drawn === undefined) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.reveal();
    return this.drawn;
  }

  dispose(): void {
    this.panel.dispose();
  }

  private hear(message: FromPage): void {
    switch (message.kind) {
      case 'ready':
        if (this.preview !== undefined) this.draw();
        void this.update();
        break;
      case 'drawn':
        if (message.version !== (this.preview?.version ?? null)) break;
        this.drawn = this.preview;
        this.reveal();
        this.wake();
        break;
      case 'select':
        void this.select(message);
        break;
    }
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
    // A page that nobody sees asks when it is made anew; a draft that is open no more stays as it was.
    if (!this.panel.visible || !this.document) return;
    try {
      const uri = this.client.code2ProtocolConverter.asUri(this.uri);
      const preview = await this.client.sendRequest(previewTables, { uri });
      if (this.preview !== undefined && JSON.stringify(preview) === JSON.stringify(this.preview)) return;
      this.preview = preview;
      this.draw();
    } catch {
      // The server is being started anew, or the draft has changed meanwhile: there will be another occasion.
    }
  }

  private draw(): void {
    const none = vscode.l10n.t('This document is no annual report on open government information.');
    this.post({ kind: 'draw', preview: this.preview ?? null, none });
    this.point();
  }

  private point(): void {
    const at = this.editor?.selection.active;
    this.post({ kind: 'cursor', at: at ? { line: at.line, character: at.character } : null });
  }

  private reveal(): void {
    if (this.table !== undefined) this.post({ kind: 'reveal', table: this.table });
    this.table = undefined;
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private async select({ range, version }: FromPage & { kind: 'select' }): Promise<void> {
    const { document } = this;
    if (document?.version !== version) return;
    await vscode.window.showTextDocument(document, {
      viewColumn: this.editor?.viewColumn ?? vscode.ViewColumn.One,
      selection: this.client.protocol2CodeConverter.asRange(range),
    });
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private get document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === this.uri.toString());
  }

  private get editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === this.uri.toString());
  }
}

/** The page before anything is drawn. It may load nothing but its own script and style. */
function pageOf(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const address = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path));
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="${address('media', 'preview.css')}">
</head>
<body>
<script nonce="${nonce}" src="${address('dist', 'webview', 'preview.js')}"></script>
</body>
</html>`;
}
