import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The built command line. Tests run from the root of the work tree. */
export const CLI = process.env.OGI_REPORT_CLI ?? resolve('dist/cli.js');

/** Puts the command line, with the parts that it loads, into a folder. */
export function copyCli(folder: Folder): void {
  const dist = dirname(CLI);
  for (const name of readdirSync(dist)) if (/^cli\b.*\.js$/.test(name)) copyFileSync(join(dist, name), folder.at(name));
}

export interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  /** Added to an environment that asks for Chinese. */
  readonly env?: Record<string, string>;
}

/** Runs the command line as a process of its own. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return runProgram(process.execPath, [CLI, ...args], options);
}

/** Runs any program with the environment that `run` gives. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { LC_ALL: _all, LC_MESSAGES: _messages, NO_COLOR: _colour, FORCE_COLOR: _force, ...inherited } = process.env;
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...inherited, LANG: 'zh_CN.UTF-8', ...options.env },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A program that ends before it has read its input is none of ours to complain about.
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  return new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (status) => {
      settle({ status, out: Buffer.concat(out).toString('utf8'), err: Buffer.concat(err).toString('utf8') });
    });
  });
}

/** A folder with files in it, for one test. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'ogi-report-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  at(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
