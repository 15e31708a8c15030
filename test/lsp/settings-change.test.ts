import { equal, notEqual, ok } from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'mocha';
import {
  createConnection,
  createMessageConnection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocuments,
} from 'vscode-languageserver/node';
import type { Workspace } from '../../server/files/workspace';
import { Session } from '../../server/lsp/session';
import { documentText } from '../../server/lsp/workspace/document-text';
import { watching } from '../../server/lsp/workspace/watch';
import { draft } from '../cli/draft';

const ROOT = 'file:///reports';
const OPEN = `${ROOT}/2024.txt`;
const LAST_YEARS = `${ROOT}/2023年政府信息公开工作年度报告.txt`;
const SETTINGS = `${ROOT}/.ogi-report.json`;

/** A session over streams in this process, with the files that it reads counted. */
async function sessionWith(files: Map<string, string>) {
  const reads = new Map<string, number>();
  const workspace: Workspace = {
    async *list() {
      for (const uri of files.keys()) if (uri !== SETTINGS) yield { uri, stamp: '1' };
    },
    read: async (uri) => {
      reads.set(uri, (reads.get(uri) ?? 0) + 1);
      return files.get(uri);
    },
  };
  const [up, down] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  const documents = new TextDocuments(documentText);
  const session = new Session(connection, documents, {}, workspace);
  connection.onInitialize((params) => {
    session.initialize(params);
    return { capabilities: {} };
  });
  connection.onInitialized(() => session.initialized());
  watching.serve(session);
  documents.listen(connection);
  connection.listen();
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.listen();
  const workspaceFolders = [{ uri: ROOT, name: 'reports' }];
  await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    workspaceFolders,
  });
  await client.sendNotification(InitializedNotification.type, {});
  return { session, client, documents, reads };
}

describe('a change of settings', () => {
  it('reads no draft again, open or not', async () => {
    const files = new Map([[LAST_YEARS, draft().replaceAll('2024', '2023')]]);
    const { session, client, documents, reads } = await sessionWith(files);
    const text = draft({ signed: '2024年1月16日' });
    const opened = new Promise<void>((resolve) => documents.onDidOpen(() => resolve()));
    await client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: OPEN, languageId: 'plaintext', version: 1, text },
    });
    await opened;
    await session.years.all();
    const first = await session.checked(OPEN);
    ok(first?.report);
    const reported = (checked = first) => checked.findings.map(({ rule, severity }) => `${rule} ${severity}`);
    ok(reported().includes('signed-before-year-end error'));

    const settled = async (change: () => Promise<void>) => {
      const changed = new Promise<void>((resolve) => session.onSettings(() => resolve()));
      await change();
      await changed;
      const checked = await session.checked(OPEN);
      ok(checked?.report);
      return checked;
    };
    const fromClient = await settled(() =>
      client.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { ogiReport: { language: 'en', rules: { 'signed-before-year-end': 'hint' } } },
      }),
    );
    ok(reported(fromClient).includes('signed-before-year-end hint'));
    files.set(SETTINGS, '{ "rules": { "signed-before-year-end": "off", "carry-over": "off" } }');
    const folder = await settled(() =>
      client.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: SETTINGS, type: FileChangeType.Created }],
      }),
    );
    // What the client sets goes first.
    ok(reported(folder).includes('signed-before-year-end hint'));
    const back = await settled(() =>
      client.sendNotification(DidChangeConfigurationNotification.type, { settings: { ogiReport: {} } }),
    );
    ok(!reported(back).some((line) => line.startsWith('signed-before-year-end')));

    const all = [first, fromClient, folder, back];
    equal(new Set(all.map(({ resultId }) => resultId)).size, all.length);
    equal(new Set(all.map(({ report }) => report)).size, 1, 'the open draft was read again');
    equal(reads.get(LAST_YEARS), 1, 'last year’s report was read again');
    notEqual(reads.get(SETTINGS), undefined);
    client.dispose();
  });
});
