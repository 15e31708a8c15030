import { spawnSync } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, node, repository, withDrafts } from './commands';
import { interleaved, type Result, type Rounds, type Spread } from './measure';

/** The peers have a package of their own: nothing that is shipped needs them. */
const home = join(repository, 'bench');
const modules = join(home, 'node_modules');

/** Lines and sentences may be long and tables compact, as they are in reports. */
const markdownlint = JSON.stringify({
  config: { MD013: false, MD060: false },
  globs: ['*.md'],
  noBanner: true,
  noProgress: true,
});
const textlint = JSON.stringify({
  rules: {
    '@textlint-rule/no-invalid-control-character': true,
    '@textlint-rule/no-unmatched-pair': true,
    'no-todo': true,
    'no-zero-width-spaces': true,
    'sentence-length': { max: 300 },
  },
});

/** Linters of Markdown with their usual rules, and of prose with five. */
const peers = {
  'markdownlint-cli2': [join(modules, 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs')],
  textlint: [join(modules, 'textlint', 'bin', 'textlint.js'), '--rules-base-directory', modules, '*.md'],
};

/** So many times the files a second of each. */
const TARGETS = { 'markdownlint-cli2': 20, textlint: 200 } as const;

/** `ogi-report check` beside other linters on the same files, in files a second. */
export function measurePeers(rounds: Rounds): Promise<Result[]> {
  install();
  const count = rounds(1000);
  return withDrafts(count, async (single, many) => {
    const results: Result[] = [];
    for (const [folder, files, times] of [
      [single, 1, 10],
      [many, count, 3],
    ] as const) {
      writeFileSync(join(folder, '.markdownlint-cli2.jsonc'), markdownlint);
      writeFileSync(join(folder, '.textlintrc.json'), textlint);
      const jobs = {
        ours: () => check(folder),
        'markdownlint-cli2': () => node(peers['markdownlint-cli2'], folder),
        textlint: () => node(peers.textlint, folder),
      };
      const took = await interleaved(jobs, rounds(times));
      const aSecond = ({ median, p95 }: Spread): Spread => ({
        median: (files * 1000) / median,
        p95: (files * 1000) / p95,
      });
      for (const peer of ['markdownlint-cli2', 'textlint'] as const) {
        results.push({
          what: `\`check\` on ${files} ${files === 1 ? 'file' : 'files'}, beside ${peer}`,
          show: (value) => `${value.toFixed(1)} files/s`,
          ours: aSecond(took.ours),
          floor: aSecond(took[peer]),
          ...(files > 1 && { target: { least: TARGETS[peer] } }),
        });
      }
    }
    return results;
  });
}

/** Installs the peers as their lock file has them, where they are not there. */
function install(): void {
  const written = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0);
  if (written(join(modules, '.package-lock.json')) >= written(join(home, 'package-lock.json'))) return;
  const ci = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync('npm', ci, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'], shell: isWindows });
  if (status !== 0) throw new Error(`npm ci in ${home} ended with ${status}`);
}
