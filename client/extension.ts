import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Range } from 'vscode-languageclient';
import { followReports } from './context';
import { convertLayouts } from './convert';
import { explicitSettings } from './explicit-settings';
import { fixAll } from './fix-all';
import { insertTable } from './insert-table';
import { newReport } from './new-report';
import { pasteTables } from './paste';
import { showPreviews } from './preview';
import { ReportAtHand } from './report-at-hand';
import { setSeverity } from './set-severity';
import { showRange } from './show-range';
import { showStatus } from './status';
import { Statuses } from './statuses';
import { totalsFollow } from './totals-follow';
import { handOverFiles } from './workspace-files';

/** The languages in which a draft may be written; whether a document is one, the server finds out. */
const LANGUAGES = ['ogi-report', 'plaintext', 'markdown', 'html'];

/** Documents that show another one's text: what is found there is found in the one itself. */
const COPIES = ['git', 'gitlens', 'pr', 'review', 'output', 'vscode-local-history', 'chat-editing-text-model'];

/** Starts the server and brings its work to the editor. */
export async function start(
  context: vscode.ExtensionContext,
  connect: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<BaseLanguageClient> {
  const client = connect({
    documentSelector: [...LANGUAGES.map((language) => ({ language })), { pattern: '**/.ogi-report.json' }],
    initializationOptions: {
      docsBase: vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules').toString(),
      commands: true,
      status: true,
      files: true,
      totals: true,
    },
    middleware: {
      didChange: async (event, next) => {
        await next(event);
        void totalsFollow(client, event).catch(() => {});
      },
      workspace: { configuration: explicitSettings },
      provideDiagnostics: (document, previousResultId, token, next) => {
        const { scheme } = document instanceof vscode.Uri ? document : document.uri;
        return COPIES.includes(scheme) ? undefined : next(document, previousResultId, token);
      },
    },
  });
  const on = (command: string, run: (...given: never[]) => unknown) =>
    vscode.commands.registerCommand(`ogiReport.${command}`, run);
  const statuses = new Statuses(client);
  const atHand = new ReportAtHand(statuses);
  const inEditor = (run: (editor: vscode.TextEditor) => Promise<void>) => async (): Promise<void> => {
    const editor = await atHand.editor();
    if (editor) await run(editor);
  };
  context.subscriptions.push(
    statuses,
    atHand,
    showStatus(statuses),
    followReports(statuses),
    handOverFiles(client),
    showPreviews(client, atHand, context.extensionUri),
    convertLayouts(client, atHand),
    pasteTables(client, atHand, LANGUAGES),
    on('newReport', () => newReport(client)),
    on(
      'insertTable',
      inEditor((editor) => insertTable(client, editor)),
    ),
    on('showRange', (uri: string, range: Range) => showRange(client, uri, range)),
    on('setSeverity', (rule: unknown) => setSeverity(client, rule)),
    on('fixAll', inEditor(fixAll)),
    on('restartServer', async () => {
      await client.stop();
      await client.start();
    }),
  );
  await client.start();
  return client;
}
