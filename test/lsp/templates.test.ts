import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { validDraft } from '../../bench/draft';
import type { Session } from './session';
import { sessions } from './sessions';

type Template = { id: string; title: string };
const list = (session: Session): Promise<Template[]> => session.connection.sendRequest('ogiReport/templates', {});
const write = (session: Session, params: object): Promise<string | null> =>
  session.connection.sendRequest('ogiReport/template', { year: '2025', snippet: true, ...params });
const stops = (snippet: string): number[] =>
  [...snippet.matchAll(/(?<!\\)\$\{(\d+)[:}]/g)].map(([, stop]) => Number(stop));

/** A snippet as the editor writes it before anything is typed. */
const plain = (snippet: string): string => {
  const texts = new Map<string, string>();
  return snippet
    .replace(/(?<!\\)\$\{(\d+):([^}]*)\}/g, (_, stop: string, text: string) => {
      texts.set(stop, text);
      return text;
    })
    .replace(/(?<!\\)\$\{?(\d+)\}?/g, (_, stop: string) => texts.get(stop) ?? '')
    .replace(/\\([$}\\])/g, '$1');
};

/** A report with one of its sections as the template has it; of a table, with the template after its heading. */
function replaced(text: string, name: string, kind: string, template: string): string {
  const at = ['overview', 'proactive', 'applications', 'disputes', 'problems', 'others'].indexOf(name);
  const headings = [...text.matchAll(/^## .*$/gm)];
  const from = (headings[at].index ?? 0) + (kind === 'table' ? headings[at][0].length + 1 : 0);
  const to = headings[at + 1]?.index ?? text.search(/\n[^\n]+\n+\d{4}年\d+月\d+日\s*$/);
  return `${text.slice(0, from)}${template}\n\n${text.slice(to)}`;
}

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

  it('leaves nothing that could pass for filled in, and nothing wrong but that', async () => {
    const session = await start();
    const unfilled = { report: ['placeholder', 'blank-cell', 'missing-date'], table: ['blank-cell'] };
    for (const language of ['markdown', 'plaintext', 'html']) {
      const empty = await session.open('', { uri: `file:///empty-${language}`, languageId: language });
      for (const { id } of await list(session)) {
        for (const snippet of [true, false]) {
          const text = plain((await write(session, { uri: empty, id, snippet })) ?? '');
          const [kind] = id.split('-');
          if (kind === 'report') {
            const uri = await session.open(text, { uri: `file:///${id}-${language}-${snippet}`, languageId: language });
            const found = new Set((await session.pull(uri)).map(({ code }) => String(code)));
            deepEqual([...found].sort(), [...unfilled.report].sort(), `${language} ${id}`);
          }
          ok(!/年1月\d+日(?:<|$)|[|\t>]\s*0\s*(?:[|\t<]|$)/m.test(text), `${id} has a figure:\n${text}`);
        }
      }
    }
  });

  it('an unfilled section or table is reported in an otherwise valid report', async () => {
    const session = await start();
    const whole = validDraft();
    const uri = await session.open(whole, { uri: 'file:///valid.md' });
    for (const { id } of await list(session)) {
      const [kind, name] = id.split('-');
      if (kind === 'report') continue;
      const text = (await write(session, { uri, id, snippet: false })) ?? '';
      const spoilt = await session.open(replaced(whole, name, kind, text), { uri: `file:///${id}.md` });
      const found = (await session.pull(spoilt)).map(({ code }) => String(code));
      const isTable = kind === 'table' || ['proactive', 'applications', 'disputes'].includes(name);
      ok(found.includes(isTable ? 'blank-cell' : 'placeholder'), `${id}: ${found}`);
    }
  });

  it('has nothing for a document that is not open or a template that does not exist', async () => {
    const session = await start();
    equal(await write(session, { uri: 'file:///none.md', id: 'report' }), null);
    equal(await write(session, { uri: await session.open(''), id: 'no-such-template' }), null);
  });
});
