import { deepEqual, equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { SymbolInformation } from 'vscode-languageserver/node';
import { editorIn, handingOver, WorkspaceFolder } from '../successive/folder';
import { lastYear, thisYear } from '../successive/years';
import type { Session } from './session';
import { sessions } from './sessions';

const NAMES = ['青岚县农业农村局2024年政府信息公开工作年度报告', '青岚县农业农村局2023年政府信息公开工作年度报告'];

const find = async (session: Session, query: string): Promise<string[]> => {
  const found: SymbolInformation[] = await session.connection.sendRequest('workspace/symbol', { query });
  return found.map(({ name }) => name);
};

describe('symbols of a folder', () => {
  const start = sessions();

  it('finds reports that nobody has opened, at their very addresses', async () => {
    const folder = new WorkspaceFolder({
      '旧 稿#1/a.txt': lastYear(),
      '2024年报.txt': thisYear(),
      'b.txt': '会议纪要',
    });
    const session = await start(editorIn(folder));
    deepEqual(await find(session, '农业'), NAMES);
    const [symbol]: SymbolInformation[] = await session.connection.sendRequest('workspace/symbol', { query: '2023' });
    equal(new URL(symbol.location.uri).pathname, new URL(folder.uri('旧 稿#1/a.txt')).pathname);
    folder.remove();
  });

  it('reads no file for a search that can find no report', async () => {
    const asked: string[] = [];
    const files = new Map([['file:///folder/2023年报.txt', lastYear()]]);
    const session = await start({
      connect: handingOver(files, asked),
      initializationOptions: { files: true },
      workspaceFolders: ['file:///folder'],
    });
    deepEqual(await find(session, ''), []);
    deepEqual(await find(session, 'getUserName'), []);
    deepEqual(asked, []);
    deepEqual(await find(session, '农业'), [NAMES[1]]);
    deepEqual(await find(session, ''), [NAMES[1]]);
    deepEqual([...new Set(asked)], [...files.keys(), 'file:///folder/.ogi-report.json']);
  });

  it('a report that is open counts as it is typed', async () => {
    const session = await start();
    const uri = await session.open(thisYear(), { uri: 'file:///a.txt', languageId: 'plaintext' });
    deepEqual(await find(session, '2024'), [NAMES[0]]);
    await session.change(uri, { text: lastYear() });
    deepEqual(await find(session, ''), [NAMES[1]]);
    await session.close(uri);
    deepEqual(await find(session, ''), []);
  });
});
