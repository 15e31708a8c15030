import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Language } from '../../lint/finding';
import { problemsOf } from '../../service/settings/diagnostics';
import { isWithin, uriKey } from '../../text/uris';
import type { ReadSettingsFile } from './folders';

/** Reports what cannot be followed in settings files where it stands, also while nobody looks at them. */
export class SettingsProblems {
  /** Files that are not open and have been reported to have problems. */
  private readonly reported = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly language: () => Language,
  ) {}

  get files(): Iterable<string> {
    return this.reported;
  }

  /** Whether problems were reported in this file, or in one in this folder. */
  areWithin(uri: string): boolean {
    if (this.reported.size === 0) return false;
    const key = uriKey(uri);
    return [...this.reported].some((file) => isWithin(uriKey(file), key));
  }

  /** Those of an open file are reported with its diagnostics. */
  report({ uri, text, problems }: ReadSettingsFile): void {
    const hasOwn = problems.length > 0 && this.documents.get(uri) === undefined;
    if (!hasOwn && !this.reported.delete(uri)) return;
    if (hasOwn) this.reported.add(uri);
    const diagnostics = hasOwn ? problemsOf(text, problems, this.language()) : [];
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }
}
