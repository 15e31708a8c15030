import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { codeOf } from './failure';
import { type Entry, walk } from './folder';
import type { Messages } from './messages/messages';
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
}

/** Signs that an argument may be a pattern; half-width brackets alone are common in Chinese file names. */
const GLOB = /[*?]|\[.*\]|\{.*\}|[!@+]\(/;

/** The files that the arguments name, each once, in the order named. */
export async function collectInputs(
  args: readonly string[],
  stdinFilename: string | undefined,
  messages: Messages,
): Promise<Inputs> {
  const inputs = new Map<string, Input>();
  const problems: string[] = [];
  const add = (entries: Iterable<Entry>, whenNone: string, folder?: string): void => {
    let count = 0;
    for (const entry of entries) {
      count++;
      if (entry.kind === 'failure') problems.push(messages.failed(entry.path, entry.code));
      else addFile(inputs, entry.path, folder);
    }
    if (count === 0) problems.push(whenNone);
  };
  for (const arg of args) {
    if (arg === '-') {
      if (!inputs.has('-')) inputs.set('-', { name: stdinFilename ?? '-', path: '-', bytes: await readStdin() });
      continue;
    }
    const kind = kindOf(arg);
    if (kind === 'folder') add(walk(arg, isDraftName), messages.folderWithoutFiles(arg), resolve(arg));
    else if (kind === 'file') addFile(inputs, arg);
    else if (kind !== 'ENOENT' && kind !== 'ENOTDIR') problems.push(messages.failed(arg, kind));
    else if (GLOB.test(arg)) add((await import('./glob')).glob(arg), messages.globWithoutFiles(arg));
    else problems.push(messages.missing(arg));
  }
  return { inputs: [...inputs.values()], problems };
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

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
