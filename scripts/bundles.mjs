// What is shipped and how it is bundled: one list for the build and for the notices of what is in it.
const shared = { bundle: true, charset: 'utf8', target: 'es2022', logLevel: 'warning', metafile: true };
export const node = { ...shared, platform: 'node', format: 'cjs' };
export const browser = { ...shared, platform: 'browser' };
export const shipped = { minify: true, legalComments: 'none' };
const bin = { banner: { js: '#!/usr/bin/env node' } };

/** What is shipped: nothing of it needs node_modules when it runs. */
export const shippedBundles = [
  { ...node, ...shipped, entryPoints: { client: 'client/node.ts' }, outdir: 'dist', external: ['vscode'] },
  { ...node, ...shipped, ...bin, entryPoints: { server: 'server/node.ts' }, outdir: 'dist' },
  { ...node, ...shipped, ...bin, entryPoints: { cli: 'server/cli/main.ts' }, outdir: 'dist' },
  { ...node, ...shipped, entryPoints: { worker: 'server/cli/worker.ts' }, outdir: 'dist' },
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
    entryPoints: { preview: 'client/webview/preview.ts' },
    outdir: 'dist/webview',
  },
];
