/**
 * Writes files so that nothing is lost, whatever happens meanwhile.
 *
 * A file is replaced by rename: the new one is written beside it, synced, and takes its name, so that at any moment the
 * old or the new file is there whole. Owner, group and mode are those of the old file. Where they cannot be — the file
 * is another's, and only an administrator may give files away — the old file is written in place, which keeps them and
 * all else that belongs to it (access lists, extended attributes), and what it held is kept in a backup beside it until
 * that is done; a backup that is left shows that a run was ended in the middle, and nothing is written over it.
 *
 * What Node cannot see of a file of one's own, access lists of its own and extended attributes, is kept as far as the
 * system copies it with the file: on macOS, in part on Windows. On Linux the rename does not keep it, but for the access
 * list that a folder hands on to its files: being whole comes first, and other programs, which could copy it, are not
 * started.
 */
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './failure';
import { contentOf, readRegularFile } from './regular-file';
import { createBeside, dropSecondName } from './temporary-files';

const WRITABLE = 0o222;
const PERMISSIONS = 0o7777;
/** What anyone may do with a new file, unless the user has ruled it out. */
const ALLOWED = 0o666;
const BACKUP_ENDING = '.ogi-report-backup';

/** How to say why nothing was written: whoever asks brings the words. */
export interface WriteMessages {
  readOnly(name: string): string;
  notAFile(name: string): string;
  hardLinks(name: string, count: number): string;
  /** No file can be made in the folder that the file is in; `code` is the system's, such as EACCES. */
  closedFolder(name: string, code: string): string;
  /** A failed write, of which nothing is left to be seen. */
  notWritten(name: string, code: string): string;
  vanished(name: string): string;
  /** An earlier run was ended in the middle of writing; what the file held is in the backup. */
  backupLeft(name: string, backup: string): string;
  /** Writing failed in the middle, and putting back too. */
  brokenOff(name: string, backup: string): string;
  changedMeanwhile(name: string): string;
  exists(name: string): string;
}

/**
 * Puts new bytes in the place of a file's. A link is left as it is and its target replaced. A string is why nothing was
 * changed.
 */
export function replaceFile(
  name: string,
  path: string,
  before: Uint8Array,
  after: Uint8Array,
  messages: WriteMessages,
): string | undefined {
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const stats = withoutSecondName(target, statSync(target));
    const refusal = refuse(name, target, stats, messages);
    if (refusal) return refusal;
    const beside = createBeside(target, target);
    if (typeof beside === 'string') return messages.closedFolder(name, beside);
    temporary = beside.path;
    const isAlike = fill(beside.file, after, stats);
    const now = readRegularFile(target, Number.POSITIVE_INFINITY);
    if (!now.equals(before)) return messages.changedMeanwhile(name);
    if (!isAlike) return overwrite(name, target, before, after, messages);
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

/** Writes a file in place; until that is done, what it held is kept beside it. A string is why it was not done. */
function overwrite(
  name: string,
  target: string,
  before: Uint8Array,
  after: Uint8Array,
  messages: WriteMessages,
): string | undefined {
  const backup = `${target}${BACKUP_ENDING}`;
  let file: number;
  try {
    file = openSync(backup, 'wx', 0o600);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return messages.backupLeft(name, backup);
    throw error;
  }
  let isNeeded = false;
  try {
    fill(file, before);
    settle(dirname(target));
    isNeeded = true;
    try {
      writeInPlace(target, after);
    } catch (error) {
      // The disk may be full: what was there had room.
      writeInPlace(target, before);
      isNeeded = false;
      return messages.notWritten(name, codeOf(error));
    }
    isNeeded = false;
    return undefined;
  } catch (error) {
    if (!isNeeded) throw error;
    return messages.brokenOff(name, backup);
  } finally {
    if (!isNeeded) remove(backup);
  }
}

function writeInPlace(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'r+');
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, done);
    ftruncateSync(file, bytes.length);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Puts bytes in a file, whether there is one or not. A string is why it was not done. */
export function putFile(name: string, path: string, bytes: Uint8Array, messages: WriteMessages): string | undefined {
  try {
    const present = contentOf(path);
    if (present === undefined) return createFile(name, path, bytes, messages);
    return replaceFile(name, path, present, bytes, messages);
  } catch (error) {
    return messages.notWritten(name, codeOf(error));
  }
}

/** Puts bytes in a new file, so that it is there whole or not at all. A string is why it is not. */
export function createFile(name: string, path: string, bytes: Uint8Array, messages: WriteMessages): string | undefined {
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
function refuse(name: string, target: string, stats: Stats, messages: WriteMessages): string | undefined {
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
 * @param like the file whose owner, group and permissions it gets; those of any new file without it
 * @returns whether it got them
 */
function fill(file: number, bytes: Uint8Array, like?: Stats): boolean {
  try {
    writeFileSync(file, bytes);
    if (like) giveTo(file, like.uid, like.gid);
    fchmodSync(file, like ? like.mode & PERMISSIONS : ALLOWED & ~process.umask());
    fsyncSync(file);
    if (!like) return true;
    const { uid, gid, mode } = fstatSync(file);
    return uid === like.uid && gid === like.gid && (mode & PERMISSIONS) === (like.mode & PERMISSIONS);
  } finally {
    closeSync(file);
  }
}

/** Only an administrator may give a file to another, and others only to groups of theirs. */
function giveTo(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch {
    // Seen from what it is then.
  }
}

/** A run that was killed may have left a new file with the name of its temporary one besides. */
function withoutSecondName(target: string, stats: Stats): Stats {
  if (stats.nlink < 2) return stats;
  dropSecondName(target, stats);
  return statSync(target);
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
