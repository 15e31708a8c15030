import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './extension';

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  await start(context, (options) => {
    client = new LanguageClient(
      'ogiReport',
      vscode.l10n.t('OGI Report'),
      { module, transport: TransportKind.ipc },
      options,
    );
    return client;
  });
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
