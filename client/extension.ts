import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions, Range } from 'vscode-languageclient';
import { listRules } from '../server/protocol';
import { ActiveReport } from './active-report';
import { COPIES, LANGUAGES, whenNeeded } from './candidates';
import { stepThroughCells } from './cells';
import { awaitReports, followReports } from './context';
import { convertLayouts } from './convert';
import { explicitSettings } from './explicit-settings';
import { exportReports } from './export';
import { fixAll } from './fix-all';
import { provideForms } from './form';
import { insertTable } from './insert-table';
import { displayLocale, readingLanguage } from './language';
import { newReport } from './new-report';
import { offerNoWrap } from './offer-no-wrap';
import { offerTotalsFollow } from './offer-totals';
import { pasteTables } from './paste';
import { offerEncoding } from './reopen';
import { reviewFolders } from './review';
import { RuleNames } from './rule-names';
import { PAGES, showPages } from './rule-pages';
import { setSeverity } from './set-severity';
import { showRange } from './show-range';
import { showStatus } from './status';
import { Statuses } from './statuses';
import { totalsFollow } from './totals-follow';
import { loadedOnce, type WordCodec } from './word/codec';
import { openWordFiles } from './word/editor';
import { WordFiles } from './word/files';
import { uriConverters, WORD_SCHEME } from './word/uris';
import { handOverFiles } from './workspace-files';

/** What other extensions, and tests, may ask. */
export interface Exports {
  readonly isServerRunning: () => boolean;
}

/**
 * Brings the server's work to the editor; the server itself is started when there is something for it to do.
 * @param loadWord loads what reads and writes Word files, which is asked for when one comes
 */
export function start(
  context: vscode.ExtensionContext,
  connect: (options: LanguageClientOptions) => BaseLanguageClient,
  loadWord: () => Promise<WordCodec>,
): Exports {
  const names = new RuleNames(
    () => client.sendRequest(listRules, {}),
    () => readingLanguage() === 'zh-CN',
  );
  const codec = loadedOnce(loadWord);
  const words = new WordFiles(codec);
  const client = connect({
    uriConverters,
    documentSelector: [...LANGUAGES.map((language) => ({ language })), { pattern: '**/.ogi-report.json' }],
    initializationOptions: {
      docsBase: PAGES,
      locale: displayLocale(),
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
      provideDocumentFormattingEdits: async (document, options, token, next) => {
        const edits = await next(document, options, token);
        // Once the editor has them.
        if (edits && edits.length > 0) setTimeout(() => offerNoWrap(context.globalState, document), 500);
        return edits;
      },
      provideDiagnostics: async (document, previousResultId, token, next) => {
        const { scheme } = document instanceof vscode.Uri ? document : document.uri;
        if (COPIES.includes(scheme)) return undefined;
        const report = await next(document, previousResultId, token);
        if (report && 'items' in report) await names.on(report.items);
        return report;
      },
    },
  });
  const on = (command: string, run: (...parameters: never[]) => unknown) =>
    vscode.commands.registerCommand(`ogiReport.${command}`, run);
  const statuses = new Statuses(client);
  const activeReport = new ActiveReport(statuses);
  const inEditor = (run: (editor: vscode.TextEditor) => Promise<void>) => async (): Promise<void> => {
    const editor = await activeReport.editor();
    if (editor) await run(editor);
  };
  context.subscriptions.push(
    statuses,
    activeReport,
    showStatus(statuses),
    followReports(statuses),
    awaitReports(statuses),
    handOverFiles(client, words),
    words,
    vscode.workspace.registerFileSystemProvider(WORD_SCHEME, words, { isCaseSensitive: true }),
    openWordFiles(words),
    exportReports(client, activeReport, codec, words),
    provideForms(client, activeReport, context.extensionUri),
    reviewFolders(client, context.extensionUri, names),
    convertLayouts(client, activeReport),
    pasteTables(client, activeReport, LANGUAGES),
    on('newReport', () => newReport(client, context.globalState)),
    on(
      'insertTable',
      inEditor((editor) => insertTable(client, editor)),
    ),
    on('showRange', (uri: string, range: Range) => showRange(client, uri, range)),
    on('setSeverity', (rule: unknown) => setSeverity(client, rule)),
    on(
      'fixAll',
      inEditor((editor) => fixAll(client, editor)),
    ),
    on('restartServer', async () => {
      if (client.isRunning()) await client.stop();
      await client.start();
    }),
    showPages(context.extensionUri),
    stepThroughCells(client, statuses),
    offerTotalsFollow(context.globalState, statuses),
    offerEncoding(),
    whenNeeded(() => void client.start()),
  );
  return { isServerRunning: () => client.isRunning() };
}
