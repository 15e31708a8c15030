// What is shipped and how it is bundled: one list for the build and for the notices of what is in it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { dirname } from 'node:path';
import { build, transform } from 'esbuild';

/** Libraries that go into every bundle, by the ES module that a bundler can read: what Node would load, it cannot. */
const alias = {
  'jsonc-parser': './node_modules/jsonc-parser/lib/esm/main.js',
  'get-east-asian-width': './node_modules/get-east-asian-width/index.js',
};
const shared = { bundle: true, charset: 'utf8', target: 'es2022', logLevel: 'warning', metafile: true, alias };
export const node = { ...shared, platform: 'node', format: 'cjs' };
export const browser = { ...shared, platform: 'browser' };

/** Words and frames of prose stand with sentences that are their tests: what is shipped does without them. */
const withoutSentences = {
  name: 'without-sentences',
  setup({ onLoad }) {
    onLoad(
      { filter: /server.prose.(?:words|frames).[\w-]+\.ts$|server.prose.talk.(?:scopes|other-disputes)\.ts$/ },
      async ({ path }) => ({
        loader: 'ts',
        contents: (await readFile(path, 'utf8'))
          // The words are keys in Chinese; what has a name in Latin letters is no sentence.
          .replace(/^( {4}(?![A-Za-z])\S+: )'[^']*',$/gm, "$1'',")
          .replace(/\b(say|not|shown): \[(?:'[^']*'|`[^`]*`|[\s,])*\]/g, '$1: []'),
      }),
    );
  },
};
export const shipped = { minify: true, legalComments: 'none', plugins: [withoutSentences] };
/** What is run by its name. */
const COMMANDS = /\b(?:cli|server)\.js$/;
/** Modules of Node's that a library requires are imported: what a bundle asks Node for can then be read in it. */
const ofNode = {
  name: 'of-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z]/ }, ({ path, kind }) =>
      kind === 'require-call' && isBuiltin(path) ? { path, namespace: 'of-node' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'of-node' }, ({ path }) => ({ contents: `export * from '${path}';` }));
  },
};
/** What is behind an `import()` in a file of its own: `NAME-….js`, beside the bundle that loads it when it comes to it. */
const inParts = (name) => ({
  ...{ format: 'esm', splitting: true, chunkNames: `${name}-[name]-[hash]` },
  plugins: [...shipped.plugins, ofNode],
});

/** What is shipped: nothing of it needs node_modules when it runs. */
export const shippedBundles = [
  { ...node, ...shipped, entryPoints: { client: 'client/node.ts' }, outdir: 'dist', external: ['vscode'] },
  { ...node, ...shipped, ...inParts('server'), entryPoints: { server: 'server/node.ts' }, outdir: 'dist' },
  {
    ...node,
    ...shipped,
    ...inParts('cli'),
    entryPoints: { cli: 'server/cli/start.ts', worker: 'server/cli/pool/worker.ts' },
    outdir: 'dist',
  },
  // Loaded when the first Word file comes.
  { ...node, ...shipped, entryPoints: { word: 'server/files/codecs/word/index.ts' }, outdir: 'dist' },
  // What `review` puts into the page that it writes.
  { ...browser, ...shipped, format: 'iife', entryPoints: { board: 'board/board.ts' }, outdir: 'dist' },
  { ...browser, ...shipped, entryPoints: { board: 'board/board.css' }, outdir: 'dist' },
  {
    ...browser,
    ...shipped,
    format: 'cjs',
    entryPoints: { client: 'client/browser.ts' },
    outdir: 'dist/browser',
    external: ['vscode'],
  },
  { ...browser, ...shipped, format: 'iife', entryPoints: { server: 'server/browser.ts' }, outdir: 'dist/browser' },
  {
    ...browser,
    ...shipped,
    format: 'iife',
    entryPoints: { form: 'client/webview/form/main.ts' },
    outdir: 'dist/webview',
  },
  // The same board in an editor.
  { ...browser, ...shipped, format: 'iife', entryPoints: { board: 'board/editor.ts' }, outdir: 'dist/webview' },
  { ...browser, ...shipped, entryPoints: { board: 'board/editor.css' }, outdir: 'dist/webview' },
];

/**
 * Bundles as `build` of esbuild does. Parts it makes as ES modules only, and a start from those costs Node more: they
 * become what `require` loads, each by itself.
 */
export async function bundle(options) {
  if (!options.splitting) return build(options);
  const built = await build({ ...options, write: false });
  for (const { path, text } of built.outputFiles) {
    const { code } = await transform(text, {
      ...{ format: 'cjs', platform: 'node', target: options.target, charset: options.charset, minify: options.minify },
      // `import()` of a part is a `require` that waits.
      supported: { 'dynamic-import': false },
    });
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, (COMMANDS.test(path) ? '#!/usr/bin/env node\n' : '') + code);
  }
  return built;
}
