import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { draft, NOTES } from './draft';
import { CLI, Folder, run } from './run';

const TOO_EARLY = draft({ signed: '2024年1月16日' });
const FULL_WIDTH = draft({ figure: '１２' });

describe('ogi-report check', () => {
  let folder: Folder;
  before(() => {
    folder = new Folder({
      '正确.md': draft(),
      '早签.md': TOO_EARLY,
      '全角.txt': FULL_WIDTH,
      '会议.md': NOTES,
    });
  });
  after(() => folder.remove());
  const check = (...args: string[]) => run(['check', ...args], { cwd: folder.path });

  it('finds nothing in a right report', async () => {
    const { status, out, err } = await check('正确.md');
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.match(out, /^检查了 1 个文件，其中年度报告 1 份：没有发现问题。\n$/);
  });

  it('reports a finding by file, line, column, severity and rule', async () => {
    const { status, out } = await check('早签.md');
    const line = TOO_EARLY.split('\n').indexOf('2024年1月16日') + 1;
    assert.equal(status, 1);
    assert.match(out, /^早签\.md\n/);
    assert.match(out, new RegExp(`^ +${line}:1 +错误 .*signed-before-year-end$`, 'm'));
    assert.match(out, /错误 1 处/);
  });

  it('reports it in English when asked', async () => {
    const { status, out } = await check('早签.md', '--lang', 'en');
    assert.equal(status, 1);
    assert.match(out, /:1 +error .*signed-before-year-end$/m);
    assert.match(out, /1 error/);
  });

  it('fails from the severity named on', async () => {
    assert.equal((await check('全角.txt')).status, 0);
    assert.equal((await check('全角.txt', '--fail-on', 'warning')).status, 0);
    assert.equal((await check('全角.txt', '--fail-on', 'info')).status, 1);
    assert.equal((await check('早签.md', '--fail-on', 'info')).status, 1);
  });

  it('sets severities of rules, the last one given counting', async () => {
    assert.equal((await check('早签.md', '--rule', 'signed-before-year-end=off')).status, 0);
    assert.equal((await check('全角.txt', '--rule', 'number-format=error')).status, 1);
    const { status } = await check('全角.txt', '--rule', 'number-format=error', '--rule=number-format=hint');
    assert.equal(status, 0);
  });

  it('says so when there is no annual report, and that is no failure', async () => {
    const { status, out } = await check('会议.md');
    assert.equal(status, 0);
    assert.match(out, /没有政府信息公开工作年度报告/);
  });

  it('reads standard input, its name reporting how it is marked up', async () => {
    const piped = await run(['check', '-', '--format=json', '--stdin-filename', '草稿.md'], { input: TOO_EARLY });
    assert.equal(piped.status, 1);
    assert.equal(JSON.parse(piped.out).files[0].file, '草稿.md');
    const nameless = await run(['check', '-', '--format=json'], { input: TOO_EARLY });
    assert.equal(nameless.status, 1);
    assert.equal(JSON.parse(nameless.out).files[0].file, '-');
    const html = `<h1>云溪市档案管理局2024年政府信息公开工作年度报告</h1><p>云溪市档案管理局</p><p>2024年1月16日</p>`;
    const named = await run(['check', '-', '--stdin-filename', 'x.HTML'], { input: html });
    assert.match(named.out, /signed-before-year-end/);
    const begun = await run(['check', '-'], { input: `<!DOCTYPE html>\n<html><body>${html}</body></html>` });
    assert.match(begun.out, /signed-before-year-end/);
    const plain = await run(['check', '-', '--stdin-filename', 'x.txt'], { input: html });
    assert.notEqual(named.out, plain.out);
    const markdown = await run(['check', '-'], { input: `<p align="center">\n\n${TOO_EARLY}` });
    assert.match(markdown.out, /signed-before-year-end/);
  });

  it('ends quietly when its reader goes away', async () => {
    const many = new Folder();
    for (let i = 0; i < 1000; i++) many.write(`${i}.md`, TOO_EARLY);
    const child = spawn(process.execPath, [CLI, 'check', '--format=json', many.path]);
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [status] = await once(child, 'close');
    many.remove();
    assert.equal(errors, '');
    assert.equal(status, 141);
  });
});
