import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decode } from '../server/files/codecs/decode';
import { MAX_FILE_SIZE } from '../server/files/limits';
import { listFiles, readFile } from '../server/protocol';
import { draftsIn } from './drafts-in';
import type { WordFiles } from './word/files';
import { fileOf, isWordFile } from './word/uris';

/** Hands the workspace's files over to the server, which has no file system of its own: not in a browser, for one. */
export const handOverFiles = (client: BaseLanguageClient, words: WordFiles): vscode.Disposable =>
  vscode.Disposable.from(
    client.onRequest(listFiles, async ({ folder }, token) => {
      const root = client.protocol2CodeConverter.asUri(folder);
      if (!vscode.workspace.getWorkspaceFolder(root)) return [];
      const files = await draftsIn(root, (glob, except, most) =>
        vscode.workspace.findFiles(new vscode.RelativePattern(root, glob), except, most, token),
      );
      return files.map((uri) => client.code2ProtocolConverter.asUri(uri));
    }),
    client.onRequest(readFile, async ({ uri, most }) => {
      const file = fileOf(client.protocol2CodeConverter.asUri(uri));
      if (!vscode.workspace.getWorkspaceFolder(file)) return null;
      try {
        const { size } = await vscode.workspace.fs.stat(file);
        if (size > MAX_FILE_SIZE) return { unreadable: 'size' };
        const text = isWordFile(file) ? await words.textOf(file) : textOf(await vscode.workspace.fs.readFile(file));
        if (text === undefined) return { unreadable: 'encoding' };
        return most === undefined ? text : text.slice(0, most);
      } catch {
        return null;
      }
    }),
  );

function textOf(bytes: Uint8Array): string | undefined {
  const decoded = decode(bytes);
  return typeof decoded === 'string' ? undefined : decoded.text;
}
