import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { draft, NOTES } from './draft';
import { CLI, Folder, run } from './run';

const WRONG = draft({ figure: '１２', total: '9' });

describe('ogi-report check: output formats', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder({ 'a.txt': WRONG, 'b.txt': draft(), 'c.txt': NOTES, 'bom.txt': `\ufeff${WRONG}` });
  });
  after(() => folder.remove());
  const check = (...args: string[]) => run(['check', ...args], { cwd: folder.path });
  const json = async (...args: string[]) => JSON.parse((await check('--format', 'json', ...args)).out);

  it('json has the shape that is promised, and no more', async () => {
    const printed = await json('a.txt', 'b.txt', 'c.txt');
    assert.deepEqual(Object.keys(printed), ['version', 'files', 'summary']);
    assert.equal(printed.version, 1);
    const [wrong, right, notes] = printed.files;
    assert.deepEqual(Object.keys(wrong), ['file', 'form', 'year', 'organ', 'findings']);
    assert.deepEqual(
      { ...wrong, findings: [] },
      {
        file: 'a.txt',
        form: '2021',
        year: 2024,
        organ: '云溪市档案管理局',
        findings: [],
      },
    );
    assert.deepEqual(right.findings, []);
    assert.deepEqual(notes, { file: 'c.txt', form: null, year: null, organ: null, findings: [] });
    const { ms, ...counts } = printed.summary;
    const reported = (severity: string) =>
      wrong.findings.filter((finding: { severity: string }) => finding.severity === severity).length;
    assert.ok(Number.isInteger(ms) && ms >= 0);
    assert.deepEqual(counts, {
      files: 3,
      errors: reported('error'),
      warnings: reported('warning'),
      infos: reported('info'),
      hints: reported('hint'),
    });
    assert.ok(counts.errors > 0 && counts.infos > 0);
  });

  it('json gives places from 1 in UTF-16 units, and what can be fixed', async () => {
    const [{ findings }] = (await json('a.txt')).files;
    const lines = WRONG.split('\n');
    const figure = findings.find((finding: { rule: string }) => finding.rule === 'number-format');
    const line = lines.findIndex((text) => text.includes('１２'));
    const { message, related, ...rest } = figure;
    assert.ok(message.length > 0 && Array.isArray(related));
    assert.deepEqual(rest, {
      rule: 'number-format',
      severity: 'info',
      line: line + 1,
      column: lines[line].indexOf('１２') + 1,
      endLine: line + 1,
      endColumn: lines[line].indexOf('１２') + 3,
      fixable: true,
    });
    const total = findings.find((finding: { rule: string }) => finding.rule === 'broken-total');
    assert.ok(total.related.length > 0);
    for (const other of total.related) assert.deepEqual(Object.keys(other), ['message', 'line', 'column']);
  });

  it('does not count a byte order mark as a column', async () => {
    const [plain, marked] = (await json('a.txt', 'bom.txt')).files;
    assert.deepEqual(marked.findings, plain.findings);
    assert.equal(marked.organ, '云溪市档案管理局');
  });

  it('json stays one document when nothing can be read', async () => {
    const { status, out } = await check('--format', 'json', 'missing.txt');
    assert.equal(status, 2);
    assert.deepEqual(JSON.parse(out).files, []);
    assert.equal(JSON.parse(out).summary.files, 0);
  });

  it('ndjson says of each file on its line what json says', async () => {
    const { out, status } = await check('--format', 'ndjson', 'a.txt', 'b.txt', 'c.txt');
    const { files } = await json('a.txt', 'b.txt', 'c.txt');
    assert.equal(status, 1);
    assert.ok(out.endsWith('\n'));
    const lines = out.split('\n').slice(0, -1);
    const reported = lines.map((line) => JSON.parse(line));
    for (const { review, findings, form } of reported) {
      assert.equal(review !== undefined, form !== null);
      if (review) assert.equal(review.places.length, findings.length);
    }
    assert.deepEqual(
      reported.map(({ review, ...rest }) => rest),
      files.map((file: object) => ({ version: 1, ...file })),
    );
    assert.deepEqual(await check('--format', 'ndjson', 'missing.txt'), {
      status: 2,
      out: '',
      err: 'missing.txt：文件或文件夹不存在\n',
    });
  });

  it('ndjson prints the line of a file before it reads the next', async () => {
    folder.write(
      'hook.cjs',
      `const fs = require('node:fs');
       const read = fs.readFileSync;
       const wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
       fs.readFileSync = (path, ...rest) => {
         if (String(path).endsWith('b.txt')) while (!fs.existsSync('go')) wait();
         return read(path, ...rest);
       };`,
    );
    const args = ['--require', folder.at('hook.cjs'), CLI, 'check', '--format', 'ndjson', 'a.txt', 'b.txt'];
    const child = spawn(process.execPath, args, { cwd: folder.path });
    const [first] = await once(child.stdout.setEncoding('utf8'), 'data');
    assert.equal(JSON.parse(first).file, 'a.txt');
    folder.write('go', '');
    const [second] = await once(child.stdout, 'data');
    assert.equal(JSON.parse(second).file, 'b.txt');
    await once(child, 'close');
  });

  it('stylish puts the columns under one another', async () => {
    const { out } = await check('a.txt', '--lang', 'en');
    const rows = out.split('\n').filter((row) => /^ +\d+:\d+ /.test(row));
    assert.ok(rows.length >= 2);
    const severities = rows.map((row) => /^ +\d+:\d+ +/.exec(row)?.[0].length);
    assert.equal(new Set(severities).size, 1);
    const messages = rows.map((row) => /^ +\d+:\d+ +\w+ +/.exec(row)?.[0].length);
    assert.equal(new Set(messages).size, 1);
  });

  it('stylish counts Chinese characters as two columns wide', async () => {
    folder.write('two.txt', draft({ remark: '[bookmark: _GoBack]' }).replace('一、总体情况', '1、总体情况'));
    const { out } = await check('two.txt');
    const width = (text: string) => [...text].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
    const rows = out.split('\n').flatMap((row) => /^( +\d+:\d+ +\S+ {2})(.*?)( +)[a-z-]+$/.exec(row) ?? []);
    const ends: number[] = [];
    // A message that is too long to be waited for stands out.
    for (let i = 0; i < rows.length; i += 4)
      if (width(rows[i + 2]) <= 72) ends.push(width(rows[i + 1] + rows[i + 2] + rows[i + 3]));
    assert.ok(ends.length >= 2, out);
    assert.equal(new Set(ends).size, 1, out);
  });

  it('stylish lists related places when asked', async () => {
    const [brief, full] = [await check('a.txt'), await check('a.txt', '--verbose')];
    assert.ok(full.out.split('\n').length > brief.out.split('\n').length);
  });

  it('stylish uses no colour where nobody sees it', async () => {
    assert.ok(!(await check('a.txt')).out.includes('\u001b'));
  });

  it('stylish lets no file steer the terminal', async () => {
    folder.write('esc\u001b[2J.txt', WRONG);
    const { out } = await check('esc\u001b[2J.txt');
    assert.match(out, /esc\ufffd\[2J\.txt/);
    assert.ok(!out.includes('\u001b'));
  });

  it('has nothing in it raw that steers a terminal or is not seen, and says the same', async () => {
    const name = 'a\u2066b\u{e0041}.txt';
    folder.write(name, draft({ remark: '资金资金\u2066\u202e\u3164\u{e0041}\u009b31m\u001b[31m投入。' }));
    for (const format of ['json', 'ndjson', 'sarif', 'stylish']) {
      const { out } = await run(['check', '--format', format, name], { cwd: folder.path });
      assert.ok(out.length > 0);
      assert.doesNotMatch(out.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\u3164]/u, format);
      if (format === 'json') assert.equal(JSON.parse(out).files[0].file, name);
    }
  });
});
