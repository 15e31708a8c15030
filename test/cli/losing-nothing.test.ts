import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { draft } from './draft';
import { CLI, Folder, run, runProgram } from './run';

const WRONG = draft({ figure: '１２' });
const RIGHT = draft({ figure: '12' });
const onUnix = process.platform === 'win32' ? it.skip : it;

describe('ogi-report fix: losing nothing', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'a.txt': WRONG });
  });
  afterEach(() => folder.remove());
  const fix = (...args: string[]) => run(['fix', ...args], { cwd: folder.path });
  const content = (name: string) => readFileSync(folder.at(name), 'utf8');
  /** Nothing may be left lying about. */
  const only = (...names: string[]) => assert.deepEqual(readdirSync(folder.path).sort(), names);

  onUnix('keeps the mode of the file', async () => {
    for (const mode of [0o640, 0o604, 0o777]) {
      folder.write('a.txt', WRONG);
      chmodSync(folder.at('a.txt'), mode);
      assert.equal((await fix('a.txt')).status, 0);
      assert.equal(statSync(folder.at('a.txt')).mode & 0o777, mode);
    }
    only('a.txt');
  });

  onUnix('follows a link to its target and leaves the link', async () => {
    mkdirSync(folder.at('real'));
    folder.write('real/b.txt', WRONG);
    symlinkSync('real/b.txt', folder.at('link.txt'));
    assert.equal((await fix('link.txt')).status, 0);
    assert.ok(lstatSync(folder.at('link.txt')).isSymbolicLink());
    assert.equal(readlinkSync(folder.at('link.txt')), 'real/b.txt');
    assert.equal(content('real/b.txt'), RIGHT);
    assert.deepEqual(readdirSync(folder.at('real')), ['b.txt']);
    only('a.txt', 'link.txt', 'real');
  });

  it('fixes a file whose name is as long as names can be', async () => {
    const name = `${'年度报告'.repeat(20)}.txt`;
    folder.write(name, WRONG);
    const { status, err } = await fix(name);
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.equal(content(name), RIGHT);
  });

  onUnix('does not write a read-only file, whoever runs it', async () => {
    chmodSync(folder.at('a.txt'), 0o444);
    const { status, err } = await fix('a.txt');
    assert.equal(status, 2);
    assert.match(err, /^a\.txt：文件是只读的/);
    assert.equal(content('a.txt'), WRONG);
    only('a.txt');
  });

  onUnix('does not part hard links', async () => {
    linkSync(folder.at('a.txt'), folder.at('b.txt'));
    const { status, err } = await fix('a.txt');
    assert.equal(status, 2);
    assert.match(err, /^a\.txt：.*硬链接/);
    assert.equal(content('b.txt'), WRONG);
    only('a.txt', 'b.txt');
  });

  /** Runs fix with a file system that does something else between the reading of the draft and its renaming. */
  async function meanwhile(deed: string) {
    folder.write(
      'meanwhile.cjs',
      `const fs = require('node:fs');
       const fsync = fs.fsyncSync;
       fs.fsyncSync = (file) => { fs.fsyncSync = fsync; fsync(file); ${deed} };`,
    );
    const hook = folder.at('meanwhile.cjs');
    return runProgram(process.execPath, ['--require', hook, CLI, 'fix', 'a.txt'], { cwd: folder.path });
  }

  it('does not write over what another program wrote meanwhile', async () => {
    const { status, err } = await meanwhile(`fs.writeFileSync('a.txt', 'theirs');`);
    assert.equal(status, 2);
    assert.match(err, /^a\.txt：.*被其他程序改动/);
    assert.equal(content('a.txt'), 'theirs');
    only('a.txt', 'meanwhile.cjs');
  });

  it('does not bring back a file that was removed meanwhile', async () => {
    const { status, err } = await meanwhile(`fs.unlinkSync('a.txt');`);
    assert.equal(status, 2);
    assert.match(err, /^a\.txt：.*被移走或删除/);
    only('meanwhile.cjs');
  });

  it('leaves the old file whole when it is killed in the middle', async () => {
    await meanwhile('process.kill(process.pid, "SIGKILL");');
    assert.equal(content('a.txt'), WRONG);
  });

  it('leaves the old file and nothing else when the disk is full', async () => {
    const { status, err } = await meanwhile(
      `throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });`,
    );
    assert.equal(status, 2);
    assert.match(err, /^a\.txt：磁盘已满（ENOSPC）/);
    assert.equal(content('a.txt'), WRONG);
    only('a.txt', 'meanwhile.cjs');
  });

  onUnix('leaves the old file and nothing else when no more can be written', async () => {
    const { status, err } = await runProgram(
      'sh',
      ['-c', 'trap "" XFSZ; ulimit -f 1; exec "$0" "$@"', process.execPath, CLI, 'fix', 'a.txt'],
      { cwd: folder.path },
    );
    assert.equal(status, 2, err);
    assert.match(err, /^a\.txt：/);
    assert.equal(content('a.txt'), WRONG);
    only('a.txt');
  });

  onUnix('ends within a file that takes its time, before anything is written', async () => {
    folder.write(
      'hook.cjs',
      `const fs = require('node:fs');
       const read = fs.readFileSync;
       fs.readFileSync = (...args) => {
         const bytes = read(...args);
         if (Buffer.isBuffer(bytes) && bytes.includes('１２')) process.kill(process.pid, 'SIGINT');
         return bytes;
       };`,
    );
    const args = ['--require', folder.at('hook.cjs'), CLI, 'fix', 'a.txt'];
    const { status } = await runProgram(process.execPath, args, { cwd: folder.path });
    assert.equal(status, 130);
    assert.equal(content('a.txt'), WRONG);
    only('a.txt', 'hook.cjs');
  });

  onUnix('finishes the file in hand when it is told to end, and no other', async () => {
    const many = new Folder();
    for (let i = 0; i < 2000; i++) many.write(`${String(i).padStart(4, '0')}.txt`, WRONG);
    const child = spawn(process.execPath, [CLI, 'fix', many.path], { stdio: ['ignore', 'pipe', 'ignore'] });
    const closed = new Promise<number | null>((settle) => child.on('close', settle));
    child.stdout.once('data', () => child.kill('SIGINT'));
    child.stdout.resume();
    assert.equal(await Promise.race([closed, wait(30_000)]), 130);
    const contents = readdirSync(many.path).map((name) => readFileSync(many.at(name), 'utf8'));
    many.remove();
    assert.equal(contents.length, 2000);
    const fixed = contents.filter((text) => text === RIGHT).length;
    assert.ok(fixed > 0 && fixed < 2000, `${fixed} fixed`);
    assert.equal(contents.filter((text) => text === WRONG).length, 2000 - fixed);
  });
});
