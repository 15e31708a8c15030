import type { Connection } from 'vscode-languageserver';
import { listFiles, readFile } from './protocol';

/** A file of the workspace that may be a draft, by its name. */
export interface WorkspaceFile {
  readonly uri: string;
  /** Changes when the file does; empty where nobody can say, and changes are told instead. */
  readonly stamp: string;
}

/** The files of the workspace, as far as the server may see them: whoever starts it says how they are reached. */
export interface Workspace {
  /** The files in a folder, and the folders in it, that may be drafts. */
  list(folder: string): Promise<readonly WorkspaceFile[]>;
  /** A file of a folder as text, as much as is wanted of it; undefined for one that is not there or no text. */
  read(uri: string, folder: string, most?: number): Promise<string | undefined>;
}

/** The workspace of an editor that hands over its files: the only way there is in a browser. */
export const workspaceOf = (connection: Connection): Workspace => ({
  list: async (folder) => (await connection.sendRequest(listFiles, { folder })).map((uri) => ({ uri, stamp: '' })),
  read: async (uri, _folder, most) =>
    (await connection.sendRequest(readFile, most === undefined ? { uri } : { uri, most })) ?? undefined,
});
