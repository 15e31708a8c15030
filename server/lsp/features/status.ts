import type { Connection } from 'vscode-languageserver';
import type { CheckedDocument } from '../../service/checked-document';
import { type Status, statusChanged } from '../protocol';

/** Tells the client what is found in a document as a whole, when that has changed. */
export class StatusTeller {
  private readonly told = new Map<string, string>();

  constructor(private readonly connection: Connection) {}

  tell(checked: CheckedDocument): void {
    const status = statusOf(checked);
    const said = JSON.stringify(status);
    if (this.told.get(status.uri) === said) return;
    this.told.set(status.uri, said);
    void this.connection.sendNotification(statusChanged, status);
  }

  forget(uri: string): void {
    this.told.delete(uri);
  }
}

function statusOf({ document, report, findings }: CheckedDocument): Status {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    uri: document.uri,
    report: report !== undefined,
    year: report?.year ?? null,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
  };
}
