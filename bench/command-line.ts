import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { validDraft } from './draft';
import { interleaved, ms, type Result } from './measure';

const cli = resolve(__dirname, '..', '..', 'dist', 'cli.js');

/** `ogi-report check` on one draft, beside a Node that does nothing. */
export function measureCommandLine(): Result[] {
  if (!existsSync(cli)) return [];
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-bench-'));
  try {
    const file = join(folder, 'draft.md');
    writeFileSync(file, validDraft(20_000));
    const node = (...args: string[]) => spawnSync(process.execPath, args, { stdio: 'ignore' });
    const { ours, floor } = interleaved({ floor: () => node('-e', '0'), ours: () => node(cli, 'check', file) }, 15, 2);
    return [
      {
        what: '`check` on one file, beside `node -e 0`',
        ours: ms(ours.median),
        floor: ms(floor.median),
        ratio: ours.median / floor.median,
        target: 1.5,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
