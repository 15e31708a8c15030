import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ORGAN, validDraft } from './draft';

export const repository = resolve(__dirname, '..', '..');

/** Runs a script with Node in a folder. It has to find nothing: the time to print is not what is compared. */
export function node(args: readonly string[], cwd: string, env = process.env): void {
  const { status } = spawnSync(process.execPath, args, { cwd, env, stdio: 'ignore' });
  if (status !== 0) throw new Error(`in ${cwd} ended with ${status}: ${args.join(' ')}`);
}

/** `ogi-report check` of a folder. */
export const check = (folder: string, env = process.env): void =>
  node([join(repository, 'dist', 'cli.js'), 'check', folder], folder, env);

/** What a Node costs that does nothing. */
export const nothing = (folder: string): void => node(['-e', '0'], folder);

/** Calls with two folders of Markdown drafts of 20 KB: in one a single one, in the other many, each of another organ. */
export async function withDrafts<T>(many: number, use: (single: string, many: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'ogi-report-bench-'));
  const folder = (name: string, count: number): string => {
    mkdirSync(join(root, name));
    for (let i = 0; i < count; i++) writeFileSync(join(root, name, `${i}.md`), draftOf(i));
    return join(root, name);
  };
  try {
    return await use(folder('single', 1), folder('many', many));
  } finally {
    rmSync(root, { recursive: true });
  }
}

const text = validDraft(20_000);

function draftOf(organ: number): string {
  const number = [...String(organ)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
  return text.replaceAll(ORGAN, `云溪县${number}镇水务局`);
}
