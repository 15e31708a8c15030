import type { Connection } from 'vscode-languageserver';
import { statusChanged } from '../protocol';
import type { CheckedDocument } from '../service/checked-document';
import { statusOf } from '../service/status';

/** Notifies the client what is found in a document as a whole, when that has changed. */
export class StatusReporter {
  private readonly reported = new Map<string, string>();

  constructor(private readonly connection: Connection) {}

  report(checked: CheckedDocument): void {
    const status = statusOf(checked);
    const said = JSON.stringify(status);
    if (this.reported.get(status.uri) === said) return;
    this.reported.set(status.uri, said);
    void this.connection.sendNotification(statusChanged, status);
  }

  forget(uri: string): void {
    this.reported.delete(uri);
  }
}
