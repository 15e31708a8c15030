import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Syntax } from '../../server/draft/draft';

const folder = resolve(__dirname, '..', '..', '..', 'test', 'fuzz', 'corpus');

/** A draft that something was wrong with once. In JSON, for it may hold what no text file can. */
export interface Case {
  /** What was wrong. */
  readonly why: string;
  /** Which draft of which run it was. */
  readonly found: string;
  readonly syntax: Syntax;
  /** Several, where they follow one another in an editor. */
  readonly texts: readonly string[];
}

export const cases = (): [string, Case][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8'))]);

/** Keeps a case. @returns the name of its file */
export function keep(name: string, found: Case): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replace(/[^\w-]+/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  return file;
}
