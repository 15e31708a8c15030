import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Status, statusChanged } from '../server/protocol';

/** What the server last reported for each open document. */
export class Statuses implements vscode.Disposable {
  private readonly known = new Map<string, Status>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  /** Fired when something is reported, and when another editor becomes active. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly client: BaseLanguageClient) {
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      client.onNotification(statusChanged, (status) => {
        this.known.set(status.uri, status);
        this.changed.fire();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.changed.fire()),
      vscode.workspace.onDidCloseTextDocument((document) => this.known.delete(this.uriOf(document))),
    );
  }

  /** Of an annual report; undefined for any other document. */
  of(document: vscode.TextDocument | undefined): Status | undefined {
    const status = document && this.known.get(this.uriOf(document));
    return status?.report ? status : undefined;
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  private uriOf({ uri }: vscode.TextDocument): string {
    return this.client.code2ProtocolConverter.asUri(uri);
  }
}
