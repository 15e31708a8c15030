import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, it } from 'mocha';
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Message,
} from 'vscode-languageserver/node';
import { validDraft } from '../../bench/draft';
import { type Connected, repository } from './session';
import { sessions } from './sessions';

/** A worker as browsers have it, with nothing of Node's in it. */
const SCOPE = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { createContext, Script } = require('node:vm');
  const self = { console, setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, TextEncoder, TextDecoder, URL };
  self.self = self.globalThis = self;
  self.postMessage = (message) => parentPort.postMessage(message);
  self.addEventListener = (name, listener) => name === 'message' && parentPort.on('message', (data) => listener({ data }));
  parentPort.on('message', (data) => self.onmessage?.({ data }));
  new Script(workerData).runInContext(createContext(self));
`;

class Reader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
  }

  listen(callback: DataCallback) {
    this.worker.on('message', callback);
    return { dispose: () => this.worker.off('message', callback) };
  }
}

class Writer extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  async write(message: Message): Promise<void> {
    this.worker.postMessage(message);
  }

  end(): void {}
}

function inWorker(): Connected {
  const server = readFileSync(resolve(repository, 'dist', 'browser', 'server.js'), 'utf8');
  const worker = new Worker(SCOPE, { eval: true, workerData: server });
  const connection = createMessageConnection(new Reader(worker), new Writer(worker));
  return { connection, end: () => worker.terminate() };
}

describe('the server in a web worker', () => {
  const start = sessions();

  it('checks, follows an edit and fixes', async () => {
    const session = await start({
      connect: inWorker,
      initializationOptions: { docsBase: 'https://example.invalid/rules' },
    });
    const uri = await session.open(validDraft(), { uri: 'vscode-vfs://memory/draft.md' });
    deepEqual(await session.pull(uri), []);
    await session.replace(uri, '| 0 | 22 |', '| 0 | 23 |');
    const found = await session.pull(uri);
    ok(found.some(({ code }) => code === 'broken-total'));
    const actions = await session.actions(uri, found[0].range, ['quickfix']);
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    ok(preferred);
    deepEqual(session.applied(uri, (await session.resolve(preferred)).edit), validDraft());
  });
});
