// Bundles the extension, the servers and the command line into dist/, the tests and the benchmark into out/.
import { chmodSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browser, bundle, node, shipped, shippedBundles } from './bundles.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

/** What is run from the work tree only. */
const inNode = (entryPoints) => ({
  ...node,
  entryPoints,
  outdir: 'out',
  packages: 'external',
  external: ['vscode'],
  sourcemap: true,
});
const workbench = { format: 'cjs', outdir: 'out', external: ['vscode'], sourcemap: true };
const bundles = [
  ...shippedBundles,
  inNode(
    named([
      ...filesUnder('test', /\.test\.ts$/),
      'test/vscode/index.ts',
      'test/fuzz/index.ts',
      'test/independent/index.ts',
      ...filesUnder('bench', /^(?:index|peak-memory|loaded-files)\.ts$/),
    ]),
  ),
  // A server to measure ours against has to be built as ours is.
  { ...node, ...shipped, entryPoints: named(['bench/floor-server.ts']), outdir: 'out' },
  { ...browser, ...workbench, entryPoints: named(['test/vscode/web.ts']), define: { 'process.env': '{}' } },
];

// One that fails (esbuild says why) takes nothing else down.
const results = await Promise.allSettled(bundles.filter(hasEntry).map(bundle));
if (results.some(({ status }) => status === 'rejected')) process.exit(1);

const written = new Set(
  results.flatMap(({ value }) => Object.keys(value.metafile.outputs)).map((file) => resolve(file)),
);
for (const file of [...filesUnder('dist', /./), ...filesUnder('out', /./)]) {
  if (!written.has(resolve(file))) rmSync(file);
}
for (const file of ['dist/cli.js', 'dist/server.js']) if (existsSync(file)) chmodSync(file, 0o755);

/** Drops the entries that are not there, and says whether any is left. */
function hasEntry(options) {
  for (const [name, file] of Object.entries(options.entryPoints)) {
    if (!existsSync(file)) delete options.entryPoints[name];
  }
  return Object.keys(options.entryPoints).length > 0;
}

/** Entry points under the name of their source file. */
function named(files) {
  return Object.fromEntries(files.map((file) => [relative('.', file).replace(/\.ts$/, ''), file]));
}

/** The files in a folder whose name matches; those of installed packages left out. */
function filesUnder(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name === 'node_modules' ? [] : filesUnder(path, pattern);
    }
    return pattern.test(basename(path)) ? [path] : [];
  });
}
