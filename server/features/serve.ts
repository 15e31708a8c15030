import { type Connection, type ServerCapabilities, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { steppingThroughCells } from './cell-steps';
import { codeActions } from './code-actions';
import { codeLens } from './code-lens';
import { completion } from './completion';
import { converting } from './convert';
import { definition } from './definition';
import { diagnostics } from './diagnostic-requests';
import { documentLinks } from './document-links';
import { documentText } from './document-text';
import type { Feature } from './feature';
import { fixingAll } from './fix-all';
import { folding } from './folding-ranges';
import { formatting } from './formatting';
import { highlights } from './highlights';
import { hover } from './hover';
import { inlayHints } from './inlay-hints';
import { insertTemplate } from './insert-template';
import { newReport } from './new-report';
import { onType } from './on-type';
import { outline } from './outline';
import { pasting } from './paste';
import { preview } from './preview';
import type { ClientOptions } from './protocol';
import { references } from './references';
import { rename } from './rename';
import { ruleList } from './rule-list';
import { selectionRanges } from './selection-ranges';
import { semanticTokens } from './semantic-tokens';
import { Session } from './session';
import { totalsFollow } from './totals-follow';
import { watching } from './watch';
import type { Workspace } from './workspace';
import { workspaceSymbols } from './workspace-symbols';

/** All that the server does: one file each. */
const features: readonly Feature[] = [
  diagnostics,
  codeActions,
  fixingAll,
  outline,
  folding,
  insertTemplate,
  completion,
  preview,
  newReport,
  formatting,
  converting,
  pasting,
  hover,
  highlights,
  definition,
  references,
  rename,
  ruleList,
  steppingThroughCells,
  onType,
  totalsFollow,
  inlayHints,
  codeLens,
  semanticTokens,
  selectionRanges,
  workspaceSymbols,
  documentLinks,
  watching,
];

/**
 * Answers an editor on a connection until it hangs up.
 * @param workspace the files that can be read without the editor's help
 */
export function serve(connection: Connection, defaults: ClientOptions, workspace?: Workspace): void {
  const documents = new TextDocuments(documentText);
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
        willSaveWaitUntil: true,
      },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
    ...features.map((feature) => feature.capabilities?.(client)),
  );
