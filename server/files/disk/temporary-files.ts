import { constants, copyFileSync, ftruncateSync, openSync, readdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { cached } from '../../caches';
import { codeOf } from './failure';

/** What systems say of a folder in which no file may be made. */
const NOT_ALLOWED = new Set(['EACCES', 'EPERM', 'EROFS']);
/** A file that another machine is writing is written within moments. In milliseconds. */
const MAX_AGE = 24 * 60 * 60 * 1000;

/** Process ids mean something on one machine only; folders may be shared. */
const HOST =
  hostname()
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 24) || 'host';
const NAME = /^\.ogi-report-(?:([A-Za-z0-9]+)-)?(\d+)-\d+\.tmp$/;

/**
 * A new file in the folder of another, empty and for its owner alone; a string is the system's code for why none may be
 * made there. Its name is short: that of the other may be as long as names can be.
 * @param like the file in whose place it will be put; it gets what else belongs to that, as far as the system copies it
 */
export function createBeside(target: string, like?: string): { path: string; file: number } | string {
  const folder = dirname(target);
  sweepOnce(folder);
  for (let i = 0; ; i++) {
    const path = join(folder, `.ogi-report-${HOST}-${process.pid}-${i}.tmp`);
    try {
      return { path, file: like !== undefined && COPIES_ATTRIBUTES ? copyOf(like, path) : openSync(path, 'wx', 0o600) };
    } catch (error) {
      const code = codeOf(error);
      if (NOT_ALLOWED.has(code)) return code;
      if (code !== 'EEXIST') throw error;
    }
  }
}

/** Where copying a file takes along what else belongs to it, or some of that: not on Linux. */
const COPIES_ATTRIBUTES = process.platform === 'darwin' || process.platform === 'win32';

function copyOf(file: string, path: string): number {
  copyFileSync(file, path, constants.COPYFILE_EXCL);
  try {
    const copy = openSync(path, 'r+');
    ftruncateSync(copy);
    return copy;
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  }
}

/** Takes away the second name of a file that a run was killed before it could take away itself. */
export function dropSecondName(target: string, { dev, ino }: Stats): void {
  const folder = dirname(target);
  for (const name of temporaryNames(folder)) {
    const path = join(folder, name);
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.dev === dev && stats.ino === ino) rmSync(path, { force: true });
  }
}

/** Once a run. */
const sweepOnce = cached(sweep);

/** Removes what runs that were killed have left in a folder. */
function sweep(folder: string): void {
  for (const name of temporaryNames(folder)) {
    const path = join(folder, name);
    try {
      if (isAbandoned(name, statSync(path).mtimeMs)) rmSync(path, { force: true });
    } catch {
      // Gone by now, or not ours to remove.
    }
  }
}

function temporaryNames(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => NAME.test(name));
  } catch {
    return [];
  }
}

function isAbandoned(name: string, modified: number): boolean {
  const [, host, pid] = NAME.exec(name) ?? [];
  if (Date.now() - modified > MAX_AGE) return true;
  return host === HOST && Number(pid) !== process.pid && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's is running as well.
    return codeOf(error) !== 'ESRCH';
  }
}
