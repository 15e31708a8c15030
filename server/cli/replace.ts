import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './failure';
import type { Messages } from './messages/messages';

const WRITABLE = 0o222;
const PERMISSIONS = 0o7777;
/** What anyone may do with a new file, unless the user has ruled it out. */
const ALLOWED = 0o666;
/** What systems say of a folder in which no file may be made. */
const NOT_ALLOWED = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * Puts new bytes in the place of a file's, so that at any moment the old or the new file is there whole: written
 * beside it, then renamed. A link is left as it is and its target replaced. A string is why nothing was changed.
 */
export function replaceFile(
  name: string,
  path: string,
  before: Buffer,
  after: Buffer,
  messages: Messages,
): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const stats = statSync(target);
    const refusal = refuse(name, target, stats, messages);
    if (refusal) return refusal;
    const beside = createBeside(target);
    if (typeof beside === 'string') return messages.closedFolder(name, beside);
    temporary = beside.path;
    fill(beside.file, after, stats);
    const now = readFileSync(target);
    if (!now.equals(before)) return messages.changedMeanwhile(name);
    renameSync(temporary, target);
    temporary = undefined;
    settle(dirname(target));
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' ? messages.vanished(name) : messages.notWritten(name, code);
  } finally {
    if (temporary) remove(temporary);
  }
}

/** Puts bytes in a new file, so that it is there whole or not at all. A string is why it is not. */
export function createFile(name: string, path: string, bytes: Buffer, messages: Messages): string | undefined {
  let temporary: string | undefined;
  try {
    const beside = createBeside(path);
    if (typeof beside === 'string') return messages.closedFolder(name, beside);
    temporary = beside.path;
    fill(beside.file, bytes);
    place(temporary, path);
    settle(dirname(path));
    return undefined;
  } catch (error) {
    const code = codeOf(error);
    return code === 'EEXIST' ? messages.exists(name) : messages.notWritten(name, code);
  } finally {
    if (temporary) remove(temporary);
  }
}

/** Gives a file another name, which no other may have: renaming would replace that one. */
function place(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    // Not every file system has links.
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(temporary, path, constants.COPYFILE_EXCL);
  }
}

/** Renaming would get past what is meant to keep a file from being written. */
function refuse(name: string, target: string, stats: Stats, messages: Messages): string | undefined {
  if (!stats.isFile()) return messages.notAFile(name);
  if ((stats.mode & WRITABLE) === 0) return messages.readOnly(name);
  if (stats.nlink > 1) return messages.hardLinks(name, stats.nlink);
  try {
    accessSync(target, constants.W_OK);
    return undefined;
  } catch {
    return messages.readOnly(name);
  }
}

/**
 * A new file in the same folder; a string is the system's code for why none may be made there. Its name is short: that
 * of the target may be as long as names can be.
 */
function createBeside(target: string): { path: string; file: number } | string {
  for (let i = 0; ; i++) {
    const path = join(dirname(target), `.ogi-report-${process.pid}-${i}.tmp`);
    try {
      return { path, file: openSync(path, 'wx', 0o600) };
    } catch (error) {
      const code = codeOf(error);
      if (NOT_ALLOWED.has(code)) return code;
      // Another run's, here or on another machine: not ours to touch.
      if (code !== 'EEXIST') throw error;
    }
  }
}

/** @param like the file whose owner and permissions it gets; those of any new file without it */
function fill(file: number, bytes: Buffer, like?: Stats): void {
  try {
    writeFileSync(file, bytes);
    if (like) keepOwner(file, like.uid, like.gid);
    fchmodSync(file, like ? like.mode & PERMISSIONS : ALLOWED & ~process.umask());
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only an administrator may give a file to another; for all others it becomes their own. */
function keepOwner(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // The content matters more than the owner.
  }
}

/** Makes the rename itself last through a power cut, where the system lets a folder be synced. */
function settle(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Not every file system can; the file is whole either way.
  }
}

function remove(temporary: string): void {
  try {
    unlinkSync(temporary);
  } catch {
    // Then it is left lying; the file itself is whole.
  }
}
