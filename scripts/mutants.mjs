// npm run mutants [-- ID…]   puts defects back that were met in the field, one by one, and runs the tests that are to catch them
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { node } from './bundles.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
/** As deep as `out`, so that the tests find their files. */
const OUT = 'out-mutants';

const wanted = new Set(process.argv.slice(2));
const mutants = JSON.parse(readFileSync('test/mutants.json', 'utf8')).filter(
  ({ id }) => wanted.size === 0 || wanted.has(id),
);
const sound = { changes: [], tests: [...new Set(mutants.flatMap(({ tests }) => tests))] };
if (await tryOut(sound)) throw new Error('The tests fail without any defect.');
let survivors = 0;
for (const mutant of mutants) {
  const isCaught = await tryOut(mutant);
  if (!isCaught) survivors++;
  console.log(`${isCaught ? 'caught  ' : 'SURVIVED'} ${mutant.id}: ${mutant.defect}`);
}
rmSync(OUT, { recursive: true, force: true });
console.log(`${mutants.length} mutants, ${survivors} survived`);
process.exitCode = survivors > 0 || mutants.length === 0 ? 1 : 0;

/** Whether a test fails, by mocha's own report, on the sources with the changes of a mutant in them. */
async function tryOut({ changes, tests }) {
  await build({
    ...node,
    entryPoints: Object.fromEntries(tests.map((file) => [file.replace(/\.ts$/, ''), file])),
    outdir: OUT,
    packages: 'external',
    external: ['vscode'],
    plugins: [
      { name: 'mutant', setup: (one) => one.onLoad({ filter: /\.ts$/ }, ({ path }) => changed(path, changes)) },
    ],
  });
  return tests.some((file) => {
    const built = join(OUT, file.replace(/\.ts$/, '.js'));
    const mocha = ['--no-config', '--bail', '--reporter', 'json', '--timeout', '600000', built];
    const { stdout, stderr } = spawnSync('node', ['node_modules/mocha/bin/mocha.js', ...mocha], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    const report = stdout.indexOf('{\n  "stats"');
    if (report < 0) throw new Error(`${file} did not run: ${stderr || stdout}`);
    return JSON.parse(stdout.slice(report)).stats.failures > 0;
  });
}

/** A source with the changes of a mutant, which all must have a place there; undefined for a file that it leaves alone. */
function changed(path, changes) {
  const own = changes.filter(([file]) => resolve(file) === path);
  if (own.length === 0) return undefined;
  let contents = readFileSync(path, 'utf8');
  for (const [file, from, to] of own) {
    if (contents.split(from).length !== 2) throw new Error(`${file}: not once there: ${from}`);
    contents = contents.replace(from, () => to);
  }
  return { contents, loader: 'ts' };
}
