import { type Connection, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActionKinds, serveCodeActions } from './code-actions';
import { serveDiagnostics } from './diagnostic-requests';
import { serveFolding } from './folding-ranges';
import { serveTemplates } from './insert-template';
import { serveOutline } from './outline';
import type { ClientOptions } from './protocol';
import { Session } from './session';
import { serveWatching } from './watch';
import type { Workspace } from './workspace';

/**
 * Answers an editor on a connection until it hangs up.
 * @param workspace the files that can be read without the editor's help
 */
export function serve(connection: Connection, defaults: ClientOptions, workspace?: Workspace): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(connection, documents, defaults, workspace);

  connection.onInitialize((params) => {
    session.initialize(params);
    return {
      serverInfo: { name: 'ogi-report' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: !session.client.watchesFiles,
        },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(session.client.pulls
          ? {
              diagnosticProvider: {
                identifier: 'ogi-report',
                interFileDependencies: false,
                workspaceDiagnostics: false,
              },
            }
          : {}),
        codeActionProvider: { codeActionKinds, resolveProvider: true },
        documentSymbolProvider: true,
        foldingRangeProvider: true,
      },
    };
  });
  connection.onInitialized(() => {
    session.initialized();
    watching.start();
  });

  serveDiagnostics(session);
  serveCodeActions(session);
  serveOutline(session);
  serveFolding(session);
  serveTemplates(session);
  const watching = serveWatching(session);

  documents.listen(connection);
  connection.listen();
}
