import type { Dirent, Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isDraftName } from './draft/endings';
import { decode } from './files/codecs/decode';
import { wholeCharacters } from './files/disk/read-prefix';
import { OPEN_AT_ONCE } from './files/disk/regular-file';
import { wordCodec } from './files/disk/word-codec';
import { BOARD_MARK, isPassedOver, MAX_FILE_SIZE } from './files/limits';
import type { Unreadable, Workspace, WorkspaceFile } from './files/workspace';

/** So many files are looked at together. */
const CONCURRENCY = 16;
/** The most bytes that a character takes in the encodings that drafts come in. */
const MAX_CHARACTER_BYTES = 4;

/**
 * The files of the workspace where the editor does not hand them over. Nothing here waits for the disk: a slow one is
 * slow for what is read from it alone.
 */
export const diskWorkspace: Workspace = {
  async *list(folder) {
    if (!folder.startsWith('file:')) return;
    for await (const paths of draftPaths(fileURLToPath(folder))) {
      for (let i = 0; i < paths.length; i += CONCURRENCY) {
        for (const file of await Promise.all(paths.slice(i, i + CONCURRENCY).map(fileAt))) if (file) yield file;
      }
    }
  },

  async read(uri, folder, most) {
    if (!uri.startsWith('file:') || !folder.startsWith('file:')) return undefined;
    try {
      // A link may lead out of the workspace; nothing out there is read.
      const [path, root] = await Promise.all([realpath(fileURLToPath(uri)), realpath(fileURLToPath(folder))]);
      if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return undefined;
      const file = await open(path, OPEN_AT_ONCE);
      try {
        return await textOf(file, most);
      } finally {
        await file.close();
      }
    } catch {
      return undefined;
    }
  },
};

/** Nothing may come of a pipe, and a device may have no end: they are no files. */
async function textOf(file: FileHandle, most: number | undefined): Promise<string | Unreadable | undefined> {
  const stats = await file.stat();
  if (!stats.isFile()) return undefined;
  if (stats.size > MAX_FILE_SIZE) return { unreadable: 'size' };
  const bytes = most === undefined ? await file.readFile() : await beginningOf(file, stats.size, most);
  const decoded = decode(bytes);
  // An archive has its directory at its end.
  if (decoded === 'word') return wordText(bytes.length < stats.size ? await readWhole(file, stats.size) : bytes);
  return typeof decoded === 'string' ? { unreadable: 'encoding' } : decoded.text;
}

/** A file that has been read from already, from its beginning. */
async function readWhole(file: FileHandle, size: number): Promise<Buffer> {
  const bytes = Buffer.alloc(size);
  const { bytesRead } = await file.read(bytes, 0, size, 0);
  return bytes.subarray(0, bytesRead);
}

function wordText(bytes: Buffer): string | Unreadable {
  const word = wordCodec().readWord(bytes);
  return typeof word === 'string' ? { unreadable: 'encoding' } : word.text;
}

/** As many bytes as hold so many characters, with none cut in two at the end. */
async function beginningOf(file: FileHandle, size: number, characters: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.min(size, characters * MAX_CHARACTER_BYTES));
  const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
  return bytes.subarray(0, bytesRead < size ? wholeCharacters(bytes, bytesRead) : bytesRead);
}

/** Folder by folder, the files by name. Dot folders and installed packages are passed over, links to folders too. */
async function* draftPaths(root: string): AsyncGenerator<readonly string[], void> {
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
    if (entries.some(({ name }) => name === BOARD_MARK)) continue;
    entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    const paths: string[] = [];
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (!isPassedOver(entry.name)) folders.push(path);
      } else if (isDraftName(entry.name) && (entry.isFile() || entry.isSymbolicLink())) paths.push(path);
    }
    yield paths;
  }
}

/** Undefined for what is gone, no file, or cannot be reached: a link that leads to itself. */
async function fileAt(path: string): Promise<WorkspaceFile | undefined> {
  const stats = await stat(path).catch((): Stats | undefined => undefined);
  if (!stats?.isFile()) return undefined;
  return { uri: pathToFileURL(path).href, stamp: `${stats.mtimeMs} ${stats.size}` };
}
