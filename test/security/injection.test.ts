import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { afterEach, describe, it } from 'mocha';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { draft } from '../cli/draft';
import { Folder, run } from '../cli/run';
import { Session } from '../lsp/session';

/** What means something to Markdown, to HTML, to VS Code, to snippets, to terminals; harmless as text. */
const EVIL = [
  '[x](command:workbench.action.quit)',
  '![x](https://a.example/x.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '`code` **strong** $(error) https://a.example',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: snippets are written so
  '${1:x}$TM_FILENAME${TM_FILENAME/(.*)/$1/}$0}',
  '"><svg onload=alert(1)>',
  '&lt;b&gt;&#60;i&#62;',
  '\u202e\u2066\u001b[31m\u0007\u009b2J',
];
/** What a terminal or a line of text would do something at; line ends and tabs are written by ourselves. */
const STEERING = /(?![\t\r\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** A report with something evil in its title, a heading, labels, cells, prose and signature. */
function evilDraft(evil: string): string {
  return draft({
    total: `5${evil}`,
    figure: evil,
    remark: `收到申请${evil}12件，共公开信息100条，其中90条、${evil}20条。\n`,
  })
    .replace('一、总体情况', `一、总体${evil}情况`)
    .replace('1.属于国家秘密', `1.属于国${evil}家秘密`)
    .replace(/^(.*?)(\d{4}年政府信息公开)/, `$1${evil.replaceAll('$', '$$$$')}$2`);
}

/** Everything in an answer, however deep, with the name that it goes by. */
function* parts(value: unknown, name = ''): Generator<[name: string, value: unknown]> {
  yield [name, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* parts(inner, Array.isArray(value) ? name : key);
}

/** Commands of the extension, and none at all where a lens is plain words. */
const OURS = /^(?:ogiReport\.\w+)?$/;

function holdsForAnswer(answer: unknown, about: string): void {
  for (const [name, value] of parts(answer)) {
    if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'markdown')
      isPlainMarkdown(value);
    if (typeof value !== 'string') continue;
    if (name === 'command') match(value, OURS, about);
    if (name === 'uri' || name === 'target' || name === 'href')
      match(value, /^(?:file|untitled):/, `${about}: ${value}`);
    if (['message', 'title', 'detail', 'tooltip', 'label', 'name'].includes(name)) doesNotMatch(value, STEERING, about);
  }
}

/** Headings of notes are bold and their points a list; nothing else of Markdown is in them. */
function isPlainMarkdown(content: object): void {
  const look = (node: Nodes): void => {
    const known = ['root', 'paragraph', 'strong', 'list', 'listItem', 'text', 'link', 'break'];
    ok(known.includes(node.type), `a ${node.type} in ${JSON.stringify(content)}`);
    if (node.type === 'link') match(node.url, /^file:.*\/docs\//, JSON.stringify(content));
    if ('children' in node) for (const child of node.children) look(child);
  };
  look(fromMarkdown('value' in content ? String(content.value) : ''));
}

/** What is left of a snippet when its escapes and its own tab stops are gone is text, without a `$` in it. */
function isHarmlessSnippet(snippet: string): void {
  const own = snippet.replace(/\\[\\$}]/g, '').replace(/\$\d+|\$\{\d+:?/g, '');
  ok(!own.includes('$'), snippet);
}

describe('What a draft says stays text', () => {
  let session: Session;
  afterEach(() => session.stop());

  for (const evil of EVIL) {
    it(`in all that an editor shows of it: ${JSON.stringify(evil)}`, async () => {
      const initializationOptions = { commands: true, docsBase: 'file:///docs/rules' };
      session = await Session.start({ initializationOptions, configuration: { inlayHints: 'full' } });
      const text = evilDraft(evil);
      const uri = await session.open(text, { uri: 'file:///evil.txt', languageId: 'plaintext' });
      const document = session.document(uri);
      const textDocument = { uri };
      const ask = async (method: string, params: object = {}): Promise<unknown> => {
        const asked = session.connection.sendRequest(method, { textDocument, uri, ...params });
        // What cannot be done is said in words, too.
        const answer = await asked.catch(({ message }: Error) => ({ message }));
        holdsForAnswer(answer, method);
        return answer;
      };
      const range = { start: { line: 0, character: 0 }, end: document.positionAt(text.length) };
      const found = await session.pull(uri);
      ok(found.length > 3, 'it is read as a report');
      holdsForAnswer(found, 'diagnostics');
      for (const method of ['documentSymbol', 'codeLens', 'documentLink', 'foldingRange', 'semanticTokens/full'])
        await ask(`textDocument/${method}`);
      await ask('textDocument/inlayHint', { range });
      await ask('textDocument/codeAction', { range, context: { diagnostics: [] } });
      for (const view of ['form', 'published', 'publishedPage', 'charts']) await ask(`ogiReport/${view}`);
      await ask('workspace/symbol', { query: '' });
      const places = [...text.matchAll(/\d+|情况|国|机关|申请|局\n|$/g)].map(({ index }) => index);
      for (let at = text.indexOf(evil); at >= 0; at = text.indexOf(evil, at + 1))
        places.push(at, at + 1, at + evil.length);
      for (const place of places) {
        const position = document.positionAt(place);
        for (const method of ['hover', 'definition', 'prepareRename'])
          await ask(`textDocument/${method}`, { position });
        const offers = await ask('textDocument/completion', { position });
        for (const [, offer] of parts(offers)) {
          if (typeof offer !== 'object' || offer === null || !('insertTextFormat' in offer)) continue;
          if (offer.insertTextFormat === 2 && 'textEdit' in offer)
            isHarmlessSnippet((offer.textEdit as { newText: string }).newText);
        }
      }
    }).timeout(30_000);
  }

  it('in a report that is begun for an organ of that name', async () => {
    session = await Session.start();
    for (const evil of EVIL) {
      for (const layout of ['pipes', 'tabs', 'html']) {
        const params = { organ: `澜汀市${evil}水务局`, year: 2024, layout };
        const begin = (snippet: boolean) =>
          session.connection.sendRequest<{ text: string }>('ogiReport/newReport', { ...params, snippet });
        isHarmlessSnippet((await begin(true)).text);
        const { text } = await begin(false);
        doesNotMatch(text, STEERING);
        if (layout === 'html') isPlainPage(text);
      }
    }
  }).timeout(30_000);

  it('when it is written in another layout', async () => {
    session = await Session.start();
    for (const [i, evil] of EVIL.entries()) {
      const uri = await session.open(evilDraft(evil), { uri: `file:///evil-${i}.txt`, languageId: 'plaintext' });
      const answer = await session.connection.sendRequest<object>('ogiReport/convertDraft', { uri, layout: 'html' });
      ok('text' in answer, `${evil} would be lost: ${JSON.stringify(answer)}`);
      isPlainPage(String(answer.text));
    }
  }).timeout(30_000);
});

const ELEMENTS = [
  'html',
  'head',
  'meta',
  'title',
  'style',
  'body',
  'h1',
  'h2',
  'h3',
  'p',
  'br',
  'table',
  'tbody',
  'tr',
  'td',
  'th',
];
const ATTRIBUTES = ['lang', 'charset', 'border', 'rowspan', 'colspan', 'style'];

/** A page that holds headings, paragraphs and tables, and nothing that does anything. */
function isPlainPage(html: string): void {
  const look = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) {
      ok(ELEMENTS.includes(node.tagName), `<${node.tagName}>`);
      for (const { name } of node.attrs) ok(ATTRIBUTES.includes(name), `${name} of <${node.tagName}>`);
    }
    if ('childNodes' in node) for (const child of node.childNodes) look(child);
  };
  look(parse(html));
}

describe('What the command line prints steers no terminal', () => {
  let folder: Folder;
  afterEach(() => folder.remove());

  for (const command of [
    ['check', '--verbose'],
    ['check', '--verbose', '--lang', 'en'],
    ['fix', '--dry-run'],
    ['convert', '--to', 'html'],
  ]) {
    it(`by names of files and words of drafts: ${command.join(' ')}`, async () => {
      const name = '\u001b[2J\u202e\u0007年报\r\n.txt';
      const evil = '\u001b]0;x\u0007\u001b[31m\u202e\u2067\u009b2J';
      folder = new Folder({
        [name]: evilDraft(evil),
        '.ogi-report.json': JSON.stringify({
          [`rules${evil}`]: 1,
          rules: { [evil]: 'off' },
          previous: { [evil]: evil },
        }),
      });
      const { out, err } = await run([...command, '.', `missing${evil}.txt`], { cwd: folder.path });
      match(out + err, /年报/);
      doesNotMatch(out, STEERING);
      doesNotMatch(err, STEERING);
      doesNotMatch(out + err, /\r/);
    }).timeout(20_000);
  }
});

describe('Names that every object has', () => {
  const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
  const own = (value: unknown): unknown =>
    JSON.parse(`{ ${NAMES.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ')} }`);
  const WRONG = draft({ total: '5' });

  it('set nothing in an editor', async () => {
    for (const configuration of [
      { rules: own('off') },
      { rules: own({ 'broken-total': 'off' }) },
      own({ rules: { 'broken-total': 'off' } }),
      Object.fromEntries(NAMES.map((name) => [`rules.${name}`, 'off'])),
      { rules: NAMES, language: own('en'), totals: own({ follow: 'onType' }) },
    ]) {
      const session = await Session.start({ configuration });
      const uri = await session.open(WRONG, { uri: 'file:///x.txt', languageId: 'plaintext' });
      const found = (await session.pull(uri)).map(({ code }) => String(code));
      deepEqual(found.sort(), ['broken-balance', 'broken-total']);
      await session.stop();
    }
  }).timeout(30_000);

  it('set nothing on the command line', async () => {
    const folder = new Folder({
      'x.txt': `<!-- ogi-report-disable ${NAMES.join(', ')} -->\n${WRONG}`,
      '.ogi-report.json': JSON.stringify({ rules: {} }).replace('{}', JSON.stringify(own('off'))),
      'baseline.json': `{ "version": 1, "findings": [], "__proto__": { "findings": [] } }`,
    });
    const { out } = await run(['check', '--format', 'json', '--baseline', 'baseline.json', 'x.txt'], {
      cwd: folder.path,
    });
    const rules = JSON.parse(out).files[0].findings.map(({ rule }: { rule: string }) => rule);
    ok(rules.includes('broken-total') && rules.includes('broken-balance'), out);
    for (const name of NAMES) {
      const { status, err } = await run(['check', '--rule', `${name}=off`, 'x.txt'], { cwd: folder.path });
      equal(status, 2, name);
      match(err, new RegExp(name));
    }
    folder.remove();
  }).timeout(30_000);
});
