import { realpathSync, type Stats, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { beginningOf } from './cli/beginning';
import { decode } from './cli/decode';
import { walk } from './cli/folder';
import { readRegularFile } from './cli/regular-file';
import { isDraftName } from './cli/syntax';
import { serve } from './features/serve';
import type { Workspace, WorkspaceFile } from './features/workspace';

/** So many files are listed before others have their turn. */
const TURN = 200;

/** The files of the workspace where the editor does not hand them over. */
const workspace: Workspace = {
  async list(folder) {
    const files: WorkspaceFile[] = [];
    let count = 0;
    for (const entry of folder.startsWith('file:') ? walk(fileURLToPath(folder), isDraftName) : []) {
      if (++count % TURN === 0) await new Promise(setImmediate);
      const stat = entry.kind === 'file' ? statsOf(entry.path) : undefined;
      if (stat) files.push({ uri: pathToFileURL(entry.path).href, stamp: `${stat.mtimeMs} ${stat.size}` });
    }
    return files;
  },

  async read(uri, folder, most) {
    if (!uri.startsWith('file:') || !folder.startsWith('file:')) return undefined;
    try {
      // A link may lead out of the workspace; nothing out there is read.
      const path = realpathSync(fileURLToPath(uri));
      const root = realpathSync(fileURLToPath(folder));
      if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
      const text = decode(most === undefined ? readRegularFile(path) : beginningOf(path, most));
      return typeof text === 'string' ? undefined : text.text;
    } catch {
      return undefined;
    }
  },
};

/** Undefined for what is not there, or cannot be reached: a link that leads to itself. */
function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

// Without a way of talking named, standard input and output it is: what most editors expect.
const named = process.argv.some((argument) => /^--(stdio|node-ipc|socket|pipe|clientProcessId)\b/.test(argument));
if (!named) process.argv.push('--stdio');

const docsBase = pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href;
serve(createConnection(ProposedFeatures.all), { docsBase }, workspace);
