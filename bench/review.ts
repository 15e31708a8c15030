import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FreeText, findingAlike } from '../server/review/likeness';
import { finished } from '../server/text/steps';
import { reviewedFiles } from '../test/review/reviewed';
import { generatedArea } from '../test/support/area';
import { withArea } from './area';
import { repository } from './commands';
import { interleaved, mb, ms, once, type Result, type Rounds } from './measure';

const REPORTS = 2000;
const MANY = 10_000;
const SECTIONS = 2000;

/** `ogi-report review` beside `check` of the same reports, its memory, and the texts alike by themselves. */
export async function measureReview(rounds: Rounds): Promise<Result[]> {
  const reports = rounds(REPORTS);
  const times = await withArea(reports, (folder) =>
    interleaved(
      {
        floor: () => run(['check', '.', '--format', 'json'], folder),
        anew: () => run(['review', '.', '--no-cache', '-o', 'board'], folder),
        again: () => run(['review', '.', '-o', 'board'], folder),
      },
      rounds(5),
      1,
    ),
  );
  const few = await withArea(rounds(MANY) / 5, async (folder) => memoryOf(folder));
  const many = await withArea(rounds(MANY), async (folder) => memoryOf(folder));
  const { floor } = times;
  return [
    {
      what: `\`review\` of ${reports} reports; floor: \`check\` of them`,
      show: ms,
      ours: times.anew,
      floor,
      target: { most: 1.6 },
    },
    {
      what: `\`review\` of ${reports} reports, nothing changed; floor: \`check\` of them`,
      show: ms,
      ours: times.again,
      floor,
      target: { most: 0.2 },
    },
    {
      what: `peak memory of \`review\`, ${rounds(MANY)} reports; floor: a fifth of them`,
      show: mb,
      ours: once(many),
      floor: once(few),
      target: { most: 3 },
    },
    { what: `texts alike among ${rounds(SECTIONS)}`, show: ms, ...(await measureLikeness(rounds)) },
  ];
}

async function measureLikeness(rounds: Rounds) {
  const { files } = generatedArea(380, 1);
  const texts = reviewedFiles(new Map([...files].slice(0, rounds(SECTIONS) / 2)))
    .flatMap(({ review }) =>
      ['overview', 'problems'].map((section): FreeText => {
        return { sentences: review?.sentences.filter((sentence) => sentence.section === section) ?? [] };
      }),
    )
    .slice(0, rounds(SECTIONS));
  return interleaved({ ours: () => finished(findingAlike(texts)) }, rounds(20), 2);
}

function memoryOf(folder: string): number {
  const file = join(folder, 'memory');
  const env = {
    ...process.env,
    NODE_OPTIONS: `--require ${join(repository, 'out', 'bench', 'peak-memory.js')}`,
    OGI_REPORT_BENCH_MEMORY: file,
  };
  run(['review', '.', '--no-cache', '-o', 'board'], folder, env);
  return Number(readFileSync(file, 'utf8'));
}

/** Reports with findings end `check` with 1. */
function run(args: readonly string[], cwd: string, env = process.env): void {
  const { status } = spawnSync(process.execPath, [join(repository, 'dist', 'cli.js'), ...args], {
    cwd,
    env,
    stdio: 'ignore',
  });
  if (status !== 0 && status !== 1) throw new Error(`in ${cwd} ended with ${status}: ${args.join(' ')}`);
}
