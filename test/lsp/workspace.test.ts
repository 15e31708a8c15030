import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { describe, it } from 'mocha';
import { type Diagnostic, FileChangeType } from 'vscode-languageserver/node';
import { editorIn, folders, handingOver, type WorkspaceFolder } from '../successive/folder';
import { LAST_YEAR, lastYear, thisYear } from '../successive/years';
import { modern, type Session } from './session';
import { sessions } from './sessions';

const OTHER = lastYear({ figures: { ...LAST_YEAR, 'carriedOver/naturalPerson': 5, 'carriedOver/total': 5 } });
const PLAIN = { languageId: 'plaintext' };
const SETTINGS = '.ogi-report.json';
const MANY = 1500;

describe('the files of a workspace', () => {
  const start = sessions();
  const folderWith = folders();
  const openDraft = (session: Session, folder: WorkspaceFolder) =>
    session.open(thisYear(), { uri: folder.uri('2024年报.txt'), ...PLAIN });
  const found = async (session: Session, uri: string): Promise<unknown[]> =>
    (await session.pull(uri)).map(({ code }) => code);
  /** Pulls again whenever the server says that something has changed. */
  const finds = async (session: Session, uri: string, ...codes: string[]): Promise<void> => {
    for (let seen = -1; ; ) {
      const [refreshes, now] = [session.refreshes, await found(session, uri)];
      if (JSON.stringify(now) === JSON.stringify(codes)) return;
      await session.until(() => session.refreshes > Math.max(seen, refreshes), 30_000);
      seen = refreshes;
    }
  };
  const problemsOf = (session: Session, uri: string): readonly Diagnostic[] | undefined =>
    session.pushed.filter((pushed) => pushed.uri === uri).at(-1)?.diagnostics;

  it('are read though links among them lead to themselves, and pipes and devices lie there', async () => {
    const folder = folderWith({ 'old/2023年报.txt': OTHER });
    symlinkSync('circle.txt', folder.at('circle.txt'));
    symlinkSync('/dev/zero', folder.at('zero年报.txt'));
    execFileSync('mkfifo', [folder.at('pipe年报.txt')]);
    const session = await start(editorIn(folder));
    await finds(session, await openDraft(session, folder), 'carry-over', 'carry-over');
  });

  it('a settings file in UTF-16 without a mark, or too large, is reported, and its problems go with it', async () => {
    for (const [content, words] of [
      [Buffer.from('{ "rules": { "carry-over": "off" } }', 'utf16le'), /UTF-16/],
      [Buffer.from([0x22, 0xcb, 0xae, 0xc0, 0xfb, 0xbe, 0xd6, 0x22]), /UTF-8.*GBK/],
      [Buffer.alloc(1_500_000, ' '), /1 MB/],
      [Buffer.from('{ "rules": { "titel": "off" } }'), /titel/],
    ] as const) {
      for (const isFolder of [false, true]) {
        const name = `in/${SETTINGS}`;
        const folder = folderWith({ [name]: content, 'in/2024年报.txt': thisYear() });
        const session = await start(editorIn(folder));
        await session.pull(await session.open(thisYear(), { uri: folder.uri('in/2024年报.txt'), ...PLAIN }));
        const uri = folder.uri(name);
        const [problem] = await session.until(() => problemsOf(session, uri));
        match(String(problem.message), words);
        await session.close(folder.uri('in/2024年报.txt'));
        rmSync(folder.at(isFolder ? 'in' : name), { recursive: true });
        await folder.notify(session, isFolder ? 'in' : name, FileChangeType.Deleted);
        await session.until(() => problemsOf(session, uri)?.length === 0);
      }
    }
  });

  it('a file of more than 16 MB counts as none', async () => {
    const folder = folderWith({ '2023年报.txt': OTHER });
    truncateSync(folder.at('2023年报.txt'), 17 * 1024 * 1024);
    const session = await start(editorIn(folder));
    const uri = await openDraft(session, folder);
    deepEqual(await found(session, uri), []);
    await folder.put(session, '2023年报.txt', OTHER);
    await finds(session, uri, 'carry-over', 'carry-over');
  });

  it('no copy that an editor shows of a file is another year, nor gets lenses', async () => {
    const folder = folderWith();
    const session = await start(editorIn(folder));
    const uri = await openDraft(session, folder);
    for (const scheme of ['git', 'vscode-local-history', 'review']) {
      const copy = `${scheme}:${folder.at('2023年报.txt')}?ref=HEAD`;
      await session.open(OTHER, { uri: copy, ...PLAIN });
      await session.pull(copy);
      deepEqual(await found(session, uri), [], scheme);
      deepEqual(await session.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: copy } }), []);
    }
    const lenses = await session.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
    ok(Array.isArray(lenses) && lenses.length > 0);
  });

  it('copies are none where a folder of their kind is open', async () => {
    const root = 'vscode-vfs://github/folder';
    const session = await start({
      capabilities: modern,
      initializationOptions: { files: true },
      workspaceFolders: [root],
      connect: handingOver(new Map()),
    });
    await session.pull(await session.open(OTHER, { uri: `${root}/2023.txt`, ...PLAIN }));
    const uri = await session.open(thisYear(), { uri: `${root}/2024.txt`, ...PLAIN });
    await finds(session, uri, 'carry-over', 'carry-over');
  });

  it('many are read while answers go out: the first does not wait for them, and the most likely one are read first', async () => {
    const other = lastYear().replaceAll('青岚县', '青溪县');
    const folder = folderWith({ 'z/2023年报.txt': OTHER });
    for (let i = 0; i < MANY; i++) folder.write(`a/${i}年报.txt`, other);
    const asked: string[] = [];
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    // Every file is handed over in its time, and none before it is asked for a second time.
    const names = ['z/2023年报.txt', ...Array.from({ length: MANY }, (_, i) => `a/${i}年报.txt`)];
    const session = await start({
      ...editorIn(folder),
      initializationOptions: { files: true },
      connect: () => {
        const connected = handingOver(new Map())();
        connected.connection.onRequest('ogiReport/files', () => names.map((name) => folder.uri(name)));
        connected.connection.onRequest('ogiReport/readFile', async ({ uri }: { uri: string }) => {
          if (uri.endsWith('.json')) return null;
          asked.push(decodeURIComponent(uri));
          await released;
          return uri === folder.uri('z/2023年报.txt') ? OTHER : other;
        });
        return connected;
      },
    });
    const uri = await openDraft(session, folder);
    // Nothing has been handed over yet: an answer that waited for it would not come.
    deepEqual(await found(session, uri), []);
    ok(await session.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } }));
    await session.until(() => asked.length > 0);
    ok(asked[0].endsWith('z/2023年报.txt'), asked[0]);
    release();
    await finds(session, uri, 'carry-over', 'carry-over');
    ok(asked.length < MANY, 'it is told before all have been read');
  });

  it('thousands of changes are followed in the background, the last of each file', async () => {
    const folder = folderWith({ '2023年报.txt': lastYear() });
    const session = await start(editorIn(folder));
    const uri = await openDraft(session, folder);
    await finds(session, uri);
    const notify = (names: readonly string[], type: FileChangeType) =>
      session.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: names.map((name) => ({ uri: folder.uri(name), type })),
      });
    const names = Array.from({ length: MANY }, (_, i) => `in/${i}年报.txt`);
    mkdirSync(folder.at('in'));
    for (let round = 0; round < 3; round++) {
      await notify(names, FileChangeType.Created);
      await notify(names, FileChangeType.Deleted);
      for (const name of names.slice(0, 100)) await notify([name], FileChangeType.Deleted);
    }
    folder.write('2023年报.txt', OTHER);
    await notify(['2023年报.txt'], FileChangeType.Changed);
    await finds(session, uri, 'carry-over', 'carry-over');
    folder.write('in/1年报.txt', lastYear());
    await notify(['in'], FileChangeType.Deleted);
    await notify(['in/1年报.txt'], FileChangeType.Created);
    await finds(session, uri);
    await notify(['in'], FileChangeType.Deleted);
    await finds(session, uri, 'carry-over', 'carry-over');
  });

  it('says once that it looks through no more than 20,000', async () => {
    const root = 'vscode-test://host/folder';
    const files = new Map(Array.from({ length: 20_001 }, (_, i) => [`${root}/${i}.txt`, '']));
    const session = await start({
      capabilities: modern,
      initializationOptions: { files: true },
      workspaceFolders: [root],
      connect: handingOver(files),
    });
    await session.pull(await session.open(thisYear(), { uri: `${root}/2024.txt`, ...PLAIN }));
    const { params } = await session.until(() =>
      session.notified.find(({ method }) => method === 'window/showMessage'),
    );
    match(JSON.stringify(params), /20000/);
    equal(session.notified.filter(({ method }) => method === 'window/showMessage').length, 1);
  });
}).timeout(60_000);
