import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { findingsOf } from '../../server/protocol';
import type { RuleNames } from '../rule-names';

/** So many files are asked about at a time: what is found in them is shown then. */
const PORTION = 25;
/** Files and settings change in bursts. In milliseconds. */
const DEBOUNCE_MS = 500;

/**
 * What is found in files that are in no tab, in the list of problems. What is found in the others is listed as ever: for as
 * long as one has a tab nothing is said of it here.
 */
export class FolderProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('ogi-report review');
  /** The addresses of the files that are listed. */
  private readonly listed = new Set<string>();
  private readonly stale = new Set<string>();
  /** Those that are gone: an answer about one may still be on its way. */
  private readonly gone = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly names: RuleNames,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*');
    const changed = (file: vscode.Uri): void => this.outdate(this.addressOf(file));
    const all = (): void => this.outdate(...this.listed);
    this.subscriptions = vscode.Disposable.from(
      this.collection,
      watcher,
      watcher.onDidChange((file) => (file.path.endsWith('/.ogi-report.json') ? all() : changed(file))),
      watcher.onDidCreate(changed),
      watcher.onDidDelete((file) => this.drop(this.addressOf(file))),
      vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const uri of opened.flatMap(urisOf)) this.collection.delete(uri);
        for (const uri of closed.flatMap(urisOf)) changed(uri);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('ogiReport') && all()),
    );
  }

  /** Lists what is found in some files, and shows the list. */
  async list(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      this.listed.add(uri);
      this.gone.delete(uri);
    }
    await vscode.commands.executeCommand('workbench.actions.view.problems');
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Listing what is found'),
      cancellable: true,
    };
    await vscode.window.withProgress(options, (progress, token) =>
      this.ask(uris, token, (done) => {
        const increment = (PORTION / uris.length) * 100;
        progress.report({ increment, message: `${done} / ${uris.length}` });
      }),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.subscriptions.dispose();
  }

  private addressOf(uri: vscode.Uri): string {
    return this.client.code2ProtocolConverter.asUri(uri);
  }

  /** Nothing is to be said of a file, or of those in a folder, that are gone. */
  private drop(gone: string): void {
    for (const uri of this.listed) {
      if (uri !== gone && !uri.startsWith(`${gone}/`)) continue;
      this.stale.delete(uri);
      this.gone.add(uri);
      this.collection.delete(this.client.protocol2CodeConverter.asUri(uri));
    }
  }

  /** What is said of some files may not be so any more. */
  private outdate(...uris: readonly string[]): void {
    for (const uri of uris) {
      this.gone.delete(uri);
      if (this.listed.has(uri)) this.stale.add(uri);
    }
    if (this.stale.size === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const again = [...this.stale];
      this.stale.clear();
      void this.ask(again);
    }, DEBOUNCE_MS);
  }

  private async ask(
    uris: readonly string[],
    token?: vscode.CancellationToken,
    onPortion: (done: number) => void = () => {},
  ): Promise<void> {
    const { client } = this;
    for (let i = 0; i < uris.length; i += PORTION) {
      const portion = uris.slice(i, i + PORTION);
      // Cancelled, or the server is being started anew: the rest stays as it was.
      const found = await client.sendRequest(findingsOf, { uris: portion }, token).catch(() => undefined);
      if (!found || token?.isCancellationRequested) return;
      const open = new Set(openFiles().map((uri) => this.addressOf(uri)));
      for (const { uri, diagnostics } of found) {
        const shown = open.has(uri) ? [] : await client.protocol2CodeConverter.asDiagnostics(diagnostics);
        await this.names.on(shown);
        if (!this.gone.has(uri)) this.collection.set(client.protocol2CodeConverter.asUri(uri), shown);
      }
      onPortion(i + portion.length);
    }
  }
}

/** The files that a tab shows. */
function urisOf({ input }: vscode.Tab): vscode.Uri[] {
  if (input instanceof vscode.TabInputTextDiff) return [input.modified];
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? [input.uri] : [];
}

const openFiles = (): vscode.Uri[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).flatMap(urisOf);
