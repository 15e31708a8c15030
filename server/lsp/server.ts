import { type Connection, type ServerCapabilities, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import { steppingThroughCells } from '../service/cell-steps';
import { codeActions } from '../service/code-actions';
import { codeLens } from '../service/code-lens';
import { completion } from '../service/completion';
import { converting } from '../service/convert';
import { definition } from '../service/definition';
import { documentLinks } from '../service/document-links';
import { fixingAll } from '../service/fix-all';
import { folding } from '../service/folding-ranges';
import { formatting } from '../service/formatting';
import { highlights } from '../service/highlights';
import { hover } from '../service/hover';
import { inlayHints } from '../service/inlay-hints';
import { insertTemplate } from '../service/insert-template';
import { newReport } from '../service/new-report';
import { onType } from '../service/on-type';
import { outline } from '../service/outline';
import { pasting } from '../service/paste';
import { preview } from '../service/preview';
import { references } from '../service/references';
import { rename } from '../service/rename';
import { ruleList } from '../service/rule-list';
import { selectionRanges } from '../service/selection-ranges';
import { semanticTokens } from '../service/semantic-tokens';
import { totalsFollow } from '../service/totals-follow';
import { workspaceSymbols } from '../service/workspace-symbols';
import type { Feature } from './feature';
import { diagnostics } from './features/diagnostics';
import type { ClientOptions } from './protocol';
import { Session } from './session';
import { documentText } from './workspace/document-text';
import { watching } from './workspace/watch';
import type { Workspace } from './workspace/workspace';

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
