import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { validDraft } from '../../bench/draft';
import { draft } from '../cli/draft';
import { Folder } from '../cli/run';
import { repository, Session } from '../lsp/session';
import { Typist } from '../lsp/soak';
import { editorIn, WorkspaceFolder } from '../successive/folder';
import { lastYear, thisYear } from '../successive/years';
import { Confinement } from './confined';

const OF_NODE = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));

const codeOf = (bundle: string): string => readFileSync(join(repository, 'dist', bundle), 'utf8');
const askedBy = (code: string): string[] =>
  [...code.matchAll(/\b(?:require|import)\(\s*["'`]([^"'`]+)["'`]\s*\)/g)].map(([, name]) => name);

/** A bundle with the parts that it loads, and that those load. */
function withParts(bundle: string): Set<string> {
  const found = new Set([bundle]);
  for (const one of found) for (const name of askedBy(codeOf(one))) if (name.startsWith('./')) found.add(name.slice(2));
  return found;
}

/** The modules of Node's that a bundle asks for. */
function modulesOf(bundle: string): string[] {
  const asked = [...withParts(bundle)].flatMap((one) => askedBy(codeOf(one)));
  return [...new Set(asked.filter((name) => OF_NODE.has(name)).map((name) => name.replace('node:', '')))].sort();
}

const sources = (folder: string): string[] =>
  readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(repository, folder, name), 'utf8'));

describe('Nothing of a draft leaves the machine', () => {
  it('for what is shipped asks Node for nothing that could send it', () => {
    const files = ['fs', 'path', 'url', 'util'];
    // `net` and `child_process` are the library's, for editors that talk through a socket and to start the server.
    const ofServer = [...files, 'child_process', 'crypto', 'fs/promises', 'net', 'os'];
    deepEqual(modulesOf('server.js'), ofServer.sort());
    deepEqual(modulesOf('client.js'), ['child_process', 'crypto', 'fs', 'net', 'os', 'path', 'readline', 'util']);
    const ofCli = [...files, 'crypto', 'module', 'os', 'readline', 'timers/promises', 'worker_threads'];
    deepEqual(modulesOf('cli.js'), ofCli.sort());
    deepEqual(modulesOf('worker.js'), ['fs', 'os', 'path', 'worker_threads']);
    for (const bundle of ['browser/client.js', 'browser/server.js', 'webview/form.js'])
      deepEqual(modulesOf(bundle), [], bundle);
  });

  it('for none of our own files asks for more than files', () => {
    for (const source of [...sources('server'), ...sources('client')])
      doesNotMatch(source, /from '(?:node:)?(?:net|https?|http2|tls|dgram|dns|child_process|inspector|vm|cluster)'/);
  });

  it('for nothing shipped calls what browsers send with, nor runs text as code', () => {
    const sending =
      /\b(?:fetch|importScripts)\s*\(|\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|sendBeacon)\b/;
    const running = /\beval\s*\(|\bnew Function\b|\.innerHTML\b|\.outerHTML\b|insertAdjacentHTML|document\.write\b/;
    for (const bundle of [
      ...['server.js', 'cli.js', 'worker.js'].flatMap((bundle) => [...withParts(bundle)]),
      'client.js',
      ...['browser/client.js', 'browser/server.js', 'webview/form.js'],
    ]) {
      const code = codeOf(bundle);
      doesNotMatch(code, sending, bundle);
      doesNotMatch(code, running, bundle);
    }
  });
});

describe('A program that may read one folder and reach nothing', () => {
  const confinements: Confinement[] = [];
  const folders: Folder[] = [];
  afterEach(() => {
    for (const one of [...confinements.splice(0), ...folders.splice(0)]) one.remove();
  });
  const confined = (folder: Folder): Confinement => {
    const confinement = new Confinement([folder.path]);
    confinements.push(confinement);
    folders.push(folder);
    return confinement;
  };

  it('is enough for the language server, whatever it is asked', async () => {
    const folder = new WorkspaceFolder({
      '.ogi-report.json': '{ "rules": { "organ-name": "hint" } }',
      '2023年年度报告.txt': lastYear({ figures: { 'carriedOver/total': 9 } }),
    });
    const { connection, end, ended } = confined(folder).server();
    const session = await Session.start(editorIn(folder, { connect: () => ({ connection, end }) }));
    const uri = await session.open(thisYear(), { uri: folder.uri('2024年年度报告.txt'), languageId: 'plaintext' });
    await session.pull(uri);
    const found = await session.pull(uri);
    ok(
      found.some(({ code }) => code === 'carry-over'),
      'last year’s report is read',
    );
    const typist = new Typist(session, 7);
    await typist.type(await typist.open('typed'), 300, 1);
    deepEqual(typist.faults, []);
    await session.stop();
    equal(await ended, 0);
  }).timeout(60_000);

  it('is enough for the command line', async () => {
    const folder = new Folder({ 'a.md': validDraft(), 'b.txt': draft({ total: '5' }), '.ogi-report.json': '{}' });
    const confinement = confined(folder);
    for (const format of ['stylish', 'json', 'sarif', 'ndjson']) {
      const { status, out, err } = await confinement.run(['check', '--format', format, '.'], folder.path);
      equal(status, 1, err);
      match(out, /broken-total/);
    }
    const { status, out } = await confinement.run(['fix', '--dry-run', '.'], folder.path);
    equal(status, 0, out);
  }).timeout(60_000);

  it('is stopped when it tries to', async () => {
    const folder = new Folder({ 'a.txt': draft() });
    const confinement = confined(folder);
    const { status, err } = await confinement.run(['check', join(repository, 'package.json')], folder.path);
    equal(status, 2, 'another folder is closed to it');
    match(err, /package\.json/);
    for (const attempt of [
      `require('net').connect(9)`,
      `fetch('http://localhost:9')`,
      `require('https').get('https://x')`,
    ])
      equal((await confinement.runText(attempt)).status, 99, attempt);
    const writing = await confinement.runText(`require('fs').writeFileSync(${JSON.stringify(folder.at('b.txt'))}, '')`);
    match(writing.err, /ERR_ACCESS_DENIED/);
  }).timeout(30_000);
});
