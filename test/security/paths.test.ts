import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { afterEach, describe, it } from 'mocha';
import { draft } from '../cli/draft';
import { type Folder, run } from '../cli/run';
import { sessions } from '../lsp/sessions';
import { editorIn, WorkspaceFolder } from '../successive/folder';
import { lastYear, thisYear } from '../successive/years';

/** Last year's report, which this year's does not follow from: whoever has read it reports so. */
const BEFORE = lastYear({ figures: { 'carriedOver/total': 9 } });
const NOW = thisYear();

/** A folder that is open, one beside it that is not, and ways out of the one into the other; all of them `within` one. */
function hostileFolder<F extends Folder>(folder: F, within = ''): F {
  folder.write(`${within}outside/old.txt`, BEFORE);
  folder.write(`${within}open/2024.txt`, NOW);
  folder.write(`${within}open/kept/old.txt`, BEFORE);
  symlinkSync(folder.at(`${within}outside/old.txt`), folder.at(`${within}open/link.txt`));
  symlinkSync(folder.at(`${within}outside`), folder.at(`${within}open/linked`));
  symlinkSync('link.txt', folder.at(`${within}open/link-to-link.txt`));
  return folder;
}

/** Names of last year's report, none of them of a file in the folder. */
const waysOut = (folder: Folder): readonly string[] => [
  ...['../outside/old.txt', './../outside/old.txt', 'kept/../../outside/old.txt', 'kept/./../../outside/old.txt'],
  ...['..', '../', '.', '', '/', '~/old.txt', '~root/old.txt'],
  ...[folder.at('outside/old.txt'), `/${folder.at('outside/old.txt')}`, `file://${folder.at('outside/old.txt')}`],
  ...['%2e%2e/outside/old.txt', '..%2foutside%2fold.txt', '%2e%2e%2foutside%2fold.txt', '..%252foutside/old.txt'],
  ...[
    '..\\outside\\old.txt',
    'kept\\..\\..\\outside\\old.txt',
    '..\\/outside/old.txt',
    'C:\\old.txt',
    'C:/old.txt',
    'c:old.txt',
  ],
  ...['\\\\server\\share\\old.txt', '//server/share/old.txt', '\\\\?\\C:\\old.txt', '/\\old.txt'],
  ...[
    '．．/outside/old.txt',
    '..\u2215outside\u2215old.txt',
    '\u2024\u2024/outside/old.txt',
    '../outside/old.txt\u0000.txt',
  ],
  ...['link.txt', 'linked/old.txt', 'link-to-link.txt', 'linked/../outside/old.txt'],
  ...['https://localhost:9/old.txt', 'vscode-remote://x/old.txt', '/dev/zero', '/proc/self/environ'],
];

const settingsNaming = (path: string): string => JSON.stringify({ previous: { 2023: path } });

describe('A .ogi-report.json that names a file out of its folder', () => {
  let folder: WorkspaceFolder;
  afterEach(() => folder.remove());
  const start = sessions();

  it('has an editor read nothing there', async () => {
    folder = hostileFolder(new WorkspaceFolder());
    const session = await start({ ...editorIn(folder), workspaceFolders: [folder.uri('open')] });
    const uri = await session.open(NOW, { uri: folder.uri('open/2024.txt'), languageId: 'plaintext' });
    const rules = async (): Promise<unknown[]> => {
      await session.pull(uri);
      await session.connection.sendRequest('ogiReport/organs', {});
      return (await session.pull(uri)).map(({ code }) => code);
    };
    await folder.put(session, 'open/.ogi-report.json', settingsNaming('kept/old.txt'));
    ok((await rules()).includes('carry-over'), 'one within is read');
    for (const way of waysOut(folder)) {
      await folder.put(session, 'open/.ogi-report.json', settingsNaming(way));
      await folder.put(session, 'open/kept/old.txt', '');
      ok(!(await rules()).includes('carry-over'), JSON.stringify(way));
    }
  }).timeout(60_000);

  it('has the command line read nothing there, and say so', async () => {
    folder = new WorkspaceFolder();
    const ways = ['kept/old.txt', ...waysOut(folder)].map((way, i) => [way, `${i}/open/2024.txt`] as const);
    for (const [i, [way]] of ways.entries())
      hostileFolder(folder, `${i}/`).write(`${i}/open/.ogi-report.json`, settingsNaming(way));
    const names = ways.map(([, name]) => name);
    const { status, out, err } = await run(['check', '--format', 'json', ...names], { cwd: folder.path });
    equal(status, 2);
    const [first, ...others]: { findings: { rule: string }[] }[] = JSON.parse(out).files;
    ok(
      first.findings.some(({ rule }) => rule === 'carry-over'),
      'one within is read',
    );
    equal(others.length, ways.length - 1);
    for (const [i, { findings }] of others.entries()) {
      const [way] = ways[i + 1];
      ok(!findings.some(({ rule }) => rule === 'carry-over'), JSON.stringify(way));
      ok(err.includes(`${i + 1}/open/.ogi-report.json`), JSON.stringify(way));
    }
  }).timeout(30_000);
});

describe('A workspace with ways out of it', () => {
  let folder: WorkspaceFolder;
  afterEach(() => folder.remove());
  const start = sessions();

  it('is looked through without following them', async () => {
    folder = hostileFolder(new WorkspaceFolder());
    folder.write('open/kept/old.txt', '');
    const session = await start({ ...editorIn(folder), workspaceFolders: [folder.uri('open')] });
    const uri = await session.open(NOW, { uri: folder.uri('open/2024.txt'), languageId: 'plaintext' });
    await session.pull(uri);
    await session.connection.sendRequest('ogiReport/organs', {});
    ok((await session.pull(uri)).every(({ code }) => code !== 'carry-over'));
  }).timeout(20_000);

  it('lends its settings to no document beside it, however that is named', async () => {
    folder = new WorkspaceFolder({
      'open/.ogi-report.json': '{}',
      'outside/.ogi-report.json': '{ "rules": { "broken-total": "off", "broken-balance": "off" } }',
    });
    const session = await start({ ...editorIn(folder), workspaceFolders: [folder.uri('open')] });
    const text = draft({ total: '5' });
    const found = async (name: string): Promise<number> => {
      const uri = await session.open(text, { uri: `${folder.uri('open')}/${name}`, languageId: 'plaintext' });
      return (await session.pull(uri)).length;
    };
    const inside = await found('x.txt');
    ok(inside > 0);
    for (const name of ['../outside/x.txt', '%2e%2e/outside/x.txt', '..%2foutside/x.txt', '%2E%2E%2Foutside%2Fx.txt'])
      equal(await found(name), inside, name);
  }).timeout(20_000);

  it('has no one wait for what never comes to an end', async function () {
    if (process.platform === 'win32') this.skip();
    folder = new WorkspaceFolder({ 'open/x.txt': draft({ total: '5' }), 'open/a/y.txt': draft() });
    execFileSync('mkfifo', [folder.at('open/.ogi-report.json'), folder.at('open/pipe年度报告.txt'), folder.at('pipe')]);
    symlinkSync('/dev/zero', folder.at('open/a/.ogi-report.json'));
    symlinkSync('/dev/zero', folder.at('open/zero年度报告.txt'));
    symlinkSync(folder.at('pipe'), folder.at('open/piped年度报告.txt'));
    mkdirSync(folder.at('open/folder年度报告.txt'));
    const { out, err } = await run(['check', '--format', 'json', '.'], { cwd: folder.at('open') });
    deepEqual(
      JSON.parse(out).files.map(({ file }: { file: string }) => file),
      ['a/y.txt', 'x.txt'],
    );
    match(err, /\.ogi-report\.json/);
    const session = await start({ ...editorIn(folder), workspaceFolders: [folder.uri('open')] });
    const uri = await session.open(draft({ total: '5' }), { uri: folder.uri('open/x.txt'), languageId: 'plaintext' });
    ok((await session.pull(uri)).length > 0);
    await session.connection.sendRequest('ogiReport/organs', {});
  }).timeout(30_000);
});
