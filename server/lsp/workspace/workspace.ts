import type { Connection } from 'vscode-languageserver';
import type { Workspace } from '../../files/workspace';
import { listFiles, readFile } from '../../protocol';

/** The workspace of an editor that hands over its files: the only way there is in a browser. */
export const workspaceOf = (connection: Connection): Workspace => ({
  list: async function* (folder) {
    for (const uri of await connection.sendRequest(listFiles, { folder })) yield { uri, stamp: '' };
  },
  read: async (uri, _folder, most) =>
    (await connection.sendRequest(readFile, most === undefined ? { uri } : { uri, most })) ?? undefined,
});
