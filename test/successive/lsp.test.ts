import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { describe, it } from 'mocha';
import { FileChangeType } from 'vscode-languageserver/node';
import { modern, type Session } from '../lsp/session';
import { sessions } from '../lsp/sessions';
import { editorIn, folders, handingOver, type WorkspaceFolder } from './folder';
import { LAST_YEAR, lastYear, thisYear } from './years';

const OTHER = lastYear({ figures: { ...LAST_YEAR, 'carriedOver/naturalPerson': 5, 'carriedOver/total': 5 } });
const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };
const PLAIN = { languageId: 'plaintext' };

describe('two years in an editor', () => {
  const start = sessions();
  const folderWith = folders();
  const found = async (session: Session, uri: string): Promise<unknown[]> =>
    (await session.pull(uri)).map(({ code }) => code);
  const openDraft = (session: Session, folder: WorkspaceFolder, text = thisYear(), name = '2024年报.txt') =>
    session.open(text, { uri: folder.uri(name), ...PLAIN });

  it('last year’s file is found at once, and its cell linked', async () => {
    const folder = folderWith({ 'old/2023年报.txt': OTHER, 'notes.txt': '会议纪要' });
    const session = await start(editorIn(folder));
    const uri = await openDraft(session, folder);
    const diagnostics = await session.pull(uri);
    deepEqual(
      diagnostics.map(({ code }) => code),
      ['carry-over', 'carry-over'],
    );
    const [{ location }] = diagnostics[0].relatedInformation ?? [];
    equal(decodeURIComponent(location.uri), decodeURIComponent(folder.uri('old/2023年报.txt')));
    const line = OTHER.split('\n')[location.range.start.line];
    match(line, /^四、结转下年度/);
    equal(line.slice(location.range.start.character, location.range.end.character), '5');
  });

  it('a file is known by its first words, whatever its name', async () => {
    const folder = folderWith({ 'a.txt': OTHER });
    const session = await start(editorIn(folder));
    deepEqual(await found(session, await openDraft(session, folder)), ['carry-over', 'carry-over']);
  });

  it('has the editor ask again though something else has asked meanwhile', async () => {
    const folder = folderWith({ '2023年报.txt': lastYear() });
    const session = await start(editorIn(folder));
    const uri = await openDraft(session, folder);
    deepEqual(await found(session, uri), []);
    const { refreshes } = session;
    await folder.put(session, '2023年报.txt', OTHER);
    // Before the server looks by itself whether another report of last year is there.
    for (let asked = 0; asked < 5; asked++) await session.actions(uri, EVERYWHERE);
    await session.until(() => session.refreshes > refreshes);
    deepEqual(await found(session, uri), ['carry-over', 'carry-over']);
  });

  it('files that change, come, go and move are followed', async () => {
    const folder = folderWith({ '2023年报.txt': lastYear() });
    const session = await start(editorIn(folder));
    const uri = await openDraft(session, folder);
    deepEqual(await found(session, uri), []);
    await folder.put(session, '2023年报.txt', OTHER);
    deepEqual(await found(session, uri), ['carry-over', 'carry-over']);
    rmSync(folder.at('2023年报.txt'));
    await folder.notify(session, '2023年报.txt', FileChangeType.Deleted);
    deepEqual(await found(session, uri), []);
    folder.write('x/2023年报.txt', OTHER);
    await folder.notify(session, 'x/2023年报.txt', FileChangeType.Created);
    deepEqual(await found(session, uri), ['carry-over', 'carry-over']);
    renameSync(folder.at('x'), folder.at('y'));
    await folder.notify(session, 'x', FileChangeType.Deleted);
    deepEqual(await found(session, uri), []);
    await folder.notify(session, 'y/2023年报.txt', FileChangeType.Created);
    deepEqual(await found(session, uri), ['carry-over', 'carry-over']);
  });

  it('the editor is asked to look again when last year’s file changes what is found, and only then', async () => {
    const folder = folderWith({ '2023年报.txt': lastYear() });
    const session = await start(editorIn(folder));
    const uri = await openDraft(session, folder);
    deepEqual(await found(session, uri), []);
    await new Promise((resolve) => setTimeout(resolve, 400));
    const before = session.refreshes;
    await folder.put(session, 'notes.txt', '会议纪要');
    await new Promise((resolve) => setTimeout(resolve, 400));
    equal(session.refreshes, before);
    await folder.put(session, '2023年报.txt', OTHER);
    await session.until(() => session.refreshes > before);
    deepEqual(await found(session, uri), ['carry-over', 'carry-over']);
  });

  it('an open report counts as it is typed, not as its file is', async () => {
    const folder = folderWith({ '2023年报.txt': OTHER });
    const session = await start(editorIn(folder));
    const last = await session.open(lastYear(), { uri: folder.uri('2023年报.txt'), ...PLAIN });
    const uri = await openDraft(session, folder);
    deepEqual(await found(session, uri), []);
    const before = session.refreshes;
    const line = /四、结转下年度继续办理\t+4/.exec(lastYear())?.[0] ?? '';
    await session.replace(last, line, line.replace(/4$/, '9'));
    deepEqual(await found(session, uri), ['carry-over']);
    ok((await session.pull(last)).some(({ code }) => code === 'broken-total'));
    await session.replace(last, line.replace(/4$/, '9'), line);
    deepEqual(await found(session, last), []);
    deepEqual(await found(session, uri), []);
    await session.replace(last, line, line.replace(/4$/, '8'));
    await found(session, last);
    await session.until(() => session.refreshes > before);
    deepEqual(await found(session, uri), ['carry-over']);
    await session.close(last);
    deepEqual(await found(session, uri), ['carry-over', 'carry-over'], 'its file counts again');
  });

  it('two open drafts are held against each other without any folder', async () => {
    const session = await start();
    const uri = await session.open(thisYear(), { uri: 'untitled:this', ...PLAIN });
    deepEqual(await found(session, uri), []);
    const last = await session.open(OTHER, { uri: 'untitled:last', ...PLAIN });
    deepEqual(await found(session, uri), ['carry-over', 'carry-over']);
    await session.close(last);
    deepEqual(await found(session, uri), []);
  });

  it('pushes anew to a client that cannot pull', async () => {
    const folder = folderWith({ '2023年报.txt': lastYear() });
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    const session = await start(editorIn(folder, { capabilities }));
    const uri = await openDraft(session, folder);
    await session.until(() => session.pushed.some((one) => one.uri === uri));
    await folder.put(session, '2023年报.txt', OTHER);
    await session.until(() => session.pushed.some((one) => one.uri === uri && one.diagnostics.length === 2));
  });

  it('a client that mentions no changes has files looked at when something is opened or saved', async () => {
    const folder = folderWith({ '2023年报.txt': lastYear() });
    const session = await start(editorIn(folder, { capabilities: { textDocument: modern.textDocument ?? {} } }));
    const { textDocumentSync } = session.initialized.capabilities;
    ok(typeof textDocumentSync === 'object' && textDocumentSync.save);
    const uri = await openDraft(session, folder);
    deepEqual(await found(session, uri), []);
    folder.write('2023年报.txt', `${OTHER}\n`);
    await session.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
    deepEqual(await found(session, uri), ['carry-over', 'carry-over']);
  });

  it('two reports on last year that differ are none', async () => {
    const folder = folderWith({ '2023年报.txt': OTHER, 'copy/2023年报.txt': OTHER });
    const session = await start(editorIn(folder));
    const uri = await openDraft(session, folder);
    deepEqual(await found(session, uri), ['carry-over', 'carry-over'], 'a copy says the same');
    await folder.put(session, 'copy/2023年报.txt', lastYear());
    deepEqual(await found(session, uri), []);
  });

  it('a file named in .ogi-report.json wins, and none outside its folder is read', async () => {
    const folder = folderWith({
      'work/2023年报.txt': lastYear(),
      'work/kept/old.txt': OTHER,
      'outside.txt': OTHER,
      'work/.ogi-report.json': '{ "previous": { "2023": "kept/old.txt" } }',
    });
    mkdirSync(folder.at('work/links'), { recursive: true });
    symlinkSync(folder.at('outside.txt'), folder.at('work/links/old.txt'));
    const session = await start({ ...editorIn(folder), workspaceFolders: [folder.uri('work')] });
    const uri = await openDraft(session, folder, thisYear(), 'work/2024年报.txt');
    deepEqual(await found(session, uri), ['carry-over', 'carry-over']);
    await folder.put(session, 'work/kept/old.txt', lastYear());
    deepEqual(await found(session, uri), []);
    for (const path of ['../outside.txt', 'kept/../../outside.txt', folder.at('outside.txt'), 'links/old.txt']) {
      await folder.put(session, 'work/.ogi-report.json', JSON.stringify({ previous: { 2023: path } }));
      deepEqual(await found(session, uri), [], path);
    }
  });

  it('nothing outside the folders of the workspace is read', async () => {
    const folder = folderWith({ 'a/2023年报.txt': OTHER, 'b/notes.txt': '' });
    const session = await start({ ...editorIn(folder), workspaceFolders: [folder.uri('b')] });
    const uri = await openDraft(session, folder, thisYear(), 'a/2024年报.txt');
    deepEqual(await found(session, uri), []);
    const { added, removed } = { added: [{ uri: folder.uri('a'), name: 'a' }], removed: [] };
    await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
    deepEqual(await found(session, uri), ['carry-over', 'carry-over']);
  });

  it('takes files from a client that hands them over, and reads only what can be a report', async () => {
    const root = 'vscode-test://host/folder';
    const asked: string[] = [];
    const files = new Map([
      [`${root}/2023.txt`, OTHER],
      [`${root}/notes.txt`, '会议纪要'.repeat(50_000)],
    ]);
    const session = await start({
      capabilities: modern,
      initializationOptions: { files: true },
      workspaceFolders: [root],
      connect: handingOver(files, asked),
    });
    const notes = await session.open('# 会议纪要\n', { uri: `${root}/open.md` });
    deepEqual(await found(session, notes), []);
    deepEqual(
      asked.filter((uri) => !uri.endsWith('.json')),
      [],
      'nothing is read before a report is open',
    );
    const uri = await session.open(thisYear(), { uri: `${root}/2024.txt`, ...PLAIN });
    deepEqual(await found(session, uri), ['carry-over', 'carry-over']);
    equal(asked.filter((one) => one.endsWith('notes.txt')).length, 1);
  });
}).timeout(20_000);
