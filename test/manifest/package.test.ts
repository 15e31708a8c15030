// What `npm run package` looks for in the archives: that it finds what is lacking, and what should not be there.
import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { before, describe, it } from 'mocha';
import { repository } from '../lsp/session';

interface Packed {
  readonly vsix: readonly string[];
  readonly tarball: readonly string[];
  readonly parts: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

const packed: Packed = {
  vsix: [
    ...['package.json', 'readme.md', 'changelog.md', 'LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'media/icon.png'],
    ...['docs/sources.md', 'docs/rules/broken-total.md', 'dist/client.js', 'dist/server.js', 'dist/browser/client.js'],
    ...['dist/browser/server.js', 'l10n/bundle.l10n.zh-cn.json', 'language-configuration.json'],
    ...['dist/word.js', 'dist/server-answers-ABC.js', 'syntaxes/ogi-report-word.tmLanguage.json'],
    ...['syntaxes/ogi-report.tmLanguage.json', 'schemas/ogi-report.schema.json'],
    ...['tabs', 'pipes', 'html'].map((name) => `snippets/${name}.json`),
    ...['begin', 'read', 'fix', 'write', 'see', 'word', 'folder'].map((name) => `media/walkthrough/${name}.svg`),
  ].map((path) => `extension/${path}`),
  tarball: [
    ...['package.json', 'LICENSE', 'THIRD-PARTY-NOTICES.txt', 'docs/sources.md', 'docs/rules/broken-total.md'],
    ...['dist/cli.js', 'dist/worker.js', 'dist/word.js', 'dist/server.js', 'schemas/ogi-report.schema.json'],
    ...['dist/board.js', 'dist/board.css', 'dist/server-answers-ABC.js', 'dist/cli-others-ABC.js'],
  ],
  parts: ['dist/server-answers-ABC.js', 'dist/cli-others-ABC.js'],
};

describe('the packages', () => {
  let faultsIn: (packed: Packed & { manifest: unknown }) => string[];
  before(async () => {
    ({ faultsIn } = await import(pathToFileURL(join(repository, 'scripts', 'package-contents.mjs')).href));
  });

  it('with all that is needed have no fault', () => {
    deepEqual(faultsIn({ ...packed, manifest }), []);
  });

  it('each file that is lacking is named', () => {
    for (const path of packed.vsix.filter((entry) => !entry.endsWith('/package.json'))) {
      const faults = faultsIn({ ...packed, vsix: packed.vsix.filter((entry) => entry !== path), manifest });
      ok(
        faults.some((fault) => fault.startsWith('the .vsix lacks')),
        path,
      );
    }
    for (const path of packed.tarball.filter((entry) => entry !== 'package.json')) {
      const faults = faultsIn({ ...packed, tarball: packed.tarball.filter((entry) => entry !== path), manifest });
      ok(
        faults.some((fault) => fault === `the tarball lacks ${path}`),
        path,
      );
    }
  });

  it('what VS Code alone runs is not in the tarball', () => {
    for (const path of ['dist/client.js', 'dist/browser/client.js', 'dist/webview/form.js'])
      deepEqual(faultsIn({ ...packed, tarball: [...packed.tarball, path], manifest }), [`the tarball holds ${path}`]);
    deepEqual(faultsIn({ ...packed, tarball: [...packed.tarball, 'dist/browser/server.js'], manifest }), []);
  });

  it('the command line is not in the extension, and no source in either', () => {
    for (const path of [
      'dist/cli.js',
      'dist/worker.js',
      'dist/cli-others-ABC.js',
      'test/samples.test.ts',
      'node_modules/semver/index.js',
    ]) {
      const faults = faultsIn({ ...packed, vsix: [...packed.vsix, `extension/${path}`], manifest });
      ok(
        faults.some((fault) => fault.includes(path)),
        path,
      );
    }
    deepEqual(faultsIn({ ...packed, tarball: [...packed.tarball, 'server/node.ts'], manifest }), [
      'server/node.ts is packed',
    ]);
  });

  it('a build that has no parts was not looked at', () => {
    deepEqual(faultsIn({ ...packed, parts: [], manifest }), ['server has no parts', 'cli has no parts']);
  });

  it('the parts that are looked for are those that the build leaves', async () => {
    const { partsIn } = await import(pathToFileURL(join(repository, 'scripts', 'package-contents.mjs')).href);
    const parts: string[] = partsIn(join(repository, 'dist'));
    for (const bundle of ['server', 'cli', 'worker']) {
      const loads = readFileSync(join(repository, 'dist', `${bundle}.js`), 'utf8').matchAll(
        /require\("\.\/([^"]+)"\)/g,
      );
      const names = [...loads].map(([, name]) => `dist/${name}`);
      ok(names.length > 0, bundle);
      for (const name of names) ok(parts.includes(name), name);
    }
  });
});
