import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { codeOf } from './failure';
import { type Entry, walk } from './folder';
import type { Messages } from './messages/messages';
import { PassedOverFiles } from './passed-over';
import { isDraftName } from './syntax';

/** Something to be read. */
export interface Input {
  /** As the user named it, or as it was found under what the user named. */
  readonly name: string;
  readonly path: string;
  /** The folder that was named and in which it was found. */
  readonly folder?: string;
  /** Present for standard input, which has no path to read from. */
  readonly bytes?: Buffer;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** What was named and is not there, told in words. */
  readonly problems: readonly string[];
  /** What was found in folders and is not read, told in words. */
  readonly passedOver: readonly string[];
}

/** What the user named. */
export interface Named {
  /** Files, folders, patterns; `-` for standard input. */
  readonly paths: readonly string[];
  /** A file with the names of files and folders in it; `-` for standard input. */
  readonly filesFrom: string | undefined;
  /** What standard input is called, where it is itself to be checked. */
  readonly stdinFilename: string | undefined;
}

/** Signs that an argument may be a pattern; half-width brackets alone are common in Chinese file names. */
const GLOB = /[*?]|\[.*\]|\{.*\}|[!@+]\(/;

/** The files that the user named, each once, in the order named. */
export async function collectInputs({ paths, filesFrom, stdinFilename }: Named, messages: Messages): Promise<Inputs> {
  const inputs = new Map<string, Input>();
  const problems: string[] = [];
  const passedOver = new PassedOverFiles();
  const isWanted = (path: string): boolean => isDraftName(path) || passedOver.takes(path);
  const add = (entries: Iterable<Entry>, whenNone: string, folder?: string): void => {
    let count = 0;
    for (const entry of entries) {
      count++;
      if (entry.kind === 'failure') problems.push(messages.failed(entry.path, entry.code));
      else addFile(inputs, entry.path, folder);
    }
    if (count === 0) problems.push(whenNone);
  };
  /** Whether there is such a file or folder; a failure to find out is told, and answers for itself. */
  const addNamed = (name: string): boolean => {
    const kind = kindOf(name);
    if (kind === 'folder') add(walk(name, isWanted), messages.folderWithoutFiles(name), resolve(name));
    else if (kind === 'file') addFile(inputs, name);
    else if (kind === 'ENOENT' || kind === 'ENOTDIR') return false;
    else problems.push(messages.failed(name, kind));
    return true;
  };
  for (const arg of paths) {
    if (arg === '-') {
      if (inputs.has('-')) continue;
      const bytes = await bytesOf('-', messages);
      if (typeof bytes === 'string') problems.push(bytes);
      else inputs.set('-', { name: stdinFilename ?? '-', path: '-', bytes });
    } else if (!addNamed(arg)) {
      if (GLOB.test(arg)) add((await import('./glob')).glob(arg), messages.globWithoutFiles(arg));
      else problems.push(messages.missing(arg));
    }
  }
  if (filesFrom !== undefined) {
    const list = await bytesOf(filesFrom, messages);
    if (typeof list === 'string') problems.push(list);
    else for (const name of namesIn(list)) if (!addNamed(name)) problems.push(messages.missing(name));
  }
  return { inputs: [...inputs.values()], problems, passedOver: passedOver.told(messages) };
}

/** The names in a list: each ends with a NUL where there is one, else with its line. */
function namesIn(list: Buffer): string[] {
  const text = list.toString('utf8').replace(/^\ufeff/, '');
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '');
}

function addFile(inputs: Map<string, Input>, name: string, folder?: string): void {
  const path = resolve(name);
  if (!inputs.has(path)) inputs.set(path, folder === undefined ? { name, path } : { name, path, folder });
}

/** What an argument names, or the system's code for why that cannot be told. */
function kindOf(arg: string): 'folder' | 'file' | string {
  try {
    return statSync(arg).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return codeOf(error);
  }
}

/** What a file holds, `-` being standard input; a string is why it could not be read. */
async function bytesOf(name: string, messages: Messages): Promise<Buffer | string> {
  try {
    if (name !== '-') return readFileSync(name);
    const chunks: Buffer[] = [];
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (error) {
    return messages.failed(name, codeOf(error));
  }
}
