import { deepEqual, equal, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { NOTES } from '../cli/draft';
import { overStdio, repository } from './session';
import { sessions } from './sessions';

const framed = (body: object): string => {
  const json = JSON.stringify({ jsonrpc: '2.0', ...body });
  return `Content-Length: ${Buffer.byteLength(json)}\r\n\r\n${json}`;
};
const INITIALIZE = { method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } };

/** What the server says to bytes as they are given, and how it ends. */
class Raw {
  readonly child = spawn(process.execPath, [resolve(repository, 'dist', 'server.js'), '--stdio']);
  readonly closed = once(this.child, 'close').then(([code]) => code as number | null);
  private out = '';
  private wake = (): void => {};

  constructor() {
    this.child.stdout.setEncoding('utf8').on('data', (text: string) => {
      this.out += text;
      this.wake();
    });
    this.child.stdin.on('error', () => {});
  }

  write(...parts: string[]): void {
    this.child.stdin.write(parts.join(''));
  }

  async answer(id: number): Promise<{ error?: { code: number }; result?: unknown }> {
    for (;;) {
      const found = this.out
        .split(/Content-Length: \d+\r\n\r\n/)
        .filter(Boolean)
        .map((body) => JSON.parse(body))
        .find((message) => message.id === id && !('method' in message));
      if (found) return found;
      await new Promise<void>((settle) => {
        this.wake = settle;
      });
    }
  }
}

describe('the protocol, by the letter', () => {
  const start = sessions();
  const open: Raw[] = [];
  afterEach(() => {
    for (const { child } of open.splice(0)) child.kill('SIGKILL');
  });
  const raw = (): Raw => {
    const server = new Raw();
    open.push(server);
    return server;
  };

  it('nothing but initialize is answered before it, nothing but exit after shutdown, and no second initialize', async () => {
    const server = raw();
    server.write(framed({ id: 1, method: 'textDocument/hover', params: {} }));
    equal((await server.answer(1)).error?.code, -32002);
    server.write(framed({ id: 2, ...INITIALIZE }), framed({ method: 'initialized', params: {} }));
    ok((await server.answer(2)).result);
    server.write(framed({ id: 3, ...INITIALIZE }));
    equal((await server.answer(3)).error?.code, -32600);
    server.write(framed({ id: 4, method: 'shutdown' }));
    equal((await server.answer(4)).error, undefined);
    server.write(framed({ id: 5, method: 'ogiReport/templates', params: {} }));
    equal((await server.answer(5)).error?.code, -32600);
    server.write(framed({ method: 'exit' }));
    equal(await server.closed, 0);
  });

  it('an exit without shutdown is a failure, before initialize too', async () => {
    const server = raw();
    server.write(framed({ method: 'exit' }));
    equal(await server.closed, 1);
  });

  for (const header of ['Content-Length: many\r\n\r\n', 'Content-Type: x\r\n\r\n', 'no header at all\r\n\r\n']) {
    it(`ends where nobody knows any more where a message begins: ${header.trim()}`, async () => {
      const server = raw();
      server.write(framed({ id: 1, ...INITIALIZE }));
      await server.answer(1);
      server.write(header, '{"jsonrpc":"2.0"}');
      equal(await server.closed, 1);
    });
  }

  it('goes on after a message that is no JSON', async () => {
    const server = raw();
    server.write('Content-Length: 3\r\n\r\n{x}', framed({ id: 1, ...INITIALIZE }));
    ok((await server.answer(1)).result);
  });

  it('says that what is found in a file may depend on others', async () => {
    const session = await start();
    const { diagnosticProvider } = session.initialized.capabilities;
    equal(diagnosticProvider?.interFileDependencies, true);
  });

  it('takes no address of pages for none', async () => {
    for (const docsBase of [null, 3]) {
      const session = await start({ initializationOptions: { docsBase, files: null, settings: null } });
      const uri = await session.open('2024年政府信息公开工作年度报告\n', { languageId: 'plaintext' });
      const found = await session.pull(uri);
      ok(found.length > 0);
      for (const { codeDescription } of found) equal(codeDescription, undefined);
    }
  });

  it('waits a second, no longer, for a client that never says what is set', async () => {
    const begun = Date.now();
    const session = await start({
      connect: () => {
        const connected = overStdio();
        const { connection } = connected;
        const onRequest = connection.onRequest.bind(connection) as (...args: unknown[]) => never;
        Object.assign(connection, {
          onRequest: (method: string, ...rest: unknown[]) =>
            onRequest(method, ...(method === 'workspace/configuration' ? [() => new Promise(() => {})] : rest)),
        });
        return connected;
      },
    });
    const uri = await session.open('2024年政府信息公开工作年度报告\n', { languageId: 'plaintext' });
    ok((await session.pull(uri)).some(({ code }) => code === 'missing-section'));
    const waited = Date.now() - begun;
    ok(waited >= 1000 && waited < 15_000, `${waited} ms`);
  });

  it('reads a document by its name where its language says nothing', async () => {
    const session = await start();
    const text = '# 2024年政府信息公开工作年度报告\n\n```\n一、总体情况\n\n公开。\n```\n';
    const codes = async (languageId: string, name: string): Promise<unknown[]> => {
      const uri = await session.open(text, { uri: `file:///${name}`, languageId });
      const found = (await session.pull(uri)).map(({ code }) => code);
      await session.close(uri);
      return found;
    };
    const asMarkdown = await codes('markdown', 'a.md');
    const asText = await codes('plaintext', 'a.txt');
    ok(JSON.stringify(asMarkdown) !== JSON.stringify(asText), 'the mark-up makes a difference');
    for (const languageId of ['gfm', 'quarto', '', 'toString']) {
      deepEqual(await codes(languageId, 'a.md'), asMarkdown, languageId);
      deepEqual(await codes(languageId, 'a.txt'), asText, languageId);
    }
    equal((await codes('plaintext', 'notes.md')).length, asText.length);
    await session.open(NOTES, { uri: 'file:///notes.md', languageId: '' });
    deepEqual(await session.pull('file:///notes.md'), []);
  });
});
