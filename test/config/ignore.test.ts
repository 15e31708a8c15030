import { deepEqual, equal, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { validDraft } from '../../bench/draft';
import { ruleName } from '../../server/service/messages';
import { draft } from '../cli/draft';
import type { Session } from '../lsp/session';
import { sessions } from '../lsp/sessions';

const START = { line: 0, character: 0 };
const everywhere = { start: START, end: { line: 99_999, character: 0 } };
const WRONG = validDraft().replace('| 17 | 3 | 0 | 1 | 1 | 0 | 22 |', '| 17 | 3 | 0 | 1 | 1 | 0 | 23 |');

describe('suppressing over stdio', () => {
  const start = sessions();
  const found = async (session: Session, uri: string): Promise<unknown[]> =>
    (await session.pull(uri)).map(({ code }) => code);
  /** Takes the offer to suppress the first finding in the file. */
  async function silenceFirst(session: Session, uri: string): Promise<string> {
    const [rule] = await found(session, uri);
    const actions = await session.actions(uri, everywhere, ['quickfix']);
    const ignore = actions.find(({ title }) => title === `在整个文件中忽略“${ruleName(String(rule), 'zh-CN')}”`);
    ok(ignore, actions.map(({ title }) => title).join());
    await session.change(uri, { text: session.applied(uri, (await session.resolve(ignore)).edit) });
    return session.document(uri).getText();
  }

  it('a rule is suppressed in the whole file, several by one comment', async () => {
    const session = await start();
    const uri = await session.open(draft({ total: '5' }), { languageId: 'plaintext' });
    const rules = await found(session, uri);
    equal(rules.length, 2);
    await silenceFirst(session, uri);
    const text = await silenceFirst(session, uri);
    deepEqual(await found(session, uri), []);
    equal(text, `<!-- ogi-report-disable-file ${rules.join(' ')} -->\n${draft({ total: '5' })}`);
  });

  it('what must stand first stays first', async () => {
    const session = await start();
    const front = '---\ntitle: x\n---\n';
    const uri = await session.open(front + WRONG);
    ok((await silenceFirst(session, uri)).startsWith(`${front}<!-- ogi-report-disable-file `));
    const page = '<!DOCTYPE html>\n<p>青石县档案局2024年政府信息公开工作年度报告</p>';
    const html = await session.open(page, { uri: 'file:///draft.html', languageId: 'html' });
    ok((await silenceFirst(session, html)).startsWith(`${page}\n<!-- ogi-report-disable-file `));
  });

  it('a comment without use is taken out with all that needs no decision', async () => {
    const session = await start();
    const uri = await session.open(`<!-- ogi-report-disable-file title -->\n${validDraft()}`);
    deepEqual(await found(session, uri), ['unused-directive']);
    const [fixAll] = await session.actions(uri, everywhere, ['source.fixAll']);
    equal(session.applied(uri, (await session.resolve(fixAll)).edit), validDraft());
  });
}).timeout(20_000);
