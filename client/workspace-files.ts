import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decode } from '../server/files/codecs/decode';
import { listFiles, readFile } from '../server/protocol';

const DRAFTS = '**/*.{md,markdown,txt,html,htm}';
const NOT_LOOKED_INTO = '{**/node_modules/**,**/.git/**}';
const MAX_FILES = 20_000;
/** Larger files are no drafts. In bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Hands the workspace's files over to the server, which has no file system of its own: not in a browser, for one. */
export const handOverFiles = (client: BaseLanguageClient): vscode.Disposable =>
  vscode.Disposable.from(
    client.onRequest(listFiles, async ({ folder }, token) => {
      const pattern = new vscode.RelativePattern(client.protocol2CodeConverter.asUri(folder), DRAFTS);
      const files = await vscode.workspace.findFiles(pattern, NOT_LOOKED_INTO, MAX_FILES, token);
      return files.map((uri) => client.code2ProtocolConverter.asUri(uri));
    }),
    client.onRequest(readFile, async ({ uri, most }) => {
      const file = client.protocol2CodeConverter.asUri(uri);
      if (!vscode.workspace.getWorkspaceFolder(file)) return null;
      try {
        const { size } = await vscode.workspace.fs.stat(file);
        if (size > MAX_BYTES) return { unreadable: 'size' };
        const decoded = decode(await vscode.workspace.fs.readFile(file));
        if (typeof decoded === 'string') return { unreadable: 'encoding' };
        return most === undefined ? decoded.text : decoded.text.slice(0, most);
      } catch {
        return null;
      }
    }),
  );
