import { existsSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import picomatch from 'picomatch';
import { type Entry, walk } from './folder';
import { isDraftName } from './syntax';

/** The files that a pattern matches; one that asks for no extension gets those that may be drafts. */
export function glob(pattern: string): Iterable<Entry> {
  const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const { base, glob: rest } = picomatch.scan(slashed);
  const folder = base || '.';
  const matches = picomatch(rest);
  const anyExtension = basename(slashed).includes('.');
  if (!existsSync(folder)) return [];
  const start = join(folder, sep).length;
  return walk(folder, (path) => {
    const inside = folder === '.' ? path : path.slice(start);
    return (anyExtension || isDraftName(path)) && matches(sep === '\\' ? inside.replaceAll('\\', '/') : inside);
  });
}
