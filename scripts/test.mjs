// npm test: every suite, or those named: node scripts/test.mjs [SUITE …] [--update-images]
// Counts come from the runners' own reports. A suite that cannot run on this machine counts as skipped and says why.
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join } from 'node:path';
import { repository } from '../test/host/folders.mjs';
import { installed, inVsCode, inWeb, packagedInVsCode } from '../test/host/in-vscode.mjs';
import { missing } from '../test/host/machine.mjs';
import { endOnSignals, run, start } from '../test/host/process.mjs';
import { command, counted, mocha, out, work } from '../test/host/run-tests.mjs';
import { build, installDependencies } from './setup.mjs';

const args = process.argv.slice(2);
const images = args.includes('--update-images') ? join(repository, 'docs', 'images') : undefined;

/** All that needs no editor. What a test would like to have and the machine has not, the test skips, and says so. */
async function unit() {
  await missing('unit');
  // In the order in which they are named the longest come first: none is left to be waited for in the end.
  return mocha('unit', longestFirst(testFiles()), {}, Math.max(1, Math.min(4, availableParallelism())));
}

/** Files of tests that take longest, most of it waiting for other processes, as they were seen to. */
const LONGEST = ['cli/many', 'cli/faults', 'security/paths', 'security/injection', 'drafts', 'security/patterns'];

function longestFirst(files) {
  const rank = (file) => {
    const at = LONGEST.findIndex((name) => file === out(`${name}.test.js`));
    return at < 0 ? LONGEST.length : at;
  };
  return files.sort((a, b) => rank(a) - rank(b));
}

function testFiles() {
  const files = existsSync(out()) ? readdirSync(out(), { recursive: true }) : [];
  return files
    .filter((file) => file.endsWith('.test.js') && !/^(?:vscode|libreoffice)/.test(file))
    .map((file) => out(file));
}

/** An example to open: the one with the most errors, by the command line. */
async function draftWithErrors() {
  const cli = [join(repository, 'dist', 'cli.js'), 'check', '--format', 'json', 'examples'];
  const { output } = await run(process.execPath, cli, { cwd: repository, limit: 60_000, quiet: true });
  const errorsIn = ({ findings }) => findings.filter(({ severity }) => severity === 'error');
  const drafts = JSON.parse(output.slice(output.indexOf('{'))).files.filter((file) => errorsIn(file).length > 0);
  // The first of them is to be seen without scrolling.
  const [most] = drafts.sort(
    (a, b) => errorsIn(b).length - errorsIn(a).length || errorsIn(a)[0].line - errorsIn(b)[0].line,
  );
  if (!most) throw new Error('no draft in examples/ has an error');
  return basename(most.file);
}

/** The tests of a suite that drives a page: `form.test.js`, and what is named after it. */
const pageTests = (name) =>
  readdirSync(out('vscode'))
    .filter((file) => file === `${name}.test.js` || (file.startsWith(`${name}-`) && file.endsWith('.test.js')))
    .map((file) => out('vscode', file));

/** Tests that drive a page: they are given where the page, its folder and the browser are. */
async function inPage(name, address, folder = '') {
  const { browserServer } = await import('../test/host/chromium.mjs');
  const browser = await browserServer();
  try {
    return await mocha(name, pageTests(name), {
      OGI_REPORT_TEST_ADDRESS: address,
      OGI_REPORT_TEST_DRAFT: await draftWithErrors(),
      OGI_REPORT_TEST_BROWSER: browser.wsEndpoint(),
      OGI_REPORT_TEST_IMAGES: images ?? join(work, 'images'),
      OGI_REPORT_TEST_FOLDER: folder,
      OGI_REPORT_TEST_LIST: '1',
    });
  } finally {
    await browser.close();
  }
}

/** VS Code with the packaged extension, used through its page as a person would. */
async function inWorkbench(name, moreSettings) {
  const { startWorkbench } = await import('../test/host/workbench.mjs');
  const folder = join(work, `${name}-examples`);
  cpSync(join(repository, 'examples'), folder, { recursive: true });
  const workbench = await startWorkbench({
    data: join(work, `${name}-data`),
    extensions: await installed(),
    moreSettings: { 'editor.minimap.enabled': false, ...moreSettings },
  });
  try {
    return await inPage(name, workbench.address(folder), folder);
  } finally {
    await workbench.stop();
  }
}

/** npm start itself: what it prints, the page it serves, and that it ends. */
async function startScript() {
  const job = start(process.execPath, ['scripts/start.mjs', '--web'], { cwd: repository });
  try {
    const address = await new Promise((resolve, reject) => {
      let output = '';
      const fail = (why) => reject(new Error(`npm start ${why}\n${output.slice(-3000)}`));
      setTimeout(fail, 240_000, 'printed no address').unref();
      job.ended.then(() => fail('ended by itself'));
      for (const stream of [job.child.stdout, job.child.stderr]) {
        stream.setEncoding('utf8').on('data', (text) => {
          output += text;
          const found = /VS Code is at (\S+)/.exec(output);
          if (found) resolve(found[1]);
        });
      }
    });
    return await inPage('start', address);
  } finally {
    await job.stop();
  }
}

/** A recorded session in Neovim, with the configuration that the documentation gives. */
function inNeovim() {
  return counted('neovim', async (file) => {
    const { playSessions } = await import('../test/neovim/run.mjs');
    await playSessions(file);
  });
}

const suites = [
  { name: 'types', run: () => command('npm', 'run', '--silent', 'typecheck') },
  { name: 'lint', run: () => command('npm', 'run', '--silent', 'lint') },
  { name: 'generated', run: () => command(process.execPath, 'scripts/generate.mjs', '--check') },
  { name: 'package', run: () => command(process.execPath, 'scripts/package.mjs') },
  { name: 'unit', run: unit },
  { name: 'neovim', host: 'neovim', run: inNeovim },
  {
    name: 'word',
    host: 'word',
    run: () => mocha('word', [out('libreoffice', 'word.test.js'), out('libreoffice', 'lists.test.js')]),
  },
  { name: 'form', host: 'browser', run: () => inPage('form', 'http://form.localhost/') },
  { name: 'board', host: 'browser', run: () => inPage('board', 'file:///') },
  { name: 'start', host: 'web', run: startScript },
  { name: 'web', host: 'web', run: inWeb },
  { name: 'vscode', host: 'node', run: () => inVsCode('vscode', { extension: repository, disableOthers: true }) },
  { name: 'vsix', host: 'node', run: packagedInVsCode },
  {
    name: 'person',
    host: 'node',
    run: () =>
      inWorkbench('person', { 'ogiReport.language': 'zh-CN', '[ogi-report]': { 'editor.insertSpaces': true } }),
  },
  // Its pictures are to be looked at: it runs where it is named.
  { name: 'day', host: 'node', onRequest: true, run: () => inWorkbench('day') },
];

const named = args.filter((arg) => !arg.startsWith('--'));
const unknown = named.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${suites.map((suite) => suite.name).join(', ')}.`);
  process.exit(2);
}
endOnSignals();

const total = { passed: 0, failed: 0, skipped: 0 };
const table = [];

const hosts = new Map();

/** Installs what a suite runs in, once; a second suite meets the same error at once. */
async function install(host) {
  const { nodeHost, webHost } = await import('../test/host/cache.mjs');
  const provide = { web: webHost, node: nodeHost }[host];
  if (provide && !hosts.has(host)) hosts.set(host, provide());
  await hosts.get(host);
}

async function one(suite) {
  const reason = suite.host && (await missing(suite.host));
  if (reason) {
    console.log(`skipped: ${reason}`);
    return { passed: 0, failed: 0, skipped: 1, reason };
  }
  try {
    await install(suite.host);
    return await suite.run();
  } catch (error) {
    console.log(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

try {
  await installDependencies();
  await build();
  for (const suite of suites) {
    if (named.length > 0 ? !named.includes(suite.name) : suite.onRequest) continue;
    console.log(`\n== ${suite.name}`);
    const began = Date.now();
    const result = await one(suite);
    for (const count of ['passed', 'failed', 'skipped']) total[count] += result[count];
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    const skipped = result.skipped > 0 ? `, ${result.skipped} skipped` : '';
    table.push(
      `${suite.name.padEnd(10)} ${result.passed} passed, ${result.failed} failed${skipped}  ${seconds} s${result.reason ? `  (${result.reason})` : ''}`,
    );
  }
} catch (error) {
  console.log(error.message);
  total.failed += 1;
}

console.log(`\n${table.join('\n')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
