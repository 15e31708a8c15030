// The suites that run in an extension host of VS Code: the desktop's, the packaged extension's, the browser's.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from './folders.mjs';
import { counted, out, work } from './run-tests.mjs';

/** For one run of VS Code, in milliseconds. */
const limit = Number(process.env.OGI_REPORT_TEST_LIMIT ?? 600_000);

/** The suite in VS Code's Node extension host, by the call that fetches the desktop VS Code elsewhere. */
export async function inVsCode(name, { extension, extensions, disableOthers }) {
  const { runTests } = await import('@vscode/test-electron');
  const folder = join(work, `${name}-folder`);
  mkdirSync(folder);
  const data = join(work, `${name}-data`);
  return counted(name, async (file) => {
    await runTests({
      vscodeExecutablePath: process.execPath,
      extensionDevelopmentPath: extension,
      extensionTestsPath: out('vscode', 'index.js'),
      extensionTestsEnv: {
        OGI_REPORT_TEST_RESULT: file,
        OGI_REPORT_TEST_LIMIT: `${limit}`,
        ...(extensions && { OGI_REPORT_TEST_EXTENSIONS: extensions }),
      },
      launchArgs: [
        join(repository, 'test', 'host', 'launcher.mjs'),
        folder,
        ...(disableOthers ? ['--disable-extensions'] : []),
        `--extensions-dir=${extensions ?? join(work, 'no-extensions')}`,
        `--user-data-dir=${data}`,
      ],
    });
  });
}

let packaged;

/** Packs the extension once and installs it as a user would. */
export async function installed() {
  packaged ??= (async () => {
    const vsix = join(work, 'ogi-report.vsix');
    const { packVsix } = await import('../../scripts/package.mjs');
    await packVsix(vsix);
    const { installExtension } = await import('./workbench.mjs');
    const extensions = join(work, 'extensions');
    await installExtension(vsix, { data: join(work, 'install-data'), extensions });
    return extensions;
  })();
  return packaged;
}

export async function packagedInVsCode() {
  const extensions = await installed();
  const stub = join(work, 'stub');
  mkdirSync(stub);
  const manifest = { name: 'stub', publisher: 'ogi-report', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(stub, 'package.json'), JSON.stringify(manifest));
  return inVsCode('vsix', { extension: stub, extensions, disableOthers: false });
}

/** All of the suite in a browser, and in a Chinese one what depends on the language. */
export async function inWeb() {
  const { serveWeb } = await import('./web.mjs');
  const { runInPage } = await import('./chromium.mjs');
  const folder = join(work, 'web-folder');
  mkdirSync(folder);
  const web = await serveWeb({ extension: repository, folder, tests: out('vscode', 'web') });
  const inBrowser = (language) =>
    counted(`web-${language}`, async (file) => {
      const onResult = (text) => writeFileSync(file, text);
      const flags = ['--disable-web-security', `--lang=${language}`, `--accept-lang=${language}`];
      const code = await runInPage(web.address, { limit, flags, onResult });
      if (code !== 0) throw new Error('The suite failed.');
    });
  const results = [await inBrowser('en-US'), await inBrowser('zh-CN')];
  await web.stop();
  const sum = (count) => results.reduce((all, result) => all + result[count], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
