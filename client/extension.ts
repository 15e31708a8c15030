import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { explicitSettings } from './explicit-settings';
import { insertTable } from './insert-table';
import { setSeverity } from './set-severity';
import { showStatus } from './status';
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
    },
    middleware: {
      workspace: { configuration: explicitSettings },
      provideDiagnostics: (document, previousResultId, token, next) => {
        const { scheme } = document instanceof vscode.Uri ? document : document.uri;
        return COPIES.includes(scheme) ? undefined : next(document, previousResultId, token);
      },
    },
  });
  const on = (command: string, run: (...given: never[]) => unknown) =>
    vscode.commands.registerCommand(`ogiReport.${command}`, run);
  context.subscriptions.push(
    showStatus(client),
    handOverFiles(client),
    on('insertTable', () => insertTable(client)),
    on('setSeverity', (rule: unknown) => setSeverity(rule)),
    on('fixAll', fixAll),
    on('restartServer', async () => {
      await client.stop();
      await client.start();
    }),
  );
  await client.start();
  return client;
}

/** Asks for the fixes itself: VS Code's own command wants the editor to have the focus. */
async function fixAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) return;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    'source.fixAll.ogi-report',
    1,
  );
  if (action?.edit) await vscode.workspace.applyEdit(action.edit);
}
