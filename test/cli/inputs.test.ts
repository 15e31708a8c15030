import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { draft, NOTES } from './draft';
import { Folder, run } from './run';

describe('ogi-report check: files, folders and patterns', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());
  const check = (...args: string[]) => run(['check', '--format', 'json', ...args], { cwd: folder.path });
  const names = async (...args: string[]): Promise<string[]> =>
    JSON.parse((await check(...args)).out).files.map(({ file }: { file: string }) => file);

  it('takes the drafts of a folder and its subfolders, sorted', async () => {
    for (const name of ['乙.md', '甲/1.txt', '甲/2.HTML', 'b.htm', 'a.markdown', 'c.json', '.x/1.md', '.y.md']) {
      folder.write(name, NOTES);
    }
    folder.write('node_modules/p/README.md', NOTES);
    const sorted = ['.y.md', 'a.markdown', 'b.htm', '乙.md', '甲/1.txt', '甲/2.HTML'];
    assert.deepEqual(await names('.'), sorted);
    assert.deepEqual(await names('甲', '.'), ['甲/1.txt', '甲/2.HTML', ...sorted.slice(0, 4)]);
    assert.deepEqual(await names('乙.md', './乙.md'), ['乙.md']);
  });

  it('follows linked files, but no linked folders', async () => {
    folder.write('drafts/a.md', NOTES);
    folder.write('others/b.md', NOTES);
    symlinkSync('../others/b.md', folder.at('drafts/link.md'));
    symlinkSync('..', folder.at('drafts/loop.md'));
    assert.deepEqual(await names('drafts'), ['drafts/a.md', 'drafts/link.md']);
    assert.equal((await check('drafts')).status, 0);
    symlinkSync('nowhere', folder.at('drafts/z.md'));
    const { status, err, out } = await check('drafts');
    assert.equal(status, 2);
    assert.match(err, /drafts\/z\.md.*不存在/);
    assert.equal(JSON.parse(out).files.length, 2);
  });

  it('takes a file once, whatever leads to it', async () => {
    folder.write('drafts/b.md', NOTES);
    folder.write('others/c.md', NOTES);
    symlinkSync('b.md', folder.at('drafts/a.md'));
    for (const name of ['c.md', 'd.md']) symlinkSync('../others/c.md', folder.at(`drafts/${name}`));
    assert.deepEqual(await names('drafts'), ['drafts/b.md', 'drafts/c.md']);
    assert.deepEqual(await names('drafts/*.md', 'others'), ['drafts/b.md', 'others/c.md']);
    assert.deepEqual(await names('drafts/a.md', 'drafts/b.md'), ['drafts/a.md', 'drafts/b.md']);
  });

  it('takes what a pattern matches', async () => {
    for (const name of [
      '2023/甲.md',
      '2024/甲.md',
      '2024/乙/丙.md',
      '2024/丁.txt',
      '2024/图.png',
      '2024/记.text',
      '.git/a.md',
    ]) {
      folder.write(name, NOTES);
    }
    assert.deepEqual(await names('2024/*.md'), ['2024/甲.md']);
    assert.deepEqual(await names('**/*.md'), ['2023/甲.md', '2024/乙/丙.md', '2024/甲.md']);
    assert.deepEqual(await names('20{23,24}/甲.md'), ['2023/甲.md', '2024/甲.md']);
    assert.deepEqual(await names('./2024/[甲丁].*'), ['2024/丁.txt', '2024/甲.md']);
    assert.deepEqual(await names(`${folder.path}/2023/*`), [folder.at('2023/甲.md')]);
    assert.deepEqual(await names('**/*.text'), ['2024/记.text']);
    assert.deepEqual(await names('2024/**'), ['2024/丁.txt', '2024/乙/丙.md', '2024/甲.md']);
  });

  it('takes a file of that very name before a pattern', async () => {
    folder.write('报告[终稿](1).md', NOTES);
    folder.write('报告终.md', NOTES);
    assert.deepEqual(await names('报告[终稿](1).md'), ['报告[终稿](1).md']);
  });

  it('names what is not there and goes on', async () => {
    folder.write('有.md', draft());
    const { status, out, err } = await check('无.md', '有.md', '又无(1).md');
    assert.equal(status, 2);
    assert.match(err, /^无\.md：.*不存在$/m);
    assert.match(err, /^又无\(1\)\.md：.*不存在$/m);
    assert.equal(JSON.parse(out).files.length, 1);
  });

  it('fails when a folder or a pattern gives nothing', async () => {
    mkdirSync(folder.at('空'));
    folder.write('图/x.png', 'x');
    for (const [arg, message] of [
      ['空', /^空：文件夹中没有/],
      ['图', /^图：文件夹中没有/],
      ['*.md', /^\*\.md：没有相符的文件/],
      ['none/**/*.md', /^none\/\*\*\/\*\.md：没有相符的文件/],
    ] as const) {
      const { status, err } = await check(arg);
      assert.equal(status, 2, arg);
      assert.match(err, message);
    }
  });

  describe('from a list', () => {
    const listed = async (list: string, ...args: string[]) => {
      const { out, err, status } = await run(['check', '--format', 'ndjson', ...args, '--files-from', '-'], {
        cwd: folder.path,
        input: list,
      });
      const names = out.split('\n').flatMap((line) => (line === '' ? [] : (JSON.parse(line).file as string)));
      return { names, err, status };
    };
    const files = ['乙.md', '甲/报告[终稿].txt', '甲/a b.md'];
    beforeEach(() => {
      for (const name of files) folder.write(name, NOTES);
    });

    it('takes a name a line, or ended by NUL, in the order given and each once', async () => {
      const order = [...files].reverse();
      for (const list of [
        order.join('\n'),
        `${order.join('\n')}\n`,
        `\ufeff${order.join('\r\n')}\r\n\r\n`,
        `${order.join('\0')}\0`,
        [...order, './乙.md'].join('\n'),
      ]) {
        assert.deepEqual(await listed(list), { names: order, err: '', status: 0 });
      }
    });

    it('takes a name with a line end in it when names end with NUL', async () => {
      folder.write('行\n行.md', NOTES);
      assert.deepEqual((await listed('行\n行.md\0乙.md\0')).names, ['行\n行.md', '乙.md']);
    });

    it('takes folders, and what is named besides first, but no patterns', async () => {
      assert.deepEqual((await listed('甲\n', '乙.md')).names, ['乙.md', '甲/a b.md', '甲/报告[终稿].txt']);
      const { names, err, status } = await listed('甲/*.md\n乙.md\n');
      assert.deepEqual({ names, status }, { names: ['乙.md'], status: 2 });
      assert.match(err, /^甲\/\*\.md：.*不存在\n$/);
    });

    it('has nothing to do for an empty list', async () => {
      const { out, status } = await run(['check', '--files-from', '-'], { cwd: folder.path });
      assert.deepEqual({ out, status }, { out: '没有要检查的文件。\n', status: 0 });
      for (const list of ['', '\n']) assert.deepEqual(await listed(list), { names: [], err: '', status: 0 });
    });

    it('takes the list from a file, for fix as well', async () => {
      folder.write('名单', '甲/草稿.txt\n');
      folder.write('甲/草稿.txt', draft({ figure: '１２' }));
      assert.deepEqual(await names('--files-from', '名单'), ['甲/草稿.txt']);
      assert.equal((await run(['fix', '--files-from=名单'], { cwd: folder.path })).status, 0);
      assert.equal(readFileSync(folder.at('甲/草稿.txt'), 'utf8'), draft({ figure: '12' }));
      const { status, err } = await check('--files-from', '无此名单');
      assert.equal(status, 2);
      assert.match(err, /^无此名单：不存在/);
    });
  });

  it('says so when a folder holds no annual report, and that is no failure', async () => {
    folder.write('会议/1.md', NOTES);
    const { status, out, err } = await run(['check', '会议'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.equal(err, '');
    assert.match(out, /没有政府信息公开工作年度报告/);
  });
});
