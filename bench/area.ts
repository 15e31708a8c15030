import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generatedArea } from '../test/support/area';

/** So many organs one area has names for. */
const ORGANS = 380;
const PREFIXES = '东西南北中上下新古';

/** Calls with a folder of so many reports, each of an organ and a year of its own, and the list of the organs. */
export async function withArea<T>(reports: number, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-bench-'));
  try {
    writeFileSync(join(folder, 'organs.csv'), writeReports(folder, reports));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns the list of organs */
function writeReports(folder: string, reports: number): string {
  const lists: string[] = [];
  let left = reports;
  for (let i = 0; left > 0; i++) {
    if (i === PREFIXES.length) throw new Error(`there are no names for ${reports} reports`);
    const { files, organs } = generatedArea(ORGANS, i + 1);
    // Other places with other texts.
    const named = (text: string): string => text.replace(/(?=\p{Script=Han}{2}县)|(?=霁川市)/gu, PREFIXES[i]);
    for (const [name, text] of [...files].slice(0, left)) {
      const path = join(folder, PREFIXES[i], named(name));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, named(text));
    }
    left -= files.size;
    lists.push(named(organs.slice(i === 0 ? 0 : organs.indexOf('\n') + 1)));
  }
  return lists.join('');
}
