import { equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { validDraft } from '../../bench/draft';
import type { Session } from './session';
import { sessions } from './sessions';

type Template = { id: string; title: string };
const list = (session: Session): Promise<Template[]> => session.connection.sendRequest('ogiReport/templates', {});
const write = (session: Session, params: object): Promise<string | null> =>
  session.connection.sendRequest('ogiReport/template', { year: '2025', snippet: true, ...params });
const stops = (snippet: string): number[] =>
  [...snippet.matchAll(/(?<!\\)\$\{(\d+):/g)].map(([, stop]) => Number(stop));

describe('templates over stdio', () => {
  const start = sessions();

  it('lists the tables, the sections and the whole report in the language of the messages', async () => {
    const chinese = await list(await start());
    const english = await list(await start({ locale: 'en' }));
    ok(chinese.length >= 10);
    equal(english.length, chinese.length);
    ok(chinese.every(({ title }) => /[\u4e00-\u9fff]/.test(title)));
    ok(english.some(({ title }) => /[a-z]/i.test(title)));
  });

  it('writes each with tab stops in reading order', async () => {
    const session = await start();
    const uri = await session.open('');
    for (const { id } of await list(session)) {
      const snippet = (await write(session, { uri, id })) ?? '';
      const order = stops(snippet);
      equal(order.join(), order.map((_, i) => i + 1).join(), id);
      match(snippet, /\$0$/);
    }
  });

  it('writes in the layout of the draft', async () => {
    const session = await start();
    const [{ id }] = await list(session);
    const markdown = await session.open('', { uri: 'file:///a.md' });
    const plain = await session.open('', { uri: 'file:///a.txt', languageId: 'plaintext' });
    const html = await session.open('', { uri: 'file:///a.html', languageId: 'html' });
    const texts = [];
    for (const uri of [markdown, plain, html]) texts.push((await write(session, { uri, id })) ?? '');
    match(texts[0], /\|/);
    match(texts[1], /\t/);
    match(texts[2], /<table/);
    const inHtml = await session.open(
      validDraft()
        .replaceAll('|', '\t')
        .replace(/\n\t( --- \t)+/g, ''),
      { uri: 'file:///b.md' },
    );
    match((await write(session, { uri: inHtml, id })) ?? '', /\t/);
  });

  it('inserts a report that has nothing wrong but what only the clerk knows', async () => {
    const session = await start();
    const empty = await session.open('');
    for (const { id } of await list(session)) {
      const text = (await write(session, { uri: empty, id, snippet: false })) ?? '';
      ok(!text.includes('$'), id);
      const uri = await session.open(text, { uri: `file:///${id}.md` });
      const found = (await session.pull(uri)).map(({ code }) => code);
      ok(
        !found.some((code) =>
          ['broken-total', 'broken-balance', 'missing-row', 'label', 'stray-cell', 'blank-cell'].includes(String(code)),
        ),
        `${id}: ${found}`,
      );
    }
  });

  it('has nothing for a document that is not open or a template that does not exist', async () => {
    const session = await start();
    equal(await write(session, { uri: 'file:///none.md', id: 'report' }), null);
    equal(await write(session, { uri: await session.open(''), id: 'no-such-template' }), null);
  });
});
