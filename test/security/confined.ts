import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { Folder, type Outcome, runProgram } from '../cli/run';
import { type Connected, repository } from '../lsp/session';

/** Loaded before a program: whatever would reach another machine, or start another program, ends it with 99. */
const GUARD = `
const end = (what) => () => { process._rawDebug('tried: ' + what); process.reallyExit(99); };
for (const [name, calls] of Object.entries({
  net: ['connect', 'createConnection', 'createServer'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer'],
  tls: ['connect', 'createServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6'],
  child_process: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
})) for (const call of calls) require(name)[call] = end(name + '.' + call);
require('net').Socket.prototype.connect = end('a socket');
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest']) globalThis[name] = end(name);
`;

/** A program may read what it is made of and these folders, and nothing else; what it may write is nothing. */
export class Confinement {
  private readonly guard = new Folder({ 'guard.cjs': GUARD });

  constructor(private readonly readable: readonly string[]) {}

  /** @param mayRunThreads whether it may go on in several threads, as for many files */
  private options(mayRunThreads = false): string[] {
    const folders = [join(repository, 'dist'), this.guard.path, ...this.readable];
    return [
      // Its name since Node 23.5; both are understood by none.
      Number(process.versions.node.split('.')[0]) < 24 ? '--experimental-permission' : '--permission',
      '--no-warnings',
      ...folders.map((folder) => `--allow-fs-read=${folder}/*`),
      ...(mayRunThreads ? ['--allow-worker'] : []),
      '--require',
      this.guard.at('guard.cjs'),
    ];
  }

  /** The language server over stdio. */
  server(): Connected & { readonly ended: Promise<number | null> } {
    const program = resolve(repository, 'dist', 'server.js');
    const child = spawn(process.execPath, [...this.options(), program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const ended = new Promise<number | null>((settle) => child.on('exit', settle));
    return { connection, ended, end: () => ended };
  }

  /** The command line. */
  run(args: readonly string[], cwd: string): Promise<Outcome> {
    const program = resolve(repository, 'dist', 'cli.js');
    return runProgram(process.execPath, [...this.options(true), program, ...args], { cwd });
  }

  /** Any program, given as its text. */
  runText(code: string): Promise<Outcome> {
    return runProgram(process.execPath, [...this.options(), '--eval', code]);
  }

  remove(): void {
    this.guard.remove();
  }
}
