import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportIn } from '../../server/review/board-files';
import { dataOf } from '../review/board-page';
import { generatedArea } from '../support/area';
import { draft } from './draft';
import { Folder, run } from './run';

describe('ogi-report review', () => {
  const area = generatedArea(50);
  const folder = new Folder(Object.fromEntries(area.files));
  const review = (...args: string[]) => run(['review', ...args], { cwd: folder.path });
  const board = (name = 'board') => dataOf(readFileSync(folder.at(join(name, 'index.html')), 'utf8'));
  after(() => folder.remove());
  folder.write('organs.csv', area.organs);

  it('writes a page and a script for each report', async () => {
    const { status, out, err } = await review('.');
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.match(out, /2024年度有 \d+ 个机关的报告，缺 1 个，重复 2 个，逾期 1 个/);
    const { rows, isListed, years } = board();
    assert.equal(isListed, true);
    assert.deepEqual(years, [2024, 2023, 2022]);
    const scripts = rows.flatMap(({ script }) => script ?? []);
    assert.deepEqual(readdirSync(folder.at('board/reports')).sort(), [...new Set(scripts)].sort());
    for (const { script, file, counts } of rows.slice(0, 20)) {
      if (script === null) continue;
      const report = reportIn(readFileSync(folder.at(`board/reports/${script}`), 'utf8'));
      assert.equal(report?.file, file);
      assert.equal(report?.tables.length, 3);
      assert.ok(report.findings.length <= counts.error + counts.warning + counts.info + counts.hint);
    }
  });

  it('takes no board for a report, wherever it lies', async () => {
    const before = JSON.parse((await run(['check', '--format', 'json', '.'], { cwd: folder.path })).out);
    assert.ok(before.files.every(({ file }: { file: string }) => !file.includes('board')));
    assert.equal(before.files.length, area.files.size);
    const page = await run(['check', '--format', 'json', 'board/index.html'], { cwd: folder.path });
    assert.equal(JSON.parse(page.out).files[0].form, null);
  });

  it('of findings that were printed elsewhere makes the same board', async () => {
    const { out } = await run(['check', '--format', 'ndjson', '.'], { cwd: folder.path });
    folder.write('findings.ndjson', out);
    const { status } = await review('--from', 'findings.ndjson', '-o', 'again');
    assert.equal(status, 0);
    assert.deepEqual(board('again'), board());
    assert.deepEqual(readdirSync(folder.at('again/reports')), readdirSync(folder.at('board/reports')));
    folder.write('bad.ndjson', `${out.split('\n')[0]}\n{"version":1,"file":"x","form":"2021"}\nno json\n`);
    const bad = await review('--from', 'bad.ndjson', '-o', 'bad');
    assert.equal(bad.status, 2);
    assert.match(bad.err, /第 2 行.*\n.*第 3 行/);
    assert.equal(board('bad').rows.filter(({ script }) => script !== null).length, 1);
  });

  it('writes over no folder that holds something else', async () => {
    folder.write('papers/letter.txt', 'dear');
    const { status, err } = await review('.', '-o', 'papers');
    assert.equal(status, 2);
    assert.match(err, /papers：文件夹中有别的文件/);
    assert.deepEqual(readdirSync(folder.at('papers')), ['letter.txt']);
  });

  it('says what it cannot follow', async () => {
    for (const [args, said] of [
      [['.', '--year', '24'], /--year/],
      [['.', '--lists', 'pdf'], /--lists/],
      [['-'], /标准输入/],
      [[], /没有给出要处理的文件/],
      [['.', '--organs', 'missing.csv', '-o', 'none'], /missing\.csv/],
    ] as const) {
      const { status, err } = await review(...args);
      assert.equal(status, 2, args.join(' '));
      assert.match(err, said);
    }
  });
});

describe('a board of hostile reports', () => {
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>\u2028\u202e';
  const name = '"><img src=x onerror=alert(1)>.md';
  const folder = new Folder({
    [name]: draft({ remark: hostile }).replaceAll('云溪市档案管理局', '云溪市<b>档案</b>局'),
    'organs.csv': `名称,简称,上级,类别\n${'<svg onload=alert(1)>'}局,,,"=cmd|' /C calc'!A0"\n`,
  });
  after(() => folder.remove());

  it('holds their names and texts as text', async () => {
    const { status } = await run(['review', '.'], { cwd: folder.path });
    assert.equal(status, 0);
    const page = readFileSync(folder.at('board/index.html'), 'utf8');
    assert.equal(page.split('<script').length - 1, 2);
    assert.equal(page.split('</script').length - 1, 2);
    assert.ok(!page.includes('<img') && !page.includes('<svg onload'));
    const { rows, organs } = dataOf(page);
    assert.ok(rows.some(({ file }) => file === name));
    assert.equal(organs[0].name, '<svg onload=alert(1)>局');
    for (const script of readdirSync(folder.at('board/reports'))) {
      assert.match(script, /^[0-9a-f]{20}\.js$/);
      assert.ok(!/[<>\u2028\u2029]/.test(readFileSync(folder.at(`board/reports/${script}`), 'utf8')));
    }
    assert.ok(existsSync(folder.at('board/.ogi-report-board')));
  });
});
