import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Exports, start } from './extension';

let client: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): Exports {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  return start(context, (options) => {
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
