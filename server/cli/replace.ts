import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
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
    return code === 'ENOENT' ? messages.vanished(name) : messages.failed(name, code);
  } finally {
    if (temporary) remove(temporary);
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

/** A new file in the same folder. Its name is short: that of the target may be as long as names can be. */
function createBeside(target: string): { path: string; file: number } {
  for (let i = 0; ; i++) {
    const path = join(dirname(target), `.ogi-report-${process.pid}-${i}.tmp`);
    try {
      return { path, file: openSync(path, 'wx', 0o600) };
    } catch (error) {
      // Another run's, here or on another machine: not ours to touch.
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

function fill(file: number, bytes: Buffer, { mode, uid, gid }: Stats): void {
  try {
    writeFileSync(file, bytes);
    keepOwner(file, uid, gid);
    fchmodSync(file, mode & PERMISSIONS);
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
