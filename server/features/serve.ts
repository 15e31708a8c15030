import { type Connection, type ServerCapabilities, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from './code-actions';
import { diagnostics } from './diagnostic-requests';
import type { Feature } from './feature';
import { folding } from './folding-ranges';
import { insertTemplate } from './insert-template';
import { outline } from './outline';
import type { ClientOptions } from './protocol';
import { Session } from './session';
import { watching } from './watch';
import type { Workspace } from './workspace';

/** All that the server does: one file each. */
const features: readonly Feature[] = [diagnostics, codeActions, outline, folding, insertTemplate, watching];

/**
 * Answers an editor on a connection until it hangs up.
 * @param workspace the files that can be read without the editor's help
 */
export function serve(connection: Connection, defaults: ClientOptions, workspace?: Workspace): void {
  const documents = new TextDocuments(TextDocument);
  const session = new Session(connection, documents, defaults, workspace);

  connection.onInitialize((params) => {
    session.initialize(params);
    return { serverInfo: { name: 'ogi-report' }, capabilities: capabilitiesOf(session) };
  });
  connection.onInitialized(() => session.initialized());
  for (const feature of features) feature.serve(session);

  documents.listen(connection);
  connection.listen();
}

const capabilitiesOf = ({ client }: Session): ServerCapabilities =>
  Object.assign(
    {
      positionEncoding: 'utf-16',
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        save: !client.watchesFiles,
      },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
    ...features.map((feature) => feature.capabilities?.(client)),
  );
