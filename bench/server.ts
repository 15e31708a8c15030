import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { validDraft } from './draft';
import { ms, type Result, spreadOf } from './measure';

const EDITS = 200;
const WARM_UP = 50;
const STARTS = 11;
const URI = 'file:///draft.md';

const servers = {
  ours: resolve(__dirname, '..', '..', 'dist', 'server.js'),
  floor: resolve(__dirname, 'floor-server.js'),
};
type Name = keyof typeof servers;
const names = Object.keys(servers) as Name[];

interface Running {
  readonly child: ChildProcess;
  readonly connection: MessageConnection;
  /** From the start of the process to its answer to initialize. */
  readonly cold: number;
}

async function launch(name: Name): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, [servers[name], '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  const cold = performance.now() - began;
  await connection.sendNotification('initialized', {});
  return { child, connection, cold };
}

async function stop({ child, connection }: Running): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}

/** Our server beside the least that a server can do: from an edit to its diagnostics, start, memory, size. */
export async function measureServer(): Promise<Result[]> {
  const cold: Record<Name, number[]> = { ours: [], floor: [] };
  for (let i = 0; i < STARTS; i++) {
    for (const name of names) {
      const running = await launch(name);
      if (i > 0) cold[name].push(running.cold);
      await stop(running);
    }
  }

  const running = { ours: await launch('ours'), floor: await launch('floor') };
  const text = validDraft(20_000);
  const line = text.slice(0, text.indexOf('一年来')).split('\n').length - 1;
  for (const name of names) {
    const textDocument = { uri: URI, languageId: 'markdown', version: 1, text };
    await running[name].connection.sendNotification('textDocument/didOpen', { textDocument });
  }
  const edits: Record<Name, number[]> = { ours: [], floor: [] };
  for (let i = 0; i < WARM_UP + EDITS; i++) {
    for (const name of names) {
      const took = await edit(running[name].connection, i + 2, line);
      if (i >= WARM_UP) edits[name].push(took);
    }
  }
  const memory = { ours: residentOf(running.ours.child), floor: residentOf(running.floor.child) };
  for (const name of names) await stop(running[name]);

  const edited = { ours: spreadOf(edits.ours), floor: spreadOf(edits.floor) };
  const started = { ours: spreadOf(cold.ours).median, floor: spreadOf(cold.floor).median };
  const size = { ours: statSync(servers.ours).size, floor: statSync(servers.floor).size };
  return [
    compared('edit → diagnostics, 20 KB, median', edited.ours.median, edited.floor.median, ms, 2),
    compared('edit → diagnostics, 20 KB, p95', edited.ours.p95, edited.floor.p95, ms, 2),
    compared('cold start to the initialize answer', started.ours, started.floor, ms, 1.3),
    ...(memory.ours && memory.floor ? [compared('resident memory', memory.ours, memory.floor, mb, 1.3)] : []),
    compared('server bundle', size.ours, size.floor, kb, 1.5),
  ];
}

/** Types a character and asks what is found. */
async function edit(connection: MessageConnection, version: number, line: number): Promise<number> {
  const at = { line, character: 3 };
  const began = performance.now();
  void connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: URI, version },
    contentChanges: [{ range: { start: at, end: at }, text: '水' }],
  });
  await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: URI } });
  return performance.now() - began;
}

function compared(what: string, ours: number, floor: number, show: (value: number) => string, target: number): Result {
  return { what, ours: show(ours), floor: show(floor), ratio: ours / floor, target };
}

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** Resident memory as Linux tells it; undefined elsewhere. */
function residentOf({ pid }: ChildProcess): number | undefined {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) * 1024 : undefined;
  } catch {
    return undefined;
  }
}
