import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { validDraft } from '../../bench/draft';
import type { Session } from './session';
import { sessions } from './sessions';

const ROW = '| 17 | 3 | 0 | 1 | 1 | 0 | 22 |';
const configuration = { totals: { follow: 'onType' } };

const asked = (session: Session, uri: string, version = session.document(uri).version): Promise<TextEdit[] | null> =>
  session.connection.sendRequest('ogiReport/totals', { uri, version });

const followed = (session: Session, uri: string, edits: TextEdit[] | null): string =>
  TextDocument.applyEdits(session.document(uri), edits ?? []);

/** Opens the draft, and waits until the server has looked at it. */
async function opened(session: Session, text = validDraft()): Promise<string> {
  const uri = await session.open(text);
  await session.pull(uri);
  return uri;
}

describe('totals that follow, over stdio', () => {
  const start = sessions();

  it('says that it wants to be asked before a draft is saved, and after which characters', async () => {
    const session = await start();
    const { textDocumentSync, documentOnTypeFormattingProvider } = session.initialized.capabilities;
    ok(typeof textDocumentSync === 'object' && textDocumentSync.willSaveWaitUntil === true);
    deepEqual(documentOnTypeFormattingProvider, {
      firstTriggerCharacter: '\n',
      moreTriggerCharacter: ['|', ...'0123456789'],
    });
  });

  it('changes nothing but the totals, each by its figure alone', async () => {
    const session = await start({ configuration });
    const uri = await opened(session);
    await session.replace(uri, ROW, ROW.replace('17', '18'));
    const edits = await asked(session, uri);
    deepEqual(
      edits?.map(({ range, newText }) => [session.document(uri).getText(range), newText]),
      [['22', '23']],
    );
    const text = followed(session, uri, edits);
    equal(text, validDraft().replace(ROW, '| 18 | 3 | 0 | 1 | 1 | 0 | 23 |'));
  });

  it('answers nothing for a version that is no longer the newest, and everything for the newest', async () => {
    const session = await start({ configuration });
    const uri = await opened(session);
    const typed = ['1', '18', '183'].map(async (figure, i) => {
      await session.replace(uri, `| ${['17', '1', '18'][i]} | 3 | 0 | 1 | 1 | 0 | 22 |`, ROW.replace('17', figure));
      return { version: i + 2, edits: await asked(session, uri, i + 2) };
    });
    const answers = await Promise.all(typed);
    const last = answers.find(({ version }) => version === session.document(uri).version);
    equal(followed(session, uri, last?.edits ?? null), validDraft().replace(ROW, '| 183 | 3 | 0 | 1 | 1 | 0 | 188 |'));
    equal(await asked(session, uri, 2), null);
    equal(await asked(session, uri, 99), null);
  });

  it('begins with the draft as it is when the setting is turned on', async () => {
    const session = await start();
    const uri = await opened(session);
    await session.replace(uri, ROW, ROW.replace('17', '18'));
    equal(await asked(session, uri), null);
    session.configuration = configuration;
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await session.pull(uri);
    equal(await asked(session, uri), null);
    await session.replace(uri, '| 18 | 3 |', '| 17 | 3 |');
    equal(await asked(session, uri), null);
    await session.replace(uri, '| 17 | 3 |', '| 16 | 3 |');
    equal(
      followed(session, uri, await asked(session, uri)),
      validDraft().replace(ROW, '| 16 | 3 | 0 | 1 | 1 | 0 | 21 |'),
    );
  });

  it('knows nothing more of a draft that was closed', async () => {
    const session = await start({ configuration });
    const uri = await opened(session);
    await session.close(uri);
    equal(await session.open(validDraft().replace(ROW, ROW.replace('17', '18'))), uri);
    await session.pull(uri);
    equal(await asked(session, uri), null);
    await session.replace(uri, '| 18 | 3 |', '| 19 | 3 |');
    equal(await asked(session, uri), null);
  });

  it('follows through what is typed before a table is one, and through what makes it none', async () => {
    const session = await start({ configuration });
    const uri = await opened(session);
    const heading = '三、收到和处理政府信息公开申请情况';
    await session.replace(uri, ROW, ROW.replace('17', '18'));
    const edits = await asked(session, uri);
    await session.change(uri, { text: followed(session, uri, edits) });
    const whole = session.document(uri).getText();
    await session.change(uri, { text: whole.slice(0, whole.indexOf(heading)) });
    equal(await asked(session, uri), null);
    await session.change(uri, { text: whole });
    equal(await asked(session, uri), null);
    await session.replace(uri, '| 18 | 3 |', '| 20 | 3 |');
    equal(
      followed(session, uri, await asked(session, uri)),
      validDraft().replace(ROW, '| 20 | 3 | 0 | 1 | 1 | 0 | 25 |'),
    );
  });

  it('has no answer for a document that is no report, and for none at all', async () => {
    const session = await start({ configuration });
    const uri = await opened(session, '| 甲 | 乙 | 总计 |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n');
    await session.replace(uri, '| 1 | 2', '| 2 | 2');
    equal(await asked(session, uri), null);
    equal(await session.connection.sendRequest('ogiReport/totals', { uri: 'file:///none.md', version: 1 }), null);
    const saved = { textDocument: { uri }, reason: 1 };
    deepEqual(await session.connection.sendRequest('textDocument/willSaveWaitUntil', saved), []);
  });
});
