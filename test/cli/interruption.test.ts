import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { draft } from './draft';
import { CLI, Folder, runProgram } from './run';

const WRONG = draft({ signed: '2024年1月16日' });
const FILES = 3000;
const AT_ONCE = 3000;
const CLEARED = '\r\u001b[K';
const onUnix = process.platform === 'win32' ? it.skip : it;
const onPath = (name: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

describe('ogi-report check: ended before it is done', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder(Object.fromEntries(Array.from({ length: FILES }, (_, i) => [`${10_000 + i}.txt`, WRONG])));
  });
  after(() => folder.remove());
  const start = (...args: string[]): ChildProcess =>
    spawn(process.execPath, [CLI, 'check', ...args, '.'], { cwd: folder.path, stdio: ['ignore', 'pipe', 'pipe'] });
  /** The status, or the signal that ended it; fails where it goes on. */
  const endOf = async (child: ChildProcess): Promise<number | string> => {
    const closed = once(child, 'close').then(([status, signal]): number | string => status ?? signal);
    const end = await Promise.race([closed, wait(AT_ONCE, 'goes on')]);
    if (end === 'goes on') child.kill('SIGKILL');
    return end;
  };

  for (const threads of ['1', '2']) {
    for (const [signal, status] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      onUnix(`${signal} ends it behind a whole line: --jobs ${threads}`, async () => {
        const child = start('--format', 'ndjson', '--jobs', threads);
        let out = '';
        let err = '';
        child.stderr?.setEncoding('utf8').on('data', (text: string) => {
          err += text;
        });
        child.stdout?.setEncoding('utf8').on('data', (text: string) => {
          if (out === '') setTimeout(() => child.kill(signal), 50);
          out += text;
        });
        assert.equal(await endOf(child), status);
        assert.equal(err, '');
        const lines = out.split('\n');
        assert.equal(lines.pop(), '');
        assert.ok(lines.length > 0 && lines.length < FILES, `${lines.length} lines`);
        lines.forEach((line, i) => {
          assert.equal(JSON.parse(line).file, `${10_000 + i}.txt`);
        });
        assert.equal(readdirSync(folder.path).length, FILES);
      });
    }

    onUnix(`SIGINT ends it though nobody reads what it prints: --jobs ${threads}`, async () => {
      const child = start('--format', 'json', '--jobs', threads);
      await wait(2500);
      child.kill('SIGINT');
      const end = await endOf(child);
      assert.ok(end === 'SIGINT' || end === 130, String(end));
    });

    onUnix(`a reader that goes away ends it quietly: --jobs ${threads}`, async () => {
      for (const format of ['ndjson', 'sarif', 'stylish']) {
        const child = start('--format', format, '--jobs', threads);
        let err = '';
        child.stderr?.on('data', (text) => {
          err += text;
        });
        child.stdout?.once('data', () => child.stdout?.destroy());
        assert.equal(await endOf(child), 141);
        assert.equal(err, '');
      }
    });
  }

  for (const threads of ['1', '2']) {
    for (const redirected of ['', '> /dev/null']) {
      onUnix(`Ctrl-C leaves the terminal in order: --jobs ${threads} ${redirected}`, async function () {
        if (!onPath('script')) this.skip();
        // Else the terminal throws away what it has not shown yet when the key comes.
        const command = `stty noflsh; '${process.execPath}' '${CLI}' check --format ndjson --jobs ${threads} . ${redirected}`;
        const child = spawn('script', ['-qefc', command, '/dev/null'], {
          cwd: folder.path,
          env: { ...process.env, LANG: 'zh_CN.UTF-8', TERM: 'xterm' },
        });
        let all = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          const had = all.includes('已处理');
          all += text;
          if (!had && all.includes('已处理')) child.stdin.write('\x03');
        });
        const [status] = await once(child, 'close');
        assert.equal(status, 130);
        assert.match(all, /已处理 \d+／3000 个文件/);
        // What the terminal itself writes for the key may stand anywhere.
        const shown = all.replace('^C', '');
        const lines = shown.split('\r\n').map((line) => line.split(CLEARED).at(-1) ?? '');
        assert.equal(lines.pop(), '', 'something is left on the last line');
        // No line of output is mixed with the progress before it, which is taken away first.
        for (const line of lines) assert.equal(JSON.parse(line).version, 1);
      });
    }
  }

  onUnix('says so where what it prints cannot be kept', async function () {
    if (!existsSync('/dev/full')) this.skip();
    for (const args of ['check --format json .', '--help']) {
      const { status, err } = await runProgram('sh', ['-c', `'${process.execPath}' '${CLI}' ${args} > /dev/full`], {
        cwd: folder.path,
      });
      assert.deepEqual({ status, err }, { status: 2, err: '标准输出：磁盘已满（ENOSPC）\n' });
    }
  });
}).timeout(60_000);
