import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { MAX_FILE_SIZE } from '../limits';
import { codeOf } from './failure';

/** Why a file is not read, beside the reasons that the system has. */
export class FileError extends Error {
  constructor(readonly code: 'NOT_REGULAR' | 'TOO_LARGE') {
    super(code);
  }
}

/** Of a pipe that nobody writes to not even the opening would return. Windows has no such flag, nor such pipes. */
export const OPEN_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a file for reading for as long as `use` takes. Nothing may come of a pipe, and a device may have no end: they
 * are not opened for longer than it takes to see what they are.
 * @throws FileError and what the system throws
 */
export function withRegularFile<T>(path: string, use: (descriptor: number, size: number) => T): T {
  const descriptor = openSync(path, OPEN_AT_ONCE);
  try {
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
    if (!stats.isFile()) throw new FileError('NOT_REGULAR');
    return use(descriptor, stats.size);
  } finally {
    closeSync(descriptor);
  }
}

/** What a file holds, undefined where there is none. @throws FileError and what the system throws */
export function contentOf(path: string): Buffer | undefined {
  try {
    return readRegularFile(path, Number.POSITIVE_INFINITY);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The bytes of a file. @throws FileError and what the system throws */
export function readRegularFile(path: string, maxSize = MAX_FILE_SIZE): Buffer {
  return withRegularFile(path, (descriptor, size) => {
    if (size > maxSize) throw new FileError('TOO_LARGE');
    return readFileSync(descriptor);
  });
}
