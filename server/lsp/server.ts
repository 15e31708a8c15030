import { type Connection, type ServerCapabilities, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver';
import type { Workspace } from '../files/workspace';
import type { ClientOptions } from '../protocol';
import type * as Answers from './answers';
import type { Feature } from './feature';
import { steppingThroughCells } from './features/cell-steps';
import { charts } from './features/charts';
import { codeActions } from './features/code-actions';
import { codeLens } from './features/code-lens';
import { completion } from './features/completion';
import { converting } from './features/convert';
import { definition } from './features/definition';
import { diagnostics } from './features/diagnostics';
import { documentLinks } from './features/document-links';
import { exporting } from './features/export';
import { fixingAll } from './features/fix-all';
import { folding } from './features/folding-ranges';
import { form } from './features/form';
import { formatting } from './features/formatting';
import { highlights } from './features/highlights';
import { hover } from './features/hover';
import { inlayHints } from './features/inlay-hints';
import { insertTemplate } from './features/insert-template';
import { newReport } from './features/new-report';
import { onType } from './features/on-type';
import { outline } from './features/outline';
import { pasting } from './features/paste';
import { published } from './features/published';
import { references } from './features/references';
import { rename } from './features/rename';
import { review } from './features/review';
import { ruleList } from './features/rule-list';
import { selectionRanges } from './features/selection-ranges';
import { semanticTokens } from './features/semantic-tokens';
import { workspaceSymbols } from './features/workspace-symbols';
import { Session } from './session';
import { documentText } from './workspace/document-text';
import { watching } from './workspace/watch';

/** All that the server does: one file each. */
const features: readonly Feature[] = [
  diagnostics,
  codeActions,
  fixingAll,
  outline,
  folding,
  insertTemplate,
  completion,
  form,
  published,
  charts,
  newReport,
  formatting,
  converting,
  exporting,
  review,
  pasting,
  hover,
  highlights,
  definition,
  references,
  rename,
  ruleList,
  steppingThroughCells,
  onType,
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
 * @param answers what is not needed to report what is found: a host that can loads it when it is asked for
 * @param workspace the files that can be read without the editor's help
 */
export function serve(
  connection: Connection,
  defaults: ClientOptions,
  answers: () => Promise<typeof Answers>,
  workspace?: Workspace,
): void {
  const documents = new TextDocuments(documentText);
  const session = new Session(connection, documents, defaults, answers, workspace);

  connection.onInitialize((params) => {
    session.initialize(params);
    return { serverInfo: { name: 'ogi-report' }, capabilities: capabilitiesOf(session) };
  });
  connection.onInitialized(() => session.initialized());
  for (const feature of features) feature.serve(session);

  documents.listen(connection);
  connection.listen();
}

const capabilitiesOf = ({ client, language }: Session): ServerCapabilities =>
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
    ...features.map((feature) => feature.capabilities?.(client, language)),
  );
