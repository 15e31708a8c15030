import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { draft, NOTES } from './draft';
import { gbk, readGb18030 } from './encodings';
import { CLI, Folder, run, runProgram } from './run';

const WRONG = draft({ figure: '１２' });
const RIGHT = draft({ figure: '12' });

describe('ogi-report fix', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ '草稿.txt': WRONG });
  });
  afterEach(() => folder.remove());
  const fix = (...args: string[]) => run(['fix', ...args], { cwd: folder.path });
  const content = (name: string) => readFileSync(folder.at(name), 'utf8');

  it('fixes what is safe and says what it changed', async () => {
    const { status, out, err } = await fix('草稿.txt');
    const lines = WRONG.split('\n');
    const line = lines.findIndex((text) => text.includes('１２'));
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.equal(content('草稿.txt'), RIGHT);
    const place = `${line + 1}:${lines[line].indexOf('１２') + 1}`;
    assert.ok(out.startsWith(`草稿.txt\n  ${place}  number-format  “１２” → “12”\n`), out);
    assert.match(out, /修正了 1 个文件中的 1 处/);
  });

  it('has nothing left to do the second time', async () => {
    await fix('草稿.txt');
    const { status, out } = await fix('草稿.txt');
    assert.equal(status, 0);
    assert.match(out, /没有可以修正的问题/);
    assert.equal(content('草稿.txt'), RIGHT);
  });

  it('writes nothing when only asked what it would do', async () => {
    const { status, out } = await fix('--dry-run', '草稿.txt');
    assert.equal(status, 0);
    assert.match(out, /“１２” → “12”/);
    assert.match(out, /未写入/);
    assert.equal(content('草稿.txt'), WRONG);
  });

  it('fixes only the findings of the rules named', async () => {
    const other = await fix('--rule', 'signed-late', '草稿.txt');
    assert.equal(other.status, 0);
    assert.equal(content('草稿.txt'), WRONG);
    await fix('--rule', 'number-format', '草稿.txt');
    assert.equal(content('草稿.txt'), RIGHT);
  });

  it('says how many findings remain, in English too', async () => {
    folder.write('b.txt', draft({ figure: '１２', total: '9' }));
    const { status, out } = await fix('--lang', 'en', '--rule', 'number-format', 'b.txt');
    assert.equal(status, 0);
    assert.match(out, /1 change made in 1 file; \d+ findings? left/);
    assert.equal(content('b.txt'), draft({ total: '9' }));
  });

  it('writes UTF-16 back as it was', async () => {
    const of = (figure: string): Buffer => Buffer.from(`\ufeff${draft({ figure })}`, 'utf16le');
    folder.write('le.txt', of('１２'));
    folder.write('be.txt', of('１２').swap16());
    await fix('le.txt', 'be.txt');
    assert.deepEqual(readFileSync(folder.at('le.txt')), of('12'));
    assert.deepEqual(readFileSync(folder.at('be.txt')), of('12').swap16());
  });

  it('keeps byte order mark, line ends and the last line as they are', async () => {
    for (const lineEnd of ['\r\n', '\r', '\n']) {
      for (const mark of ['', '\ufeff']) {
        const of = (figure: string) => mark + draft({ figure, lineEnd }).trimEnd();
        folder.write('ends.txt', of('１２'));
        assert.equal((await fix('ends.txt')).status, 0);
        assert.equal(content('ends.txt'), of('12'));
      }
    }
  });

  it('keeps GB18030', async () => {
    const remark = '另有\u00a0镕\u{20000}㐂字样。';
    const rare = (text: string): Buffer => {
      const [head, tail] = text.split('\u00a0镕\u{20000}㐂');
      const codes = [0x81, 0x30, 0x84, 0x32, 0xe9, 0x46, 0x95, 0x32, 0x82, 0x36, 0x81, 0x39, 0xef, 0x31];
      return Buffer.concat([gbk(head), Buffer.from(codes), gbk(tail)]);
    };
    for (const mark of [[], [0x84, 0x31, 0x95, 0x33]]) {
      const of = (figure: string) => Buffer.concat([Buffer.from(mark), rare(draft({ figure, remark }))]);
      folder.write('gb.txt', of('１２'));
      assert.ok(readGb18030(folder.at('gb.txt')).includes(remark));
      const { status, err } = await fix('gb.txt');
      assert.deepEqual({ status, err }, { status: 0, err: '' });
      assert.ok(readFileSync(folder.at('gb.txt')).equals(of('12')));
    }
  });

  it('keeps line ends and the last line of GB18030 as they are', async () => {
    for (const lineEnd of ['\r\n', '\r', '\n']) {
      const of = (figure: string) => gbk(draft({ figure, lineEnd }).trimEnd());
      folder.write('gb.txt', of('１２'));
      assert.equal((await fix('gb.txt')).status, 0);
      assert.ok(readFileSync(folder.at('gb.txt')).equals(of('12')));
    }
  });

  it('refuses GB18030 that cannot be written back byte for byte', async () => {
    // 80 is read as the euro sign, which is written as A2 E3.
    const bytes = Buffer.concat([gbk(WRONG.slice(0, -1)), Buffer.from([0x80, 0x0a])]);
    folder.write('odd.txt', bytes);
    const { status, err } = await fix('odd.txt');
    assert.equal(status, 2);
    assert.match(err, /^odd\.txt：文件中有不能原样写回的字节/);
    assert.ok(readFileSync(folder.at('odd.txt')).equals(bytes));
  });

  it('leaves other documents alone', async () => {
    folder.write('会议.md', `${NOTES}１２\n`);
    const { status } = await fix('会议.md');
    assert.equal(status, 0);
    assert.equal(content('会议.md'), `${NOTES}１２\n`);
  });

  it('says of a fault of its own which file it was at, and goes on', async () => {
    folder.write(
      'hook.cjs',
      `const slice = String.prototype.slice;
       String.prototype.slice = function (...args) {
         if (this.startsWith('深')) throw new RangeError('too deep');
         return slice.apply(this, args);
       };`,
    );
    for (const name of ['a.txt', 'z.txt']) folder.write(name, WRONG);
    folder.write('m.txt', `深${WRONG}`);
    const args = ['--require', folder.at('hook.cjs'), CLI, 'fix', 'a.txt', 'm.txt', 'z.txt'];
    const { status, err } = await runProgram(process.execPath, args, { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(err, /^m\.txt：程序出错，未能处理：RangeError: too deep.*\n$/);
    assert.deepEqual(['a.txt', 'm.txt', 'z.txt'].map(content), [RIGHT, `深${WRONG}`, RIGHT]);
  });

  it('fixes what stands beside a line of a million marks', async () => {
    const marks = `${'>'.repeat(1_000_000)}\n\n`;
    for (const name of ['a.md', 'z.md']) folder.write(name, WRONG);
    folder.write('m.md', marks + WRONG);
    const { status, err } = await fix('a.md', 'm.md', 'z.md');
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.deepEqual(['a.md', 'm.md', 'z.md'].map(content), [RIGHT, marks + RIGHT, RIGHT]);
  }).timeout(30_000);

  it('names what it cannot read and goes on', async () => {
    folder.write('bad.txt', Buffer.from([0xff, 0xff, 0x41]));
    const { status, err } = await fix('无.txt', 'bad.txt', '草稿.txt');
    assert.equal(status, 2);
    assert.match(err, /^无\.txt：/m);
    assert.match(err, /^bad\.txt：不是 UTF-8 或 GB18030/m);
    assert.equal(content('草稿.txt'), RIGHT);
  });
});
