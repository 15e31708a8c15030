// Runs tests and counts them by the reports that their runners write.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository, temporaryFolder } from './folders.mjs';
import { run } from './process.mjs';

export const out = (...path) => join(repository, 'out', 'test', ...path);
/** What a run of tests needs on the disk, and is gone after it. */
export const work = temporaryFolder('test');

/** One command, one test. */
export async function command(program, ...rest) {
  const { code, output } = await run(program, rest, { cwd: repository, limit: 180_000, quiet: true });
  if (code !== 0) console.log(output.slice(0, 8000));
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** Runs something that writes a report file; without the file, or with no test in it, that is a failure. */
export async function counted(name, job) {
  const file = join(work, `${name}.json`);
  rmSync(file, { force: true });
  let problem;
  try {
    await job(file);
  } catch (error) {
    problem = error;
  }
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  if (result.failed === 0 && (problem || result.passed === 0)) {
    console.log(problem?.message ?? 'The run ended without a report, or without a test.');
    result.failed = 1;
  }
  return result;
}

/** @param jobs how many files of tests are run at a time, each in a process */
export function mocha(name, files, env = {}, jobs = 1) {
  return counted(name, async (file) => {
    const options = [
      '--reporter',
      join(repository, 'test', 'host', 'reporter.cjs'),
      '--no-config',
      '--timeout',
      '60000',
      ...(jobs > 1 ? ['--parallel', '--jobs', `${jobs}`] : []),
      ...files,
    ];
    const { code } = await run(
      process.execPath,
      [join(repository, 'node_modules', 'mocha', 'bin', 'mocha.js'), ...options],
      {
        cwd: repository,
        env: { ...process.env, ...env, OGI_REPORT_TEST_RESULT: file },
        limit: 1_200_000,
      },
    );
    if (code !== 0) throw new Error(`mocha ended with ${code}`);
  });
}
