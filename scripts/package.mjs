// npm run package: builds, packs packages/ogi-report-VERSION.vsix and .tgz, and looks at what is in them.
// With --release it also refuses what must not be published: a tag of another version, an address that is not filled in.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repository } from '../test/host/folders.mjs';
import { run } from '../test/host/process.mjs';
import { entriesOf, faultsIn, partsIn } from './package-contents.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const manifestIn = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
/** What stands in `repository` of package.json until somebody fills it in. */
const NOT_FILLED_IN = '/OWNER/';

async function must(command, args) {
  const { code, output } = await run(command, args, { cwd: repository, limit: 180_000, quiet: true });
  if (code !== 0) throw new Error(`${command} ${args[0]} failed\n${output}`);
  return output;
}

/** Packs the extension. Its page shows pictures and links by the address of the repository in package.json. */
export async function packVsix(file) {
  const vsce = join(repository, 'node_modules', '@vscode', 'vsce', 'vsce');
  await must(process.execPath, [vsce, 'package', '--no-dependencies', '--githubBranch', 'main', '--out', file]);
  return file;
}

async function packTarball(folder) {
  const output = await must(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]);
  const [{ filename, files }] = JSON.parse(output.slice(output.indexOf('[\n')));
  return { file: join(folder, filename), entries: files.map(({ path }) => path) };
}

/** Why this must not be published. */
function notToBeReleased({ version, repository: { url } }) {
  const tag = process.env.GITHUB_REF_NAME ?? '';
  return [
    ...(url.includes(NOT_FILLED_IN) ? ['`repository` in package.json is not filled in'] : []),
    ...(tag === `v${version}` ? [] : [`the tag is ${tag || 'missing'}, the version ${version}`]),
  ];
}

async function main() {
  const manifest = manifestIn(repository);
  const folder = join(repository, 'packages');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  await must(process.execPath, ['scripts/build.mjs']);
  const vsix = await packVsix(join(folder, `ogi-report-${manifest.version}.vsix`));
  const tarball = await packTarball(folder);
  const parts = partsIn(join(repository, 'dist'));
  const faults = faultsIn({ vsix: entriesOf(vsix), tarball: tarball.entries, manifest, parts });
  if (process.argv.includes('--release')) faults.push(...notToBeReleased(manifest));
  else if (manifest.repository.url.includes(NOT_FILLED_IN)) {
    console.log('`repository` in package.json is not filled in: the page of the extension will show no pictures.');
  }
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else for (const file of [vsix, tarball.file]) console.log(file);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
