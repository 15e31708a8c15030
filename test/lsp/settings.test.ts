import { equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { validDraft } from '../../bench/draft';
import { modern, type Session } from './session';
import { sessions } from './sessions';

const broken = validDraft().replace('| 17 | 3 | 0 | 1 | 1 | 0 | 22 |', '| 17 | 3 | 0 | 1 | 1 | 0 | 23 |');
const totalIn = async (session: Session, uri: string) =>
  (await session.pull(uri)).find(({ code }) => code === 'broken-total');
const messageIn = async (session: Session) => String((await totalIn(session, await session.open(broken)))?.message);
const HAN = /[\u4e00-\u9fff]/;

describe('settings over stdio', () => {
  const start = sessions();

  it('speaks Chinese unless stated otherwise', async () => {
    const session = await start();
    match(await messageIn(session), /[\u4e00-\u9fff].*[，。]/);
  });

  it('speaks the display language', async () => {
    const chinese = await start({ locale: 'zh-tw' });
    match(await messageIn(chinese), HAN);
    const english = await start({ locale: 'de' });
    match(await messageIn(english), /\b(?:is|are|not|sum|total)\b/);
  });

  it('speaks the language of the setting, whatever the display language', async () => {
    const english = await start({ locale: 'zh-cn', configuration: { language: 'en' } });
    match(await messageIn(english), /\b(?:is|are|not|sum|total)\b/);
    const chinese = await start({ locale: 'en', configuration: { language: 'zh-CN' } });
    match(await messageIn(chinese), HAN);
  });

  it('gives a rule the severity of the setting', async () => {
    const session = await start({ configuration: { rules: { 'broken-total': 'hint' } } });
    equal((await totalIn(session, await session.open(broken)))?.severity, DiagnosticSeverity.Hint);
    const off = await start({ configuration: { 'rules.broken-total': 'off' } });
    equal(await totalIn(off, await off.open(broken)), undefined);
  });

  it('takes new settings up at once, and has the client ask again', async () => {
    const session = await start();
    const uri = await session.open(broken);
    equal((await totalIn(session, uri))?.severity, DiagnosticSeverity.Error);
    session.configuration = { rules: { 'broken-total': 'info' } };
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    equal((await totalIn(session, uri))?.severity, DiagnosticSeverity.Information);
    await session.until(() => session.refreshes === 1);
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await totalIn(session, uri);
    equal(session.refreshes, 1);
  });

  it('takes settings from a client that cannot be asked', async () => {
    const capabilities = { textDocument: modern.textDocument ?? {} };
    const settings = { ogiReport: { rules: { 'broken-total': 'warning' } } };
    const session = await start({ capabilities, initializationOptions: { settings } });
    const uri = await session.open(broken);
    equal((await totalIn(session, uri))?.severity, DiagnosticSeverity.Warning);
    await session.connection.sendNotification('workspace/didChangeConfiguration', { settings: { ogiReport: {} } });
    equal((await totalIn(session, uri))?.severity, DiagnosticSeverity.Error);
  });

  it('is not put off by settings that make no sense', async () => {
    const configuration = { language: 7, rules: { 'broken-total': 'loud', 'no-such-rule': 'error', title: null } };
    const session = await start({ configuration, initializationOptions: 'nothing' });
    equal((await totalIn(session, await session.open(broken)))?.severity, DiagnosticSeverity.Error);
    const empty = await start({ configuration: null as unknown as object });
    ok(await totalIn(empty, await empty.open(broken)));
  });
});
