import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** Our server, and the least that a server can do. */
export const servers = {
  ours: resolve(__dirname, '..', '..', 'dist', 'server.js'),
  floor: resolve(__dirname, 'floor-server.js'),
};
export type Name = keyof typeof servers;

/** A server that has answered `initialize`. */
export interface Running {
  readonly connection: MessageConnection;
  /** From the start of the process to its answer, in milliseconds. */
  readonly cold: number;
  /** Resident memory in bytes as Linux reports it; undefined elsewhere. */
  readonly memory: () => number | undefined;
  readonly stop: () => Promise<void>;
}

const client = {
  rootUri: null,
  capabilities: {
    textDocument: {
      diagnostic: {},
      hover: { contentFormat: ['markdown'] },
      completion: { completionItem: { snippetSupport: true } },
    },
  },
  // As much as there is to answer.
  initializationOptions: { settings: { inlayHints: 'full' } },
};

/** @param more of what an editor says of itself, besides what every run says */
export async function launch(name: Name, more: object = {}, env = process.env): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, [servers[name], '--stdio'], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, ...client, ...more });
  const cold = performance.now() - began;
  await connection.sendNotification('initialized', {});
  return { connection, cold, memory: () => residentOf(child), stop: () => stop(child, connection) };
}

/** Both of them, each with the same documents open. */
export async function launchBoth(documents: Readonly<Record<string, string>>): Promise<Record<Name, Running>> {
  const running = { ours: await launch('ours'), floor: await launch('floor') };
  for (const { connection } of Object.values(running)) {
    for (const [uri, text] of Object.entries(documents)) {
      const textDocument = { uri, languageId: 'markdown', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
    }
  }
  return running;
}

async function stop(child: ChildProcess, connection: MessageConnection): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}

function residentOf({ pid }: ChildProcess): number | undefined {
  const status = `/proc/${pid}/status`;
  const found = existsSync(status) && /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'));
  return found ? Number(found[1]) * 1024 : undefined;
}
