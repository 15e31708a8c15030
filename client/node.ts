import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { type Exports, start } from './extension';
import type { WordCodec } from './word/codec';

let client: LanguageClient | undefined;

export function activate(context: vscode.ExtensionContext): Exports {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const connect = (options: LanguageClientOptions): LanguageClient => {
    client = new LanguageClient(
      'ogiReport',
      vscode.l10n.t('OGI Report'),
      { module, transport: TransportKind.ipc },
      options,
    );
    return client;
  };
  const word = vscode.Uri.joinPath(context.extensionUri, 'dist', 'word.js').fsPath;
  return start(context, connect, async () => require(word) as WordCodec);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
}
