import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { draft, NOTES } from './draft';
import { CLI, copyCli, Folder, run } from './run';

const WRONG = draft({ figure: '１２' });
const RIGHT = draft({ figure: '12' });
const onUnix = process.platform === 'win32' ? it.skip : it;
const isRoot = process.getuid?.() === 0;
const [NOBODY, GROUP] = [65_534, 54_321];
const HOST = hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(0, 24);

describe('ogi-report: files that are none, and what others have left', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ 'a.txt': WRONG });
  });
  afterEach(() => folder.remove());
  const cli = (...args: string[]) => run(args, { cwd: folder.path });
  const content = (name: string) => readFileSync(folder.at(name), 'utf8');
  const fifo = (name: string) => execFileSync('mkfifo', [folder.at(name)]);

  describe('patterns', () => {
    const names = async (...args: string[]): Promise<string[]> =>
      JSON.parse((await cli('check', '--format', 'json', ...args)).out).files.map(({ file }: { file: string }) => file);

    it('take brackets that choose nothing for what they are', async () => {
      for (const name of ['2024年(终稿)/甲.txt', '{终稿}/乙.txt', '[终]稿/丙.txt', '终稿(1).txt', '终稿(2).md'])
        folder.write(name, NOTES);
      assert.deepEqual(await names('2024年(终稿)/*.txt'), ['2024年(终稿)/甲.txt']);
      assert.deepEqual(await names('{终稿}/*.txt'), ['{终稿}/乙.txt']);
      assert.deepEqual(await names('[终]稿/*.txt'), ['[终]稿/丙.txt']);
      assert.deepEqual(await names('终稿(?).*'), ['终稿(1).txt', '终稿(2).md']);
      assert.deepEqual(await names('终*(1).txt'), ['终稿(1).txt']);
      assert.deepEqual(await names('*(终|初)稿*.md'), ['终稿(2).md']);
      assert.deepEqual(await names('终稿({1,2}).{md,txt}'), ['终稿(1).txt', '终稿(2).md']);
      assert.deepEqual(await names(`${folder.path}/2024年(终稿)/*.txt`), [`${folder.path}/2024年(终稿)/甲.txt`]);
    });

    it('that match nothing are reported, and the rest is checked', async () => {
      const { status, err, out } = await cli('check', '--format', 'json', '{终稿}/*.txt', '(/*.md', 'a{.txt', 'a.txt');
      assert.equal(status, 2);
      assert.deepEqual(
        err
          .split('\n')
          .slice(0, 3)
          .map((line) => line.split('：')[0]),
        ['{终稿}/*.txt', '(/*.md', 'a{.txt'],
      );
      assert.equal(JSON.parse(out).files.length, 1);
    });
  });

  onUnix('a link that leads to itself is named, and the rest of the folder is checked', async () => {
    symlinkSync('circle.txt', folder.at('circle.txt'));
    const { status, err, out } = await cli('check', '--format', 'json', '.');
    assert.equal(status, 2);
    assert.equal(err, 'circle.txt：链接成环（ELOOP）\n');
    assert.equal(JSON.parse(out).files.length, 1);
  });

  onUnix('names in GBK are reported as they read, and the rest of the folder is checked', async function () {
    const name = Buffer.concat([
      Buffer.from(`${folder.path}/`),
      Buffer.from([0xc4, 0xea, 0xb1, 0xa8]),
      Buffer.from('.txt'),
    ]);
    try {
      writeFileSync(name, WRONG);
    } catch {
      // A file system that takes UTF-8 only.
      return this.skip();
    }
    const { status, err, out } = await cli('check', '--format', 'json', '.');
    assert.equal(status, 2);
    assert.match(err, /^年报\.txt：文件名不是 UTF-8.*改名/);
    assert.equal(JSON.parse(out).files.length, 1);
  });

  describe('pipes and devices', () => {
    onUnix('a pipe that is named is read', async () => {
      fifo('pipe');
      const writer = spawn('sh', ['-c', '(sleep 0.3; head -c 100 a.txt; sleep 0.3; tail -c +101 a.txt) > pipe'], {
        cwd: folder.path,
      });
      const closed = once(writer, 'close');
      const { out } = await cli('check', '--format', 'json', 'pipe');
      await closed;
      assert.equal(JSON.parse(out).files[0].findings[0].rule, 'number-format');
    });

    for (const args of [
      ['check', 'pipe'],
      ['check', '--files-from', 'pipe'],
      ['fix', 'pipe'],
    ]) {
      onUnix(`${args.join(' ')}: a signal ends the waiting for a pipe that nobody writes to`, async () => {
        fifo('pipe');
        const child = spawn(process.execPath, [CLI, ...args], { cwd: folder.path, stdio: 'ignore' });
        const closed = once(child, 'close');
        await wait(1500);
        assert.equal(child.exitCode, null);
        child.kill('SIGINT');
        const ended = await Promise.race([closed, wait(20_000)]);
        child.kill('SIGKILL');
        assert.ok(ended, 'it went on');
      });
    }

    onUnix('no other is opened: in a folder, as a target, as last year’s report, as a baseline', async () => {
      fifo('pipe.txt');
      fifo('out.md');
      folder.write('.ogi-report.json', '{ "previous": { "2023": "pipe.txt" } }');
      symlinkSync('/dev/zero', folder.at('zero.txt'));
      const checked = await cli('check', '.');
      assert.equal(checked.status, 2);
      assert.match(checked.err, /\.ogi-report\.json：“pipe\.txt”.*不是普通文件/);
      assert.match((await cli('check', 'zero.txt')).err, /zero\.txt：不是普通文件.*NOT_REGULAR/);
      const converted = await cli('convert', '--to', 'md', '-o', 'out.md', '--force', 'a.txt');
      assert.equal(converted.status, 2);
      assert.match(converted.err, /^out\.md：不是普通文件/);
      for (const option of ['--baseline', '--write-baseline']) {
        const { status, err } = await cli('check', option, 'out.md', 'a.txt');
        assert.equal(status, 2, option);
        assert.match(err, /out\.md：不是普通文件/, option);
      }
    });
  });

  it('a file larger than any report is reported and not read', async () => {
    folder.write('large.txt', WRONG);
    truncateSync(folder.at('large.txt'), 17 * 1024 * 1024);
    folder.write('.ogi-report.json', ' '.repeat(1_100_000));
    const { status, err, out } = await cli('check', '--format', 'json', '.');
    assert.equal(status, 2);
    assert.match(err, /^large\.txt：超过 16 MB.*TOO_LARGE/m);
    assert.match(err, /^\.ogi-report\.json:1:1: 设置文件超过 1 MB/m);
    assert.equal(JSON.parse(out).files.length, 1);
  });

  describe('--write-baseline', () => {
    onUnix('writes a file as any other program makes it, and keeps what one is replaced by', async () => {
      const made = spawnSync(
        'sh',
        ['-c', 'umask 027; exec "$0" "$@"', process.execPath, CLI, 'check', '--write-baseline', 'b.json', 'a.txt'],
        { cwd: folder.path },
      );
      assert.equal(made.status, 0, String(made.stderr));
      assert.equal(statSync(folder.at('b.json')).mode & 0o777, 0o640);
      chmodSync(folder.at('b.json'), 0o604);
      assert.equal((await cli('check', '--write-baseline', 'b.json', 'a.txt')).status, 0);
      assert.equal(statSync(folder.at('b.json')).mode & 0o777, 0o604);
      assert.deepEqual(readdirSync(folder.path).sort(), ['a.txt', 'b.json']);
    });

    onUnix('writes through no link that lies where its temporary file would', async () => {
      folder.write('mine', 'mine');
      folder.write(
        'links.cjs',
        `const fs = require('node:fs');
         for (const name of ['b.json.' + process.pid + '.tmp', '.ogi-report-${HOST}-' + process.pid + '-0.tmp']) {
           fs.symlinkSync('mine', name);
           process.on('exit', () => fs.rmSync(name, { force: true }));
         }`,
      );
      const args = ['--require', folder.at('links.cjs'), CLI, 'check', '--write-baseline', 'b.json', 'a.txt'];
      assert.equal(spawnSync(process.execPath, args, { cwd: folder.path }).status, 0);
      assert.equal(content('mine'), 'mine');
      assert.equal(JSON.parse(content('b.json')).version, 1);
    });
  });

  describe('fix by somebody else of the group', () => {
    const attributes = `import os, sys
path, value = sys.argv[1:]
if value: os.setxattr(path, 'user.note', value.encode())
else: print(os.getxattr(path, 'user.note').decode())`;
    const python = (...args: string[]) => spawnSync('python3', ['-c', attributes, ...args], { encoding: 'utf8' });
    /** Runs the command line as one who may write the file by its group only. */
    function fixAsMember(program: Folder, hook = '') {
      copyCli(program);
      program.write('hook.cjs', hook);
      chmodSync(program.path, 0o755);
      chmodSync(folder.path, 0o775);
      chmodSync(folder.at('a.txt'), 0o664);
      chownSync(folder.path, 0, GROUP);
      chownSync(folder.at('a.txt'), 0, GROUP);
      return spawnSync(process.execPath, ['--require', program.at('hook.cjs'), program.at('cli.js'), 'fix', 'a.txt'], {
        cwd: folder.path,
        env: { ...process.env, LANG: 'zh_CN.UTF-8', LC_ALL: '' },
        encoding: 'utf8',
        uid: NOBODY,
        gid: GROUP,
      });
    }
    let program: Folder;
    beforeEach(function () {
      if (!isRoot) return this.skip();
      program = new Folder();
    });
    afterEach(() => program?.remove());

    it('keeps owner, group, mode and extended attributes, and leaves nothing beside', () => {
      const hasAttributes = python(folder.at('a.txt'), 'kept').status === 0;
      const before = statSync(folder.at('a.txt'));
      const { status, stderr } = fixAsMember(program);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assert.equal(content('a.txt'), RIGHT);
      const { uid, gid, mode, ino } = statSync(folder.at('a.txt'));
      assert.deepEqual([uid, gid, mode & 0o7777, ino], [0, GROUP, 0o664, before.ino]);
      if (hasAttributes) assert.equal(python(folder.at('a.txt'), '').stdout, 'kept\n');
      assert.deepEqual(readdirSync(folder.path), ['a.txt']);
    });

    it('puts back what was there when the disk fails in the middle', () => {
      const { status, stderr } = fixAsMember(
        program,
        `const fs = require('node:fs');
         const write = fs.writeSync;
         fs.writeSync = (file, bytes, offset, length, position) => {
           if (position === undefined) return write(file, bytes, offset, length);
           fs.writeSync = write;
           write(file, bytes, 0, 100, 0);
           throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
         };`,
      );
      assert.equal(status, 2);
      assert.match(stderr, /^a\.txt：磁盘已满.*未作修改/);
      assert.equal(content('a.txt'), WRONG);
      assert.deepEqual(readdirSync(folder.path), ['a.txt']);
    });

    it('keeps a copy of what was there when it is killed in the middle, and writes nothing over either', () => {
      const killed = fixAsMember(
        program,
        `const fs = require('node:fs');
         const write = fs.writeSync;
         fs.writeSync = (file, bytes, offset, length, position) => {
           if (position === undefined) return write(file, bytes, offset, length);
           write(file, bytes, 0, 100, 0);
           process.kill(process.pid, 'SIGKILL');
         };`,
      );
      assert.equal(killed.signal, 'SIGKILL');
      assert.equal(content('a.txt.ogi-report-backup'), WRONG);
      folder.write('a.txt', WRONG);
      const { status, stderr } = fixAsMember(program);
      assert.equal(status, 2);
      assert.match(stderr, /a\.txt：上一次写入时被中断.*a\.txt\.ogi-report-backup/);
      assert.equal(content('a.txt'), WRONG);
      assert.equal(content('a.txt.ogi-report-backup'), WRONG);
    });
  });

  describe('what a killed run leaves', () => {
    const DEAD = 4_100_000;

    onUnix('is removed by the next, what others are writing is not', async () => {
      folder.write(`.ogi-report-${HOST}-${DEAD}-0.tmp`, 'half');
      const others = [`.ogi-report-elsewhere-${DEAD}-0.tmp`, `.ogi-report-${HOST}-${process.pid}-0.tmp`];
      for (const name of others) folder.write(name, 'half');
      folder.write('.ogi-report.tmp', 'theirs');
      assert.equal((await cli('fix', 'a.txt')).status, 0);
      assert.deepEqual(readdirSync(folder.path).sort(), [...others, '.ogi-report.tmp', 'a.txt'].sort());
      assert.equal(content('a.txt'), RIGHT);
    });

    onUnix('does not make a file look as if it had hard links', async () => {
      linkSync(folder.at('a.txt'), folder.at(`.ogi-report-${HOST}-${process.pid}-0.tmp`));
      const { status, err } = await cli('fix', 'a.txt');
      assert.deepEqual({ status, err }, { status: 0, err: '' });
      assert.equal(content('a.txt'), RIGHT);
      assert.deepEqual(readdirSync(folder.path), ['a.txt']);
      linkSync(folder.at('a.txt'), folder.at('b.txt'));
      folder.write('a.txt', WRONG);
      assert.match((await cli('fix', 'a.txt')).err, /2 个硬链接/);
      assert.ok(existsSync(folder.at('b.txt')));
    });
  });
}).timeout(60_000);
