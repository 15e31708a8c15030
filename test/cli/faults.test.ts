import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { draft } from './draft';
import { CLI, Folder, run, runProgram } from './run';

const WRONG = draft({ figure: '１２' });
const RIGHT = draft({ figure: '12' });
const onUnix = process.platform === 'win32' ? it.skip : it;
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

/** How many times the program is killed at a random moment; more of them where somebody has the time. */
const KILLS = Number(process.env.OGI_REPORT_KILLS ?? 12);

/**
 * Loaded before the command line: from the first look at a file that is to be written, the n-th call of the file system
 * fails as the disk would, after half of the work of a write, or is the last before the program is killed.
 */
const FAULTY = `
const fs = require('node:fs');
const deed = process.env.DEED;
let left = Infinity;
const strike = (name, real, args) => {
  if (name === 'writeFileSync') real(args[0], args[1].subarray(0, args[1].length / 2));
  if (deed === 'kill') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error('EIO: i/o error, ' + name), { code: 'EIO' });
};
for (const name of ['realpathSync', 'statSync', 'accessSync', 'openSync', 'writeFileSync', 'fchownSync', 'fchmodSync',
                    'fsyncSync', 'closeSync', 'readFileSync', 'renameSync', 'unlinkSync']) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (name === 'realpathSync' && String(args[0]).endsWith('a.txt')) left = Number(process.env.AT);
    if (--left === 0) {
      process.stderr.write('[' + name + ']');
      strike(name, real, args);
    }
    return real(...args);
  };
}`;

describe('ogi-report fix: losing nothing when things go wrong', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'a.txt': WRONG });
  });
  afterEach(() => {
    chmodSync(folder.path, 0o700);
    folder.remove();
  });
  const fix = (...args: string[]) => run(['fix', ...args], { cwd: folder.path });
  const content = (name: string) => readFileSync(folder.at(name), 'utf8');

  for (const deed of ['fail', 'kill']) {
    onUnix(`whichever call of the file system is the one to ${deed}`, async () => {
      const hook = new Folder({ 'faulty.cjs': FAULTY });
      const struck: string[] = [];
      for (let at = 1; ; at++) {
        folder.write('a.txt', WRONG);
        const { status, err } = await runProgram(
          process.execPath,
          ['--require', hook.at('faulty.cjs'), CLI, 'fix', 'a.txt'],
          { cwd: folder.path, env: { DEED: deed, AT: String(at) } },
        );
        const [, call, message] = /^\[(\w+)\](.*)$/s.exec(err) ?? [];
        const now = content('a.txt');
        if (call === undefined) {
          // No call is left that could fail.
          assert.equal(status, 0, err);
          assert.equal(now, RIGHT);
          break;
        }
        struck.push(call);
        assert.ok(now === RIGHT || now === WRONG, `${call}: neither the old nor the new file`);
        if (deed === 'kill') {
          assert.equal(status, null);
          for (const name of readdirSync(folder.path))
            if (name !== 'a.txt') assert.match(name, /^\.ogi-report-.*\.tmp$/);
          for (const name of readdirSync(folder.path))
            if (name !== 'a.txt') renameSync(folder.at(name), hook.at('left'));
          continue;
        }
        // What is not needed may fail: a file system that knows no owners, one that cannot sync folders.
        assert.equal(now, status === 0 ? RIGHT : WRONG, call);
        if (status !== 0) assert.match(message, /^a\.txt：.*未作修改\n$|^a\.txt：文件是只读的/);
        assert.ok(status === 0 || status === 2);
        assert.deepEqual(readdirSync(folder.path), ['a.txt'], call);
      }
      hook.remove();
      for (const call of ['realpathSync', 'openSync', 'writeFileSync', 'fchmodSync', 'fsyncSync', 'renameSync']) {
        assert.ok(struck.includes(call), call);
      }
    });
  }

  onUnix(`killed at any moment, ${KILLS} times`, async function () {
    this.timeout(60_000 + KILLS * 2000);
    const names = Array.from({ length: 60 }, (_, i) => `${100 + i}.txt`);
    const writeAll = (): void => {
      for (const name of readdirSync(folder.path))
        if (name.endsWith('.tmp')) renameSync(folder.at(name), folder.at('t'));
      for (const name of names) folder.write(name, WRONG);
    };
    const start = () =>
      spawn(process.execPath, [CLI, 'fix', '--lang', 'en', '.'], {
        cwd: folder.path,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    writeAll();
    let partly = 0;
    for (let i = 0; i < KILLS; i++) {
      writeAll();
      const child = start();
      const closed = once(child, 'close');
      // Somewhere in the files after the one that it has just reported, each time later.
      const last = names[Math.floor((names.length * i) / KILLS)];
      let out = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        out += text;
        if (out.includes(last)) setTimeout(() => child.kill('SIGKILL'), Math.random() * 10);
      });
      await closed;
      const contents = names.map(content);
      const fixed = contents.filter((text) => text === RIGHT).length;
      assert.equal(contents.filter((text) => text === WRONG).length, names.length - fixed);
      if (fixed > 0 && fixed < names.length) partly++;
    }
    assert.ok(partly > 0, 'none was killed in the middle');
  });

  onUnix('says that the folder cannot be written to, and what its files are called', async () => {
    // The command line of the work tree may lie where nobody else may read.
    const program = new Folder();
    copyFileSync(CLI, program.at('cli.js'));
    chmodSync(program.path, 0o755);
    chmodSync(folder.at('a.txt'), 0o666);
    chmodSync(folder.path, 0o555);
    const { status, stderr } = spawnSync(process.execPath, [program.at('cli.js'), 'fix', 'a.txt'], {
      cwd: folder.path,
      env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    });
    program.remove();
    assert.equal(status, 2);
    assert.equal(String(stderr), 'a.txt：所在的文件夹不能写入（EACCES），未作修改\n');
    assert.equal(content('a.txt'), WRONG);
  });

  onUnix('leaves a file alone that the system lets nobody change', async function () {
    const isFixed = spawnSync('chattr', ['+i', folder.at('a.txt')]).status === 0;
    if (!isFixed) return this.skip();
    try {
      const { status, err } = await fix('a.txt');
      assert.equal(status, 2);
      assert.match(err, /^a\.txt：.*未作修改\n$/);
      assert.equal(content('a.txt'), WRONG);
      assert.deepEqual(readdirSync(folder.path), ['a.txt']);
    } finally {
      spawnSync('chattr', ['-i', folder.at('a.txt')]);
    }
  });

  onUnix('names links that lead nowhere or round in a circle, and folders, and goes on', async () => {
    symlinkSync('nowhere.txt', folder.at('dangling.txt'));
    symlinkSync('circle.txt', folder.at('circle.txt'));
    const { status, err, out } = await fix('dangling.txt', 'circle.txt', 'a.txt');
    assert.equal(status, 2);
    assert.match(err, /^dangling\.txt：.*不存在\n/);
    assert.match(err, /\ncircle\.txt：链接成环（ELOOP）\n$/);
    assert.match(out, /^a\.txt\n/);
    assert.equal(content('a.txt'), RIGHT);
  });

  onUnix('fixes a file once that is given by its name and by a link', async () => {
    symlinkSync('a.txt', folder.at('link.txt'));
    const { status, out } = await fix('a.txt', 'link.txt');
    assert.equal(status, 0);
    assert.match(out, /修正了 1 个文件中的 1 处/);
    assert.equal(content('a.txt'), RIGHT);
  });

  onUnix('leaves hard links together, whichever of them is given, and goes on', async () => {
    linkSync(folder.at('a.txt'), folder.at('b.txt'));
    folder.write('c.txt', WRONG);
    const { status, err } = await fix('b.txt', 'c.txt');
    assert.equal(status, 2);
    assert.match(err, /^b\.txt：.*2 个硬链接/);
    assert.deepEqual([content('a.txt'), content('b.txt'), content('c.txt')], [WRONG, WRONG, RIGHT]);
  });

  it('begins with a copy where the system copies what belongs to a file, and says the same', async () => {
    const hook = new Folder({
      'darwin.cjs': `const fs = require('node:fs');
        Object.defineProperty(process, 'platform', { value: 'darwin' });
        const copy = fs.copyFileSync;
        fs.copyFileSync = (from, to, mode) => {
          copy(from, to, mode);
          fs.appendFileSync(process.env.COPIED, from + '\\n' + mode);
        };`,
    });
    const { status } = await runProgram(process.execPath, ['--require', hook.at('darwin.cjs'), CLI, 'fix', 'a.txt'], {
      cwd: folder.path,
      env: { COPIED: hook.at('copied') },
    });
    assert.equal(status, 0);
    assert.equal(content('a.txt'), RIGHT);
    assert.deepEqual(readdirSync(folder.path), ['a.txt']);
    assert.match(readFileSync(hook.at('copied'), 'utf8'), /a\.txt\n1$/);
    hook.remove();
  });

  /** Runs fix on a.txt while something else happens after it has been read. */
  async function meanwhile(deed: () => void) {
    const hook = new Folder({
      'pause.cjs': `const fs = require('node:fs');
        const realpath = fs.realpathSync;
        fs.realpathSync = (...args) => {
          const isOurs = String(args[0]).endsWith('a.txt');
          if (isOurs) fs.writeFileSync(process.env.READY, '');
          while (isOurs && !fs.existsSync(process.env.GO)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
          return realpath(...args);
        };`,
    });
    const outcome = runProgram(process.execPath, ['--require', hook.at('pause.cjs'), CLI, 'fix', 'a.txt'], {
      cwd: folder.path,
      env: { READY: hook.at('ready'), GO: hook.at('go') },
    });
    while (!readdirSync(hook.path).includes('ready')) await wait(10);
    deed();
    hook.write('go', '');
    const { status, err } = await outcome;
    hook.remove();
    return { status, err };
  }

  it('does not write over a file that was put in its place meanwhile', async () => {
    const { status, err } = await meanwhile(() => {
      writeFileSync(folder.at('new'), 'theirs');
      renameSync(folder.at('new'), folder.at('a.txt'));
    });
    assert.equal(status, 2);
    assert.match(err, /^a\.txt：.*被其他程序改动/);
    assert.equal(content('a.txt'), 'theirs');
    assert.deepEqual(readdirSync(folder.path), ['a.txt']);
  });

  it('does not bring back a folder that was moved away meanwhile', async () => {
    const inner = folder.at('inner');
    mkdirSync(inner);
    renameSync(folder.at('a.txt'), folder.at('inner/a.txt'));
    symlinkSync('inner/a.txt', folder.at('a.txt'));
    const { status, err } = await meanwhile(() => renameSync(inner, folder.at('moved')));
    assert.equal(status, 2);
    assert.match(err, /^a\.txt：.*被移走或删除/);
    assert.equal(content('moved/a.txt'), WRONG);
    assert.deepEqual(readdirSync(folder.at('moved')), ['a.txt']);
  });
}).timeout(120_000);
