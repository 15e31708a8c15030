import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decode } from '../server/files/codecs/decode';
import { listFiles, readFile } from '../server/protocol';
import type { WordFiles } from './word/files';
import { fileOf, isWordFile } from './word/uris';

const DRAFTS = '**/*.{md,markdown,txt,html,htm,docx,docm}';
const NOT_LOOKED_INTO = '{**/node_modules/**,**/.git/**}';
/** What marks a folder as a board, whose lists and sums are no reports. */
const BOARD_MARK = '.ogi-report-board';
const MAX_FILES = 20_000;
/** Larger files are no drafts. In bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Hands the workspace's files over to the server, which has no file system of its own: not in a browser, for one. */
export const handOverFiles = (client: BaseLanguageClient, words: WordFiles): vscode.Disposable =>
  vscode.Disposable.from(
    client.onRequest(listFiles, async ({ folder }, token) => {
      const root = client.protocol2CodeConverter.asUri(folder);
      if (!vscode.workspace.getWorkspaceFolder(root)) return [];
      const find = (glob: string): Thenable<vscode.Uri[]> =>
        vscode.workspace.findFiles(new vscode.RelativePattern(root, glob), NOT_LOOKED_INTO, MAX_FILES, token);
      const [files, marks] = await Promise.all([find(DRAFTS), find(`**/${BOARD_MARK}`)]);
      const boards = marks.map(({ path }) => path.slice(0, -BOARD_MARK.length));
      return files
        .filter(({ path }) => !boards.some((board) => path.startsWith(board)))
        .map((uri) => client.code2ProtocolConverter.asUri(uri));
    }),
    client.onRequest(readFile, async ({ uri, most }) => {
      const file = fileOf(client.protocol2CodeConverter.asUri(uri));
      if (!vscode.workspace.getWorkspaceFolder(file)) return null;
      try {
        const { size } = await vscode.workspace.fs.stat(file);
        if (size > MAX_BYTES) return { unreadable: 'size' };
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
