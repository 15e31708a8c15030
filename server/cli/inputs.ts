import { closeSync, constants, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDraftName } from '../draft/endings';
import { codeOf } from '../files/disk/failure';
import { FileError, readRegularFile } from '../files/disk/regular-file';
import { type Entry, walk } from '../files/disk/walk';
import { MAX_FILE_SIZE } from '../files/limits';
import type { Messages } from './output/messages/messages';
import { PassedOverFiles } from './passed-over';

/** Something to be read. */
export interface Input {
  /** As the user named it, or as it was found under what the user named. */
  readonly name: string;
  readonly path: string;
  /** The folder that was named and in which it was found. */
  readonly folder?: string;
  /** Present for standard input and pipes, which can be read but once. */
  readonly bytes?: Buffer;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** What was named and is not there, reported in words. */
  readonly problems: readonly string[];
  /** What was found in folders and is not read, reported in words. */
  readonly passedOver: readonly string[];
  readonly passedOverFiles: readonly string[];
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

/** How often a pipe is looked at, in milliseconds; and how much is taken at a time, in bytes. */
const PIPE_INTERVAL = 20;
const CHUNK = 65_536;

/** The files that the user named, each once, in the order named. */
export async function collectInputs({ paths, filesFrom, stdinFilename }: Named, messages: Messages): Promise<Inputs> {
  const inputs = new Map<string, Input>();
  /** Of these links that were found and not named. */
  const links = new Set<string>();
  const problems: string[] = [];
  const passedOver = new PassedOverFiles();
  const isWanted = (path: string): boolean => isDraftName(path) || passedOver.takes(path);
  const add = (entries: Iterable<Entry>, whenNone: string, folder?: string): void => {
    let count = 0;
    for (const entry of entries) {
      count++;
      if (entry.kind === 'failure') problems.push(messages.failed(entry.path, entry.code));
      else if (addFile(inputs, entry.path, folder) && entry.isLink) links.add(resolve(entry.path));
    }
    if (count === 0) problems.push(whenNone);
  };
  const addStream = async (source: string, name: string): Promise<void> => {
    const path = source === '-' ? source : resolve(source);
    if (inputs.has(path)) return;
    const bytes = await bytesOf(source, messages);
    if (typeof bytes === 'string') problems.push(bytes);
    else inputs.set(path, { name, path, bytes });
  };
  /** Whether there is such a file or folder; a failure to find out is reported as such. */
  const addNamed = async (name: string): Promise<boolean> => {
    const kind = kindOf(name);
    if (kind === 'folder') add(walk(name, isWanted), messages.folderWithoutFiles(name), resolve(name));
    else if (kind === 'file') addFile(inputs, name);
    else if (kind === 'pipe') await addStream(name, name);
    else if (kind === 'ENOENT' || kind === 'ENOTDIR') return false;
    else problems.push(messages.failed(name, kind));
    return true;
  };
  for (const arg of paths) {
    if (arg === '-') await addStream('-', stdinFilename ?? '-');
    else if (!(await addNamed(arg))) {
      const { glob, isPattern } = await import('./glob');
      if (isPattern(arg)) add(glob(arg), messages.globWithoutFiles(arg));
      else problems.push(messages.missing(arg));
    }
  }
  if (filesFrom !== undefined) {
    const list = await bytesOf(filesFrom, messages);
    if (typeof list === 'string') problems.push(list);
    else for (const name of namesIn(list)) if (!(await addNamed(name))) problems.push(messages.missing(name));
  }
  return {
    inputs: eachOnce([...inputs.values()], links),
    problems,
    passedOver: passedOver.inWords(messages),
    passedOverFiles: passedOver.files,
  };
}

/** The names in a list: each ends with a NUL where there is one, else with its line. */
function namesIn(list: Buffer): string[] {
  const text = list.toString('utf8').replace(/^\ufeff/, '');
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '');
}

/** Whether it is new. */
function addFile(inputs: Map<string, Input>, name: string, folder?: string): boolean {
  const path = resolve(name);
  if (inputs.has(path)) return false;
  inputs.set(path, folder === undefined ? { name, path } : { name, path, folder });
  return true;
}

/** A link leads to a report that is counted already where its file is there too, or another link to it. */
function eachOnce(inputs: readonly Input[], links: ReadonlySet<string>): readonly Input[] {
  if (links.size === 0) return inputs;
  const known = new Set(inputs.flatMap(({ path, bytes }) => (links.has(path) || bytes ? [] : [targetOf(path)])));
  return inputs.filter(({ path }) => {
    if (!links.has(path)) return true;
    const target = targetOf(path);
    return !known.has(target) && known.add(target);
  });
}

/** What cannot be followed is reported when it is read. */
function targetOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** What an argument names, or the system's code for why that cannot be found out. */
function kindOf(arg: string): 'folder' | 'file' | 'pipe' | string {
  try {
    const stats = statSync(arg);
    return stats.isDirectory() ? 'folder' : stats.isFIFO() ? 'pipe' : 'file';
  } catch (error) {
    return codeOf(error);
  }
}

/** What a file or pipe holds, `-` being standard input; a string is why it could not be read. */
async function bytesOf(name: string, messages: Messages): Promise<Buffer | string> {
  try {
    if (name === '-') return await allOf(process.stdin);
    return kindOf(name) === 'pipe' ? await allOf(chunksOfPipe(name)) : readRegularFile(name);
  } catch (error) {
    return messages.failed(name, codeOf(error));
  }
}

/**
 * What comes out of a pipe, until all who write to it have gone. Somebody may begin to much later, or never: between two
 * looks signals are heard.
 */
async function* chunksOfPipe(name: string): AsyncGenerator<Buffer, void> {
  const file = openSync(name, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    for (let hasBegun = false; ; ) {
      const chunk = Buffer.allocUnsafe(CHUNK);
      const length = readSome(file, chunk);
      if (length === 0 && hasBegun) return;
      hasBegun ||= length !== 0;
      if (length) yield chunk.subarray(0, length);
      else await wait(PIPE_INTERVAL);
    }
  } finally {
    closeSync(file);
  }
}

/** How many bytes there are; 0 where nobody writes, undefined where somebody may. */
function readSome(file: number, chunk: Buffer): number | undefined {
  try {
    return readSync(file, chunk);
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return undefined;
    throw error;
  }
}

async function allOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > MAX_FILE_SIZE) throw new FileError('TOO_LARGE');
  }
  return Buffer.concat(chunks);
}
