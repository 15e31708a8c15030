import { statSync } from 'node:fs';

/** Whether a path is that of a folder, or of a link to one; what cannot be looked at is none. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
