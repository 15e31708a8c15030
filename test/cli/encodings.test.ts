import assert from 'node:assert/strict';
import { draft } from './draft';
import { FOREIGN, gbk, TITLE } from './encodings';
import { Folder, run } from './run';

const TOO_EARLY = draft({ signed: '2024年1月16日' });

describe('ogi-report check: encodings', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder({
      'utf-8.txt': TOO_EARLY,
      'marked.txt': `\ufeff${TOO_EARLY}`,
      'utf-16.txt': Buffer.from(`\ufeff${TOO_EARLY}`, 'utf16le'),
      'utf-16-be.txt': Buffer.from(`\ufeff${TOO_EARLY}`, 'utf16le').swap16(),
      'gb.txt': gbk(TOO_EARLY),
      'gb-marked.txt': Buffer.concat([Buffer.from([0x84, 0x31, 0x95, 0x33]), gbk(TOO_EARLY)]),
      'rare.txt': Buffer.concat([TITLE, gbk('\n一、总体情况\n好。\n')]),
      'nbsp.txt': Buffer.concat([
        TITLE,
        gbk('\n一、总体情况\n好。\n'),
        ...Array(40).fill(Buffer.from([0x81, 0x30, 0x84, 0x32])),
      ]),
    });
  });
  after(() => folder.remove());
  const check = (...args: string[]) => run(['check', '--format', 'json', ...args], { cwd: folder.path });

  it('reads UTF-8 and GB18030, with and without a mark, and UTF-16 with one alike', async () => {
    const names = ['utf-8.txt', 'marked.txt', 'utf-16.txt', 'utf-16-be.txt', 'gb.txt', 'gb-marked.txt'];
    const { status, out, err } = await check(...names);
    assert.equal(status, 1);
    assert.equal(err, '');
    const [first, ...others] = JSON.parse(out).files;
    assert.ok(first.findings.length > 0);
    for (const other of others) assert.deepEqual({ ...other, file: '' }, { ...first, file: '' });
  });

  it('reads the rarer codes of GB18030', async () => {
    const { out, err } = await check('rare.txt', 'nbsp.txt');
    assert.equal(err, '');
    for (const { year } of JSON.parse(out).files) assert.equal(year, 2024);
  });

  for (const [encoding, bytes] of Object.entries(FOREIGN)) {
    it(`does not take ${encoding} for Chinese`, async () => {
      folder.write('foreign.txt', bytes);
      const { status, out, err } = await check('foreign.txt', 'utf-8.txt');
      assert.equal(status, 2);
      assert.match(err, /^foreign\.txt：不是 UTF-8 或 GB18030/);
      assert.deepEqual(
        JSON.parse(out).files.map(({ file }: { file: string }) => file),
        ['utf-8.txt'],
      );
    });
  }

  const named: [string, Buffer, RegExp][] = [
    ['UTF-16 with half a character', Buffer.from(`\ufeff${TOO_EARLY}`, 'utf16le').subarray(0, -1), /UTF-16.*UTF-8/],
    ['UTF-16 without a mark', Buffer.from(TOO_EARLY, 'utf16le'), /UTF-16.*UTF-8/],
    ['a Word file', Buffer.concat([Buffer.from('PK\x03\x04'), gbk(TOO_EARLY)]), /Word/],
    ['a PDF file', Buffer.from('%PDF-1.7\n'), /PDF/],
    ['GB18030 with a NUL', Buffer.concat([gbk(TOO_EARLY), Buffer.from([0])]), /不是 UTF-8 或 GB18030/],
    ['GB18030 that is cut short', gbk(TOO_EARLY.trimEnd()).subarray(0, -1), /不是 UTF-8 或 GB18030/],
    ['UTF-8 that is cut short', Buffer.from(TOO_EARLY.trimEnd()).subarray(0, -1), /不是 UTF-8 或 GB18030/],
    [
      'Chinese among much else',
      Buffer.concat([gbk('政府信息公开'.repeat(9)), Buffer.alloc(40, 0x81)]),
      /不是 UTF-8 或 GB18030/,
    ],
    ['noise', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * i * 7919) % 251)), /不是 UTF-8 或 GB18030/],
  ];
  for (const [what, bytes, message] of named) {
    it(`names ${what}`, async () => {
      folder.write('named.txt', bytes);
      const { status, err } = await check('named.txt');
      assert.equal(status, 2);
      assert.match(err, message);
    });
  }
});
