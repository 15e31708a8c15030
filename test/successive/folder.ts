import { pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver/node';
import { Folder } from '../cli/run';
import { type Connected, modern, type Options, overStdio, type Session } from '../lsp/session';

/** A folder with files, as an editor has it open. */
export class WorkspaceFolder extends Folder {
  uri(name = ''): string {
    return pathToFileURL(this.at(name)).href;
  }

  /** Writes a file and notifies the server, as an editor that watches the folder does. */
  async put(session: Session, name: string, content: string): Promise<void> {
    this.write(name, content);
    await this.notify(session, name, FileChangeType.Changed);
  }

  notify(session: Session, name: string, type: FileChangeType): Promise<void> {
    const changes = [{ uri: this.uri(name), type }];
    return session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }
}

/** An editor that can do all that today's can, with this folder open. */
export const editorIn = (folder: WorkspaceFolder, options: Options = {}): Options => ({
  ...options,
  capabilities: options.capabilities ?? {
    ...modern,
    workspace: {
      ...modern.workspace,
      workspaceFolders: true,
      didChangeWatchedFiles: { dynamicRegistration: true },
    },
  },
  workspaceFolders: [folder.uri()],
});

/** The server over stdio, asked by it for files as a client without a file system of the server's is. */
export function handingOver(files: Map<string, string>, asked: string[] = []): () => Connected {
  return () => {
    const connected = overStdio();
    connected.connection.onRequest('ogiReport/files', ({ folder }: { folder: string }) =>
      [...files.keys()].filter((uri) => uri.startsWith(folder)),
    );
    connected.connection.onRequest('ogiReport/readFile', ({ uri, most }: { uri: string; most?: number }) => {
      asked.push(uri);
      return files.get(uri)?.slice(0, most) ?? null;
    });
    return connected;
  };
}

/** Makes folders for the tests of a suite, and removes them after each. */
export function folders(): (files?: Readonly<Record<string, string | Uint8Array>>) => WorkspaceFolder {
  const made: WorkspaceFolder[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) folder.remove();
  });
  return (files = {}) => {
    const folder = new WorkspaceFolder(files);
    made.push(folder);
    return folder;
  };
}
