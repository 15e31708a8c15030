import {
  type Disposable,
  DocumentFormattingRequest,
  type DocumentRangeFormattingRegistrationOptions,
  DocumentRangeFormattingRequest,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from './session';

/**
 * Offers to format the documents that are reports, and no others: an editor that has another formatter for Markdown or
 * HTML would have to ask at every other document which one is meant.
 */
export class FormattedReports {
  private readonly offered = new Map<string, Promise<readonly Disposable[]>>();

  constructor(private readonly session: Session) {
    const { documents } = session;
    for (const document of documents.all()) void this.look(document);
    documents.onDidChangeContent(({ document }) => void this.look(document));
    documents.onDidClose(({ document }) => this.withdraw(document.uri));
  }

  private async look(document: TextDocument): Promise<void> {
    const { uri } = document;
    const checked = await this.session.checkedInTurn(uri).catch(() => undefined);
    if (this.session.documents.get(uri) === undefined || !checked?.report) this.withdraw(uri);
    else if (!this.offered.has(uri)) this.offered.set(uri, this.offer(document));
  }

  private async offer({ uri, languageId }: TextDocument): Promise<readonly Disposable[]> {
    const { client } = this.session.connection;
    const options: DocumentRangeFormattingRegistrationOptions = {
      documentSelector: [{ language: languageId, pattern: patternOf(uri) }],
      rangesSupport: true,
    };
    return Promise.all([
      client.register(DocumentFormattingRequest.type, options),
      client.register(DocumentRangeFormattingRequest.type, options),
    ]).catch(() => []);
  }

  private withdraw(uri: string): void {
    const offered = this.offered.get(uri);
    this.offered.delete(uri);
    void offered?.then((registrations) => {
      for (const registration of registrations) registration.dispose();
    });
  }
}

/** A pattern for a document by its own name and that of its folder; what means something in patterns means itself. */
function patternOf(uri: string): string {
  const path = uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '').replace(/[?#].*$/, '');
  const [folder, name] = ['', ...path.split('/')].slice(-2).map(decoded);
  return ['**', folder, name].filter((part) => part !== '').join('/');
}

function decoded(part: string): string {
  let plain = part;
  try {
    plain = decodeURIComponent(part);
  } catch {
    // A stray % is a character like any other.
  }
  return plain.replace(/[*?[{]/g, '[$&]');
}
