import { deepEqual, equal, match, notEqual, ok, rejects } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { CancellationTokenSource, DiagnosticSeverity } from 'vscode-languageserver/node';
import { validDraft } from '../../bench/draft';
import { rules } from '../../server/rules/registry';
import { modern } from './session';
import { sessions } from './sessions';

/** A total that is not the sum of its parts, and one blank cell. */
const RECEIVED = '| 17 | 3 | 0 | 1 | 1 | 0 | 22 |';
const broken = validDraft().replace(RECEIVED, '| 17 | 3 | 0 | 1 | 1 | 0 | 23 |');
const pushing = { ...modern, textDocument: { codeAction: modern.textDocument?.codeAction ?? {} } };

describe('diagnostics over stdio', () => {
  const start = sessions();

  it('finds nothing in a draft without a fault', async () => {
    const session = await start();
    deepEqual(await session.pull(await session.open(validDraft())), []);
  });

  it('reports a wrong total with its rule, its page and its parts', async () => {
    const session = await start();
    const uri = await session.open(broken);
    const found = await session.pull(uri);
    const total = found.find(({ code }) => code === 'broken-total');
    ok(total, JSON.stringify(found));
    equal(total.source, 'ogi-report');
    equal(total.severity, DiagnosticSeverity.Error);
    equal(session.document(uri).getText(total.range), '23');
    match(total.codeDescription?.href ?? '', /^file:.*\/docs\/rules\/broken-total\.md$/);
    deepEqual(
      total.relatedInformation?.map(({ location }) => session.document(uri).getText(location.range)),
      ['17', '3', '1', '1'],
    );
  });

  it('shows at most six related places, none of an addend of 0, and says where there are more', async () => {
    const session = await start();
    // Every numbered row of table three gets 1 from a natural person.
    const text = validDraft().replace(/^(\|(?:[^|\n]*\|)*? ?\d\.[^|\n]*\|) \d+ \|/gm, '$1 1 |');
    const uri = await session.open(text);
    const column = (await session.pull(uri)).find(
      ({ code, message }) => code === 'broken-total' && String(message).includes('「自然人」列'),
    );
    const related = column?.relatedInformation ?? [];
    equal(related.length, 7);
    equal(related[6].message, '…');
    ok(related.every(({ location }) => session.document(uri).getText(location.range) !== '0'));
  });

  it('links every rule to a page that is there', async () => {
    const session = await start();
    for (const { codeDescription } of await session.pull(await session.open(broken))) {
      ok(existsSync(fileURLToPath(codeDescription?.href ?? '')), codeDescription?.href);
    }
  });

  it('takes the address of the pages from the client', async () => {
    const session = await start({ initializationOptions: { docsBase: 'vscode-vfs://somewhere/docs/rules/' } });
    const [first] = await session.pull(await session.open(broken));
    equal(first.codeDescription?.href, `vscode-vfs://somewhere/docs/rules/${first.code}.md`);
  });

  it('links no page where the client says that there is none, or says nothing that can be an address', async () => {
    for (const docsBase of [null, 7]) {
      const session = await start({ initializationOptions: { docsBase } });
      const [first] = await session.pull(await session.open(broken));
      equal(first.codeDescription, undefined);
    }
  });

  it('lists the rules by their names in the language of the findings', async () => {
    for (const [locale, name] of [
      ['zh-CN', '总计不符'],
      ['en', 'Wrong total'],
    ]) {
      const session = await start({ locale });
      const rules = await session.connection.sendRequest<{ id: string; name: string; summary: string }[]>(
        'ogiReport/rules',
        {},
      );
      equal(rules.find(({ id }) => id === 'broken-total')?.name, name);
      ok(rules.every(({ summary }) => summary.length > 5));
    }
  });

  it('no two rules have one name', () => {
    for (const language of ['zh-CN', 'en'] as const)
      equal(new Set(rules.map(({ name }) => name[language])).size, rules.length);
  });

  it('follows an edit', async () => {
    const session = await start();
    const uri = await session.open(broken);
    notEqual((await session.pull(uri)).length, 0);
    await session.replace(uri, '| 23 |\n| 二', '| 22 |\n| 二');
    deepEqual(await session.pull(uri), []);
    await session.replace(uri, '| 22 |\n| 二', '|  |\n| 二');
    ok((await session.pull(uri)).some(({ code }) => code === 'blank-cell'));
  });

  it('says when nothing has changed', async () => {
    const session = await start();
    const uri = await session.open(broken);
    const first = await session.report(uri);
    ok(first.kind === 'full' && first.resultId);
    deepEqual(await session.report(uri, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await session.replace(uri, '一年来', '今年来');
    equal((await session.report(uri, first.resultId)).kind, 'full');
  });

  it('does not take a document opened again for the one that was closed', async () => {
    const session = await start();
    const first = await session.report(await session.open(broken));
    ok(first.kind === 'full');
    await session.close('file:///draft.md');
    const uri = await session.open(validDraft());
    const second = await session.report(uri, first.resultId);
    equal(second.kind, 'full');
    deepEqual(second.kind === 'full' && second.items, []);
  });

  it('says nothing of other documents, nor of one that is not open', async () => {
    const session = await start();
    const text =
      '# 会议纪要\n\n| 甲 | 乙 | 总计 |\n|---|---|---|\n| 1 | 1 | 3 |\n\n2025年政府信息公开培训于20251月1日召开。\n';
    deepEqual(await session.pull(await session.open(text)), []);
    deepEqual(await session.pull('file:///not-open.md'), []);
  });

  it('pushes to a client that cannot pull', async () => {
    const session = await start({ capabilities: pushing });
    equal(session.initialized.capabilities.diagnosticProvider, undefined);
    const uri = await session.open(broken);
    const first = await session.until(() => session.pushed.at(-1));
    ok(first.diagnostics.some(({ code }) => code === 'broken-total'));
    equal(first.version, 1);
    await session.replace(uri, '| 23 |\n| 二', '| 22 |\n| 二');
    await session.until(() => session.pushed.at(-1)?.version === 2);
    deepEqual(session.pushed.at(-1)?.diagnostics, []);
    await session.replace(uri, '| 22 |\n| 二', '| 24 |\n| 二');
    await session.until(() => session.pushed.at(-1)?.version === 3);
    await session.close(uri);
    await session.until(() => session.pushed.at(-1)?.diagnostics.length === 0);
  });

  it('survives what no editor should send', async () => {
    const session = await start();
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///never-opened.md', version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    const uri = await session.open(broken);
    const far = { line: 99_999, character: 99_999 };
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: far, end: far }, text: '\n' },
        { range: { start: { line: 3, character: 5 }, end: { line: 2, character: 0 } }, text: '' },
        { range: { start: { line: -1, character: -1 }, end: { line: 0, character: 0 } }, text: '' },
      ],
    });
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ range: null }],
    });
    await session.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: 'file:///never-opened.md' },
    });
    await rejects(session.connection.sendRequest('textDocument/nothing-such', {}));
    await session.actions(uri, { start: far, end: far });
    const whole = { text: broken };
    await session.change(uri, whole);
    ok((await session.pull(uri)).some(({ code }) => code === 'broken-total'));
  });

  it('lets a request be cancelled, and answers the next', async () => {
    const session = await start();
    const uri = await session.open(validDraft(2_000_000));
    const cancelled = new CancellationTokenSource();
    const answers = [session.report(uri)];
    await session.replace(uri, '一年来', '今年来');
    const late = session.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, cancelled.token);
    cancelled.cancel();
    await rejects(late, { code: -32800 });
    await Promise.all(answers);
    await session.change(uri, { text: validDraft() });
    deepEqual(await session.pull(uri), []);
  });

  it('keeps up with a burst of edits', async () => {
    const session = await start();
    const uri = await session.open(validDraft());
    for (let i = 0; i < 50; i++) {
      await session.replace(uri, i % 2 ? '| 99 |\n| 二' : '| 22 |\n| 二', i % 2 ? '| 22 |\n| 二' : '| 99 |\n| 二');
    }
    deepEqual(await session.pull(uri), []);
  });

  it('gives the same findings with CR LF and in a document of another language', async () => {
    const session = await start();
    const plain = await session.pull(await session.open(broken));
    const windows = await session.pull(await session.open(broken.replaceAll('\n', '\r\n'), { uri: 'file:///w.md' }));
    const rules = (found: typeof plain) => found.map(({ code, range }) => [code, range]);
    deepEqual(rules(windows), rules(plain));
    const text = await session.open(broken, { uri: 'untitled:Untitled-1', languageId: 'ogi-report' });
    ok((await session.pull(text)).some(({ code }) => code === 'broken-total'));
  });
});
