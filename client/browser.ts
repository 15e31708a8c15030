import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type Exports, start } from './extension';

let client: LanguageClient | undefined;
let worker: Worker | undefined;

export function activate(context: vscode.ExtensionContext): Exports {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js').toString(true);
  const createClient = (options: LanguageClientOptions): LanguageClient => {
    // Made anew each time the client starts, so that it can be started again. The transports are made here as well:
    // the client knows a worker by its class, and VS Code's own workers are of another.
    const connect = async (): Promise<MessageTransports> => {
      worker?.terminate();
      worker = new Worker(script);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    client = new LanguageClient('ogiReport', vscode.l10n.t('OGI Report'), connect, options);
    return client;
  };
  return start(context, createClient, () => import('../server/files/codecs/word'));
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  worker?.terminate();
}
