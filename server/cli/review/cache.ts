import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { readRegularFile } from '../../files/disk/regular-file';
import type { Language } from '../../lint/finding';
import type { BoardAlike } from '../../review/board-data';
import type { ReviewedFile } from '../../review/model';
import type { FolderSettings } from '../../service/settings/folder-settings';
import type { Input } from '../inputs';

/** What is kept of a file from one run to the next. */
export interface CachedFile {
  /** What the result depends on that is the file's own. */
  readonly key: string;
  /** As much as the area is told by. */
  readonly file: ReviewedFile;
  /** Where the rest lies; undefined for what is no report. */
  readonly script?: string;
}

interface Head {
  readonly program: string;
  readonly language: Language;
  readonly alike?: { readonly key: string; readonly pairs: readonly BoardAlike[] };
}

const NAME = '.cache.ndjson';

/** What earlier runs have found, by the content of the files: it may be deleted at any time. */
export class ReviewCache {
  private readonly path: string;
  private readonly found = new Map<string, CachedFile>();
  private readonly kept: CachedFile[] = [];
  private head: Head;

  /** @param folder that of the board @param isUsed whether what is there is to be read */
  constructor(folder: string, language: Language, isUsed: boolean) {
    this.path = join(folder, NAME);
    this.head = { program: programOf(), language };
    if (isUsed) this.read();
  }

  /** What was found in a file, if it and all of its own that the result depends on are as they were. */
  get(name: string, key: string): CachedFile | undefined {
    const file = this.found.get(name);
    return file?.key === key ? file : undefined;
  }

  /** All that is known of earlier runs. */
  all(): Iterable<CachedFile> {
    return this.found.values();
  }

  keep(file: CachedFile): void {
    this.kept.push(file);
  }

  /** The texts that are alike; worked out anew only where a text has changed. */
  alike(key: string, work: () => readonly BoardAlike[]): readonly BoardAlike[] {
    const known = this.head.alike;
    const pairs = known?.key === key ? known.pairs : work();
    this.head = { ...this.head, alike: { key, pairs } };
    return pairs;
  }

  /** Nothing is lost with a cache that cannot be written. */
  write(): void {
    try {
      const file = openSync(this.path, 'w');
      try {
        // Line by line: all of it at once would be most of the memory that a review of ten thousand takes.
        for (const line of [this.head, ...this.kept]) writeFileSync(file, `${JSON.stringify(line)}\n`);
      } finally {
        closeSync(file);
      }
    } catch {
      rmSync(this.path, { force: true });
    }
  }

  private read(): void {
    try {
      const lines = linesOf(readFileSync(this.path));
      const head = JSON.parse(lines.next().value ?? '') as Head;
      if (head.program !== this.head.program || head.language !== this.head.language) return;
      this.head = head;
      for (const line of lines) {
        const file = JSON.parse(line) as CachedFile;
        this.found.set(file.file.file, file);
      }
    } catch {
      // None, or a damaged one: all is read anew.
      this.found.clear();
    }
  }
}

/** The lines of a file that ends with a line end. */
function* linesOf(bytes: Buffer): Generator<string, undefined> {
  let from = 0;
  for (let to = bytes.indexOf(LF); to >= 0; to = bytes.indexOf(LF, from)) {
    yield bytes.toString('utf8', from, to);
    from = to + 1;
  }
}
const LF = 0x0a;

/** The program by which a result came about: another one may find something else. */
function programOf(): string {
  const { mtimeMs, size } = statSync(__filename);
  return `${version} ${mtimeMs} ${size}`;
}

/** What a file's result depends on beside other reports; undefined for what cannot be read, or but once. */
export function keyOf(
  input: Input,
  settings: FolderSettings,
  asked: Readonly<Record<string, unknown>>,
): string | undefined {
  if (input.bytes) return undefined;
  try {
    const hash = createHash('sha256');
    const { organs: _, ...own } = settings;
    hash.update(JSON.stringify([input.name, own, asked]));
    for (const path of Object.values(settings.previous)) hash.update(readRegularFile(path));
    return hash.update(readRegularFile(input.path)).digest('hex').slice(0, 32);
  } catch {
    return undefined;
  }
}
