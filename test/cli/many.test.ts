import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type County, county } from './county';
import { draft } from './draft';
import { CLI, Folder, type Outcome, run, runProgram } from './run';

interface JsonFile {
  readonly file: string;
  readonly findings: readonly { readonly rule: string }[];
}

/** The time that a run took is the one thing that may differ. */
const withoutTime = ({ status, out, err }: Outcome): Outcome => ({
  status,
  out: out.replace(/"ms":\d+/, '"ms":0'),
  err,
});

describe('ogi-report check: many files', () => {
  const folders: Folder[] = [];
  const folderOf = (files: County['files']): Folder => {
    const folder = new Folder(files);
    folders.push(folder);
    return folder;
  };
  afterEach(() => {
    for (const folder of folders.splice(0)) folder.remove();
  });

  it('gives the same in the same order, whatever the number of threads', async () => {
    const { files, carriedOver, unreadable } = county(480);
    const folder = folderOf({ ...files, '3/.ogi-report.json': '{ "rules": { "titel": "off" } }' });
    assert.ok(Object.keys(files).length >= 990);
    const check = async (threads: string) =>
      withoutTime(await run(['check', '--format', 'json', '--jobs', threads, '.'], { cwd: folder.path }));
    const [one, three] = [await check('1'), await check('3')];
    assert.equal(one.status, 2);
    const printed: JsonFile[] = JSON.parse(one.out).files;
    assert.equal(printed.length, Object.keys(files).length - unreadable);
    const names = printed.map(({ file }) => file);
    assert.deepEqual(names, [...names].sort());
    const reported = printed.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'carry-over'));
    assert.equal(reported.length, carriedOver);
    assert.equal(one.err.split('\n').filter((line) => line.includes('Word')).length, unreadable);
    assert.equal(one.err.split('\n').filter((line) => line.includes('titel')).length, 1);
    assert.deepEqual(three, one);
  });

  it('gives the same in every format, and with whatever is asked besides', async () => {
    const folder = folderOf(county(16).files);
    const check = (threads: string, ...args: string[]) =>
      run(['check', '--jobs', threads, ...args, '.'], { cwd: folder.path });
    const written = [];
    for (const threads of ['2', '1']) {
      await check(threads, '--write-baseline', 'known.json', 'old');
      written.push(readFileSync(folder.at('known.json'), 'utf8'));
    }
    assert.equal(written[0], written[1]);
    for (const args of [
      ['--verbose'],
      ['--format', 'ndjson', '--lang', 'en'],
      ['--format', 'sarif'],
      ['--fail-on', 'info', '--rule', 'carry-over=off'],
      ['--format', 'json', '--baseline', 'known.json'],
    ]) {
      const one = withoutTime(await check('1', ...args));
      assert.ok(one.out.length > 100);
      assert.deepEqual(withoutTime(await check('2', ...args)), one, args.join(' '));
    }
  });

  it('takes what is fed to it as well as files', async () => {
    const folder = folderOf(county(4).files);
    const check = (threads: string) =>
      run(['check', '-', '.', '--format', 'ndjson', '--jobs', threads, '--stdin-filename', '草稿.txt'], {
        cwd: folder.path,
        input: draft({ signed: '2024年1月16日' }),
      });
    const [one, three] = [await check('1'), await check('3')];
    assert.match(one.out, /^\{"version":1,"file":"草稿\.txt".*signed-before-year-end/);
    assert.deepEqual(three, one);
  });

  it('holds no more in memory than it works on', async () => {
    // What is found in all of these together is larger than the memory that is given.
    const wrong = draft().replaceAll('\t0', '\t０');
    const found = (await run(['check', '--format', 'json', '-'], { input: wrong })).out.length;
    assert.ok(found * 2000 > 64 * 1024 * 1024, `${found} characters for a file`);
    const folder = folderOf(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`${i}.txt`, wrong])));
    for (const threads of ['1', '2']) {
      const args = [
        '--max-old-space-size=64',
        CLI,
        'check',
        '--format',
        'ndjson',
        '--fail-on',
        'info',
        '--jobs',
        threads,
      ];
      const { status, out, err } = await runProgram(
        'sh',
        ['-c', '"$@" | wc -l; exit 0', 'sh', process.execPath, ...args, '.'],
        { cwd: folder.path },
      );
      assert.deepEqual({ status, out: out.trim(), err }, { status: 0, out: '2000', err: '' });
    }
  });

  /** Runs with a module loaded first, in every thread, that does something else where a file is read. */
  async function reading(deed: string, threads: string): Promise<Outcome> {
    const folder = folderOf({
      ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${10 + i}.txt`, draft()])),
      'hook.cjs': `const fs = require('node:fs');
        const [open, read] = [fs.openSync, fs.readFileSync];
        const paths = new Map();
        fs.openSync = (path, ...rest) => { const file = open(path, ...rest); paths.set(file, path); return file; };
        fs.readFileSync = (file, ...rest) => {
          if (/(?:13|29|30)\\.txt$/.test(paths.get(file) ?? file)) { ${deed} }
          return read(file, ...rest);
        };`,
    });
    const args = ['--require', folder.at('hook.cjs'), CLI, 'check', '--format', 'ndjson', '--jobs', threads, '.'];
    return runProgram(process.execPath, args, { cwd: folder.path });
  }
  const filesIn = ({ out }: Outcome): string[] =>
    out.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line) as JsonFile).file));
  const others = Array.from({ length: 30 }, (_, i) => `${10 + i}.txt`).filter((name) => !/13|29|30/.test(name));

  it('a thread that dies loses the file it was at, and no other', async () => {
    const outcome = await reading('process.exit(7);', '2');
    assert.equal(outcome.status, 2);
    assert.deepEqual(filesIn(outcome), others);
    assert.deepEqual(
      outcome.err.split('\n').map((line) => line.replace(/：.*：/, '：')),
      ['13.txt：exit 7', '29.txt：exit 7', '30.txt：exit 7', ''],
    );
  });

  for (const threads of ['1', '2']) {
    it(`a failure of the program is reported of its file alone: --jobs ${threads}`, async () => {
      const outcome = await reading(`throw new RangeError('too deep');`, threads);
      assert.equal(outcome.status, 2);
      assert.deepEqual(filesIn(outcome), others);
      const lines = outcome.err.trim().split('\n');
      assert.equal(lines.length, 3);
      lines.forEach((line, i) => {
        assert.match(line, new RegExp(`^${[13, 29, 30][i]}\\.txt：程序出错，未能处理：RangeError: too deep`));
      });
    });
  }
}).timeout(300_000);

describe('ogi-report check: how long each step takes', () => {
  it('is reported on standard error when asked for, the longest first', async () => {
    const folder = new Folder(county(20).files);
    const check = (threads: string, env?: Record<string, string>) =>
      run(['check', '--format', 'ndjson', '--jobs', threads, '.'], { cwd: folder.path, ...(env ? { env } : {}) });
    const plain = await check('1');
    assert.ok(!plain.err.includes(' ms '));
    for (const threads of ['1', '2']) {
      const { out, err } = await check(threads, { OGI_REPORT_TIMING: '1' });
      assert.equal(out, plain.out);
      const rows = err.split('\n').flatMap((line) => {
        const [, time, share, step] = /^ *([\d.]+) ms +([\d.]+) % {2}(.+)$/.exec(line) ?? [];
        return step === undefined ? [] : [{ time: Number(time), share: Number(share), step }];
      });
      const steps = rows.map(({ step }) => step);
      for (const step of ['file', 'draft', 'report', 'prose', 'last year', 'broken-total', 'growth']) {
        assert.ok(steps.includes(step), step);
      }
      assert.equal(new Set(steps).size, steps.length);
      assert.deepEqual(
        rows.map(({ time }) => time),
        rows.map(({ time }) => time).sort((a, b) => b - a),
      );
      const whole = rows.reduce((sum, { share }) => sum + share, 0);
      assert.ok(Math.abs(whole - 100) < 3, `${whole} %`);
    }
    folder.remove();
  });
}).timeout(60_000);
