import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Tests are run from there. */
const root = process.cwd();

export interface SourceFile {
  /** From the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The files of some folders, and of those in them, whose names end so. */
export const sourcesIn = (folders: readonly string[], endings: readonly string[] = ['.ts']): SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => endings.some((ending) => path.endsWith(ending)) && !path.includes('/node_modules/'))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
