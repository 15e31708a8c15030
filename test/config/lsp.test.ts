import { deepEqual, equal, match } from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { draft } from '../cli/draft';
import type { Session } from '../lsp/session';
import { sessions } from '../lsp/sessions';
import { editorIn, WorkspaceFolder } from '../successive/folder';

const WRONG = draft({ total: '5' });
const PLAIN = { languageId: 'plaintext' };

describe('.ogi-report.json in an editor', () => {
  const start = sessions();
  let folder: WorkspaceFolder;
  afterEach(() => folder.remove());
  const found = async (session: Session, uri: string): Promise<unknown[]> =>
    (await session.pull(uri)).map(({ code, severity }) => `${code} ${severity}`);

  it('sets severities, the nearest file first, and is followed when it changes', async () => {
    folder = new WorkspaceFolder({
      '.ogi-report.json': '{ "rules": { "broken-total": "hint", "broken-balance": "off" } }',
    });
    const session = await start(editorIn(folder));
    const uri = await session.open(WRONG, { uri: folder.uri('a/x.txt'), ...PLAIN });
    deepEqual(await found(session, uri), [`broken-total ${DiagnosticSeverity.Hint}`]);
    const before = session.refreshes;
    await folder.put(session, 'a/.ogi-report.json', '{ "rules": { "broken-total": "off" } }');
    deepEqual(await found(session, uri), []);
    await session.until(() => session.refreshes > before);
  });

  it('gives way to what the editor itself sets', async () => {
    folder = new WorkspaceFolder({
      '.ogi-report.json': '{ "rules": { "broken-total": "hint", "broken-balance": "off" } }',
    });
    const configuration = { rules: { 'broken-total': 'info' } };
    const session = await start(editorIn(folder, { configuration }));
    const uri = await session.open(WRONG, { uri: folder.uri('x.txt'), ...PLAIN });
    deepEqual(await found(session, uri), [`broken-total ${DiagnosticSeverity.Information}`]);
  });

  it('counts as it is typed, and what is wrong with it is reported in it', async () => {
    folder = new WorkspaceFolder();
    const session = await start(editorIn(folder));
    const uri = await session.open(WRONG, { uri: folder.uri('x.txt'), ...PLAIN });
    equal((await found(session, uri)).length, 2);
    const text = '{ "rules": { "broken-total": "off", "broken-balance": "of" } }';
    const settings = await session.open(text, { uri: folder.uri('.ogi-report.json'), languageId: 'json' });
    const [problem, ...others] = await session.pull(settings);
    deepEqual(others, []);
    equal(session.document(settings).getText(problem.range), '"of"');
    match(String(problem.message), /off/);
    equal((await found(session, uri)).length, 1);
    await session.replace(settings, '"of"', '"off"');
    deepEqual(await session.pull(settings), []);
    deepEqual(await found(session, uri), []);
    await session.close(settings);
    equal((await found(session, uri)).length, 2, 'there is no such file');
  });

  it('is reported though it is not open, as long as it makes no sense', async () => {
    folder = new WorkspaceFolder({ '.ogi-report.json': '{ "rules": ' });
    const session = await start(editorIn(folder));
    const uri = await session.open(WRONG, { uri: folder.uri('x.txt'), ...PLAIN });
    await found(session, uri);
    const reported = (count: number) => () => {
      const last = session.pushed[session.pushed.length - 1];
      return last?.uri.endsWith('.ogi-report.json') && last.diagnostics.length === count;
    };
    await session.until(reported(1));
    await folder.put(session, '.ogi-report.json', '{}');
    await found(session, uri);
    await session.until(reported(0));
  });
}).timeout(20_000);
