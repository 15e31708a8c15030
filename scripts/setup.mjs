// What npm start and npm test need first: the project's dependencies and a build.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../test/host/folders.mjs';
import { run } from '../test/host/process.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

async function must(what, command, args, limit) {
  const { code, output } = await run(command, args, { cwd: repository, limit, quiet: true });
  if (code === 0) return output;
  process.stdout.write(output.slice(0, 3000));
  throw new Error(`${what} failed`);
}

export async function installDependencies() {
  const changed = (file) => {
    const path = join(repository, file);
    return existsSync(path) ? statSync(path).mtimeMs : 0;
  };
  // npm writes both within moments of each other
  if (changed('node_modules/.package-lock.json') + 10_000 > changed('package-lock.json')) return;
  console.log('Installing dependencies ...');
  await must('npm ci', npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 300_000);
}

export async function build() {
  process.stdout.write(await must('the build', process.execPath, ['scripts/build.mjs'], 120_000));
}
