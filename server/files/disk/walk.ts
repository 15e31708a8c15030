import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BOARD_MARK, isPassedOver } from '../limits';
import { codeOf } from './failure';

/** What walking a folder comes upon: a file, or a folder that cannot be read. */
export type Entry =
  | { readonly kind: 'file'; readonly path: string; readonly isLink: boolean }
  | { readonly kind: 'failure'; readonly path: string; readonly code: string };

/** The files of a folder and its subfolders, by name. Dot folders, installed packages and boards are passed over. */
export function* walk(folder: string, isWanted: (path: string) => boolean): Generator<Entry> {
  let entries: ReturnType<typeof list>;
  try {
    entries = list(folder);
  } catch (error) {
    yield { kind: 'failure', path: folder, code: codeOf(error) };
    return;
  }
  if (entries.some(({ name }) => name === BOARD_MARK)) return;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    // Not the name that the system knows: some of its bytes are no UTF-8.
    if (entry.name.includes('\ufffd') && !existsSync(path)) {
      if (entry.isDirectory() || isWanted(path))
        yield { kind: 'failure', path: join(folder, readableName(folder, entry.name)), code: 'NAME_ENCODING' };
      continue;
    }
    if (entry.isDirectory()) {
      if (!isPassedOver(entry.name)) yield* walk(path, isWanted);
    } else if (isWanted(path) && (entry.isFile() || (entry.isSymbolicLink() && mayLeadToFile(path)))) {
      yield { kind: 'file', path, isLink: entry.isSymbolicLink() };
    }
  }
}

const list = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

/**
 * A link to a folder may lead round in a circle, so none is followed; one to a device or a pipe may have no end; one that
 * leads nowhere is reported when it is read.
 */
function mayLeadToFile(link: string): boolean {
  try {
    return statSync(link, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    // One that leads to itself, for one.
    return true;
  }
}

/** A name whose bytes are no UTF-8 is GBK most of the time, as archives made on Windows leave it. */
function readableName(folder: string, garbled: string): string {
  const bytes = readdirSync(folder, { encoding: 'buffer' }).find((name) => name.toString('utf8') === garbled);
  return bytes ? new TextDecoder('gb18030').decode(bytes) : garbled;
}
