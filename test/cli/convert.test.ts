import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { draft, NOTES } from './draft';
import { gbk } from './encodings';
import { Folder, run } from './run';

const TEXT = draft();

describe('ogi-report convert', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder({ '草稿.txt': TEXT });
  });
  afterEach(() => folder.remove());
  const convert = (...args: string[]) => run(['convert', ...args], { cwd: folder.path });
  const content = (name: string) => readFileSync(folder.at(name), 'utf8');
  const findings = async (name: string): Promise<unknown> => {
    const { out } = await run(['check', '--format', 'json', name], { cwd: folder.path });
    const [{ findings: found, year, organ }] = JSON.parse(out).files;
    return { year, organ, found: found.map(({ rule, message }: Record<string, string>) => [rule, message]) };
  };

  it('writes the report in each layout beside its source, and leaves the source', async () => {
    const expected: Record<string, [name: string, part: string]> = {
      html: ['草稿.html', '<td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td>'],
      md: ['草稿.md', '## 三、收到和处理政府信息公开申请情况'],
      cells: ['草稿.cells.txt', '\n\t三、本年度办理结果\n\t（一）予以公开\n'],
    };
    for (const [target, [name, part]] of Object.entries(expected)) {
      const { status, out, err } = await convert('--to', target, '草稿.txt');
      assert.deepEqual({ status, err }, { status: 0, err: '' });
      assert.equal(out, `草稿.txt → ${name}\n转换了 1 份年度报告。\n`);
      assert.ok(content(name).includes(part), content(name));
    }
    assert.equal(content('草稿.txt'), TEXT);
    assert.ok(
      content('草稿.html').startsWith('<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'),
    );
  });

  it('writes a star between the digits of a figure, and never the digits as one', async () => {
    await convert('--to', 'md', '草稿.txt');
    const received = /(?<=本年新收政府信息公开申请数量.*\| *)4(?= *\|$)/m;
    folder.write('星.md', content('草稿.md').replace(received, '3*4'));
    await convert('--to', 'html', '星.md');
    assert.match(content('星.html'), /<td>3\*4<\/td>/);
  });

  it('writes what is read as the same report, its faults included', async () => {
    folder.write('错.txt', draft({ total: '9', figure: '１２', signed: '2024年1月16日' }));
    const before = await findings('错.txt');
    assert.ok((before as { found: unknown[] }).found.length >= 3);
    for (const [target, ending] of [
      ['html', 'html'],
      ['md', 'md'],
      ['cells', 'cells.txt'],
    ]) {
      await convert('--to', target, '错.txt');
      assert.deepEqual(await findings(`错.${ending}`), before);
      await convert('--to', 'txt', '--out', `回-${target}.txt`, `错.${ending}`);
      assert.deepEqual(await findings(`回-${target}.txt`), before);
    }
  });

  it('replaces no file unless asked to', async () => {
    folder.write('草稿.md', '我的笔记\n');
    const refused = await convert('--to', 'md', '草稿.txt');
    assert.equal(refused.status, 2);
    assert.match(refused.err, /^草稿\.md：文件已存在，未写入；要覆盖请加 --force$/m);
    assert.equal(content('草稿.md'), '我的笔记\n');
    chmodSync(folder.at('草稿.md'), 0o640);
    const forced = await convert('--to', 'md', '--force', '草稿.txt');
    assert.deepEqual({ status: forced.status, err: forced.err }, { status: 0, err: '' });
    assert.ok(content('草稿.md').includes('| 规章'));
    assert.equal(statSync(folder.at('草稿.md')).mode & 0o777, 0o640);
    assert.equal((await convert('--to', 'txt', '草稿.txt')).status, 2, 'not even its own source');
    assert.equal(content('草稿.txt'), TEXT);
  });

  it('writes to a file, to a folder that need not be there, or to standard output', async () => {
    folder.write('县/局.txt', TEXT);
    folder.write('县/镇/乡.txt', TEXT);
    assert.equal((await convert('--to', 'md', '-o', '新/名字.markdown', '草稿.txt')).status, 0);
    assert.ok(content('新/名字.markdown').startsWith('# 云溪市档案管理局'));
    const { status, out } = await convert('--to', 'html', '--out', '网页', '县', '草稿.txt');
    assert.equal(status, 0);
    assert.match(out, /^转换了 3 份年度报告。$/m);
    assert.deepEqual(readdirSync(folder.at('网页')).sort(), ['局.html', '草稿.html', '镇'].sort());
    assert.ok(existsSync(folder.at('网页/镇/乡.html')));
    const printed = await convert('--to', 'md', '--out', '-', '草稿.txt');
    assert.equal(printed.out, content('新/名字.markdown'));
    const piped = await run(['convert', '--to', 'md', '-'], { cwd: folder.path, input: TEXT });
    assert.deepEqual([piped.status, piped.out, piped.err], [0, printed.out, '']);
    mkdirSync(folder.at('有'));
    await convert('--to', 'md', '--out', '有', '草稿.txt');
    assert.ok(existsSync(folder.at('有/草稿.md')));
  });

  it('never writes two sources to one file', async () => {
    folder.write('a/报告.txt', TEXT);
    folder.write('b/报告.txt', draft({ total: '9' }));
    const { status, err } = await convert('--to', 'md', '--force', '--out', 'c', 'a/报告.txt', 'b/报告.txt');
    assert.equal(status, 2);
    assert.match(err, /^c\/报告\.md：另一个文件已转换到这里/m);
    await convert('--to', 'md', '--out', 'd.md', 'a/报告.txt');
    assert.equal(content('c/报告.md'), content('d.md'));
  });

  it('reads GB18030 and writes UTF-8, with the line ends of the source', async () => {
    folder.write('国标.txt', gbk(draft({ lineEnd: '\r\n' })));
    assert.equal((await convert('--to', 'md', '国标.txt')).status, 0);
    await convert('--to', 'md', '草稿.txt');
    assert.equal(content('国标.md'), content('草稿.md').replaceAll('\n', '\r\n'));
  });

  it('converts what can be, and mentions the rest', async () => {
    folder.write('会议.md', NOTES);
    folder.write('文件夹/会议.md', NOTES);
    folder.write('文件夹/局.txt', TEXT);
    folder.write('坏.txt', Buffer.from([0xff, 0xff, 0x41]));
    folder.write('代码.md', `${'```\n1 + 1\n```\n'}\n${TEXT}`);
    const { status, out, err } = await convert('--to', 'html', '会议.md', '无.txt', '坏.txt', '代码.md', '文件夹');
    assert.equal(status, 2);
    assert.match(err, /^会议\.md：不是政府信息公开工作年度报告，未转换$/m);
    assert.match(err, /^无\.txt：文件或文件夹不存在$/m);
    assert.match(err, /^坏\.txt：不是 UTF-8 或 GB18030/m);
    assert.match(err, /^代码\.md：文稿中有代码块/m);
    assert.match(out, /^文件夹\/局\.txt → 文件夹\/局\.html$/m);
    assert.match(out, /^转换了 1 份年度报告。1 个文件不是年度报告。4 个文件或路径未能转换。$/m);
    assert.ok(!existsSync(folder.at('会议.html')));
    const onlyFolder = await convert('--to', 'md', '文件夹/局.txt', '--lang', 'en');
    assert.equal(onlyFolder.out, '文件夹/局.txt → 文件夹/局.md\n1 annual report converted.\n');
  });

  it('does not convert the first of two reports in one file, as the other would be lost', async () => {
    folder.write('合订.txt', `${TEXT}\n${TEXT}`);
    for (const target of ['html', 'md', 'docx']) {
      const { status, err } = await convert('--to', target, '合订.txt');
      assert.equal(status, 2);
      assert.match(err, /^合订\.txt：文件中不止一份年度报告，请先分成单独的文件/m);
    }
    assert.deepEqual(readdirSync(folder.path).sort(), ['合订.txt', '草稿.txt'].sort());
  });

  it('says what is wrong with its arguments', async () => {
    const said = async (...args: string[]): Promise<string> => {
      const { status, err } = await convert(...args);
      assert.equal(status, 2);
      return err;
    };
    assert.match(await said('草稿.txt'), /没有说明转换成什么：用 --to 给出，可用的值：md、txt、cells、html、docx/);
    assert.match(await said('--to', 'pdf', '草稿.txt'), /--to 的值“pdf”无效；可用的值：md、txt、cells、html、docx/);
    assert.match(await said('--to', 'md'), /没有给出要处理的文件/);
    assert.match(await said('--to', 'md', '--rule', 'label', '草稿.txt'), /没有 --rule 这个选项/);
    assert.match(
      await said('--to', 'md', '--out', '草稿.txt/x.md', '草稿.txt'),
      /路径中有一段不是文件夹|ENOTDIR|EEXIST/,
    );
    assert.deepEqual(readdirSync(folder.path), ['草稿.txt']);
  });

  it('leaves nothing after where nothing can be written', async () => {
    // A link to itself: not even the administrator gets through it.
    symlinkSync('环', folder.at('环'));
    const { status, err } = await convert('--to', 'md', '--out', '环/x.md', '草稿.txt');
    assert.equal(status, 2);
    assert.match(err, /^环\/x\.md：.*链接成环/m);
    assert.deepEqual(readdirSync(folder.path).sort(), ['环', '草稿.txt'].sort());
  });
});
