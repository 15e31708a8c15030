import { basename, join, sep } from 'node:path';
import picomatch from 'picomatch';
import { isDraftName } from '../draft/endings';
import { isFolder } from '../files/disk/is-folder';
import { type Entry, walk } from '../files/disk/walk';

/** Signs that an argument may be a pattern; half-width brackets alone are common in Chinese file names. */
const MAGIC = /[*?]|\[.*\]|\{.*\}|[!@+]\(/;

/** Whether a name that is none of a file or folder may be a pattern. */
export const isPattern = (name: string): boolean => MAGIC.test(name);

/**
 * The files that a pattern matches; one that asks for no extension gets those that may be drafts. Folders that exist
 * are taken by their names, whatever signs are in them: `2024年(终稿)/*.txt`.
 */
export function glob(pattern: string): Iterable<Entry> {
  const slashed = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const parts = slashed.split('/');
  let count = 0;
  while (count < parts.length - 1 && isFolder(parts.slice(0, count + 1).join('/') || '/')) count++;
  if (!isPattern(parts[count])) return [];
  const folder = count === 0 ? '.' : parts.slice(0, count).join('/') || '/';
  const matches = picomatch(parts.slice(count).map(withLiterals).join('/'));
  const anyExtension = basename(slashed).includes('.');
  const start = join(folder, sep).length;
  return walk(folder, (path) => {
    const inside = folder === '.' ? path : path.slice(start);
    return (anyExtension || isDraftName(path)) && matches(sep === '\\' ? inside.replaceAll('\\', '/') : inside);
  });
}

/** What may be a group of a pattern, `@(a|b)`, or a choice, `{a,b}`, where it is not just a name in brackets. */
const GROUP = /[!@+*?]\([^()]*\)|\{[^{}]*\}/g;

/** `*` and `?` stand before names as well, `报告*(终稿)`, so that there only a choice is one. */
const chooses = (group: string): boolean =>
  /^[!@+]/.test(group) || (group.startsWith('{') ? /,|\.\./ : /\|/).test(group);

/** A part of a pattern in which brackets that choose nothing mean themselves. */
function withLiterals(part: string): string {
  const kept = [...part.matchAll(GROUP)].filter(([group]) => chooses(group));
  return part.replace(/[(){}]/g, (bracket, at: number) =>
    kept.some(({ 0: group, index }) => index <= at && at < index + group.length) ? bracket : `\\${bracket}`,
  );
}
