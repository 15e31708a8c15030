import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { reportIn } from '../../server/review/board-files';
import { dataOf } from '../review/board-page';
import { LAST_YEAR, lastYear, thisYear } from '../successive/years';
import { generatedArea } from '../support/area';
import { draft, NOTES } from './draft';
import { Folder, run } from './run';

describe('ogi-report review', () => {
  const area = generatedArea(50);
  // The years before are read as these are; without them there are fewer files than threads are started for.
  const files = [...area.files].filter(([name]) => name.startsWith('2024年'));
  const folder = new Folder(Object.fromEntries(files));
  const review = (...args: string[]) => run(['review', ...args], { cwd: folder.path });
  const board = (name = 'board') => dataOf(readFileSync(folder.at(join(name, 'index.html')), 'utf8'));
  after(() => folder.remove());
  folder.write('organs.csv', area.organs);

  it('writes a page and a script for each report', async () => {
    const { status, out, err } = await review('.');
    assert.deepEqual({ status, err }, { status: 0, err: '' });
    assert.match(out, /2024年度有 \d+ 个机关的报告，缺 1 个，重复 2 个，逾期 1 个/);
    assert.match(out, /；雷同 1 对；/);
    const { rows, alike, isListed, years } = board();
    assert.equal(alike.length, 2, 'both sections of one pair');
    assert.equal(isListed, true);
    assert.deepEqual(years, [2024]);
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

  it('tells of sums as settings say', async () => {
    const severities = () => [...new Set(board().rows.flatMap(({ area }) => area.map(({ severity }) => severity)))];
    assert.deepEqual(severities(), ['warning']);
    folder.write('.ogi-report.json', '{ "rules": { "area-total": "error" } }');
    assert.deepEqual(await review('.').then(({ status, err }) => [status, err]), [0, '']);
    assert.deepEqual(severities(), ['error']);
    await review('.', '--rule', 'area-total=off');
    assert.deepEqual(severities(), []);
    rmSync(folder.at('.ogi-report.json'));
    await review('.');
    assert.deepEqual(severities(), ['warning']);
  });

  it('takes no board for a report, wherever it lies', async () => {
    const before = JSON.parse((await run(['check', '--format', 'json', '.'], { cwd: folder.path })).out);
    assert.ok(before.files.every(({ file }: { file: string }) => !file.includes('board')));
    assert.equal(before.files.length, files.length);
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

  it('writes nothing where there is nothing to review', async () => {
    folder.write('decisions.json', '{ "version": 1, "decisions": [] }');
    folder.write('pictures/readme.png', '');
    for (const [args, said] of [
      [['nosuch', '--decide', 'decisions.json'], 'nosuch：文件或文件夹不存在\n'],
      [['--from', 'nosuch.ndjson'], 'nosuch.ndjson：文件或文件夹不存在\n'],
      [['pictures'], 'pictures：文件夹中没有'],
    ] as const) {
      const { status, out, err } = await review(...args, '-o', 'nothing');
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      assert.ok(err.startsWith(said), err);
      assert.ok(!existsSync(folder.at('nothing')) && !existsSync(folder.at('review.json')));
    }
    rmSync(folder.at('decisions.json'));
    rmSync(folder.at('pictures'), { recursive: true });
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

describe('ogi-report review, again', () => {
  const [organ, other] = ['青岚县农业农村局', '青岚县水务局'];
  const folder = new Folder({
    '2023年/a.md': lastYear({ layout: 'pipes' }),
    '2024年/a.md': thisYear({ layout: 'pipes' }),
    '2023年/b.md': lastYear({ layout: 'pipes', organ: other }),
    '2024年/b.md': thisYear({
      layout: 'pipes',
      organ: other,
      others: '全年组织培训XX次。未收取政府信息公开信息处理费。',
    }),
    '2024年/notes.md': NOTES,
  });
  const review = (...args: string[]) => run(['review', '.', ...args], { cwd: folder.path });
  const page = (name = 'board') => readFileSync(folder.at(`${name}/index.html`), 'utf8');
  after(() => folder.remove());

  /** What a run with what is kept from before makes is what one without it makes. */
  async function sameAnew(what: string): Promise<void> {
    assert.equal((await review()).status, 0, what);
    await review('-o', 'anew', '--no-cache');
    assert.equal(page(), page('anew'), what);
    assert.deepEqual(readdirSync(folder.at('board/reports')), readdirSync(folder.at('anew/reports')), what);
  }

  it('finds what a fresh run finds, whatever has changed', async () => {
    await sameAnew('at first');
    await sameAnew('with nothing changed');
    const { rows } = dataOf(page());
    assert.ok(rows.every(({ rules }) => !('carry-over' in rules)));
    folder.write(
      '2023年/a.md',
      lastYear({ layout: 'pipes', figures: { ...LAST_YEAR, 'carriedOver/naturalPerson': 9, 'carriedOver/total': 9 } }),
    );
    await sameAnew('last year’s report edited');
    assert.equal(dataOf(page()).rows.filter(({ rules }) => rules['carry-over'] === 2).length, 1);
    rmSync(folder.at('2023年/a.md'));
    await sameAnew('last year’s report gone');
    assert.ok(dataOf(page()).rows.every(({ rules }) => !('carry-over' in rules)));
    folder.write('.ogi-report.json', '{ "rules": { "placeholder": "off" } }');
    await sameAnew('settings changed');
    assert.ok(dataOf(page()).rows.every(({ rules }) => !('placeholder' in rules)));
    rmSync(folder.at('.ogi-report.json'));
    rmSync(folder.at('board/.cache.ndjson'));
    await sameAnew('without the cache');
  });

  it('reads what has not changed no more', async () => {
    const scripts = readdirSync(folder.at('board/reports')).map(
      (name) => statSync(folder.at(`board/reports/${name}`)).mtimeMs,
    );
    await review();
    const again = readdirSync(folder.at('board/reports')).map(
      (name) => statSync(folder.at(`board/reports/${name}`)).mtimeMs,
    );
    assert.deepEqual(again, scripts);
  });

  it('puts decisions beside the reports, and hides by them where asked', async () => {
    await review();
    const { rows, organs } = dataOf(page());
    const row = rows.find(({ rules }) => rules.placeholder === 1);
    assert.ok(row && row.script !== null);
    assert.equal(organs[row.organ].name, other);
    const report = reportIn(readFileSync(folder.at(`board/reports/${row.script}`), 'utf8'));
    const at = report?.findings.findIndex(({ rule }) => rule === 'placeholder') ?? -1;
    const place = report?.places[at];
    assert.ok(place);
    const decision = { organ: other, year: 2024, rule: 'placeholder', at: place.at, sum: place.sum };
    const decided = { ...decision, verdict: 'dismissed', reason: '原文如此', on: '2025-02-01T08:00:00Z' };
    folder.write('decisions.json', JSON.stringify({ version: 1, decisions: [decided] }));
    assert.equal((await review('--decide', 'decisions.json')).status, 0);
    assert.ok(readFileSync(folder.at('review.json'), 'utf8').includes('原文如此'));
    const after = dataOf(page()).rows.find(({ file }) => file === row.file);
    assert.deepEqual([after?.dismissed, after?.rules.placeholder], [1, undefined]);
    const check = async (...args: string[]) =>
      JSON.parse((await run(['check', '--format', 'json', ...args, '2024年/b.md'], { cwd: folder.path })).out).files[0]
        .findings;
    const has = (findings: { rule: string }[]) => findings.some(({ rule }) => rule === 'placeholder');
    assert.deepEqual([has(await check()), has(await check('--review', 'review.json'))], [true, false]);
    await run(['convert', '--to', 'docx', '-o', 'word/b.docx', '2024年/b.md'], { cwd: folder.path });
    const comments = async (...args: string[]): Promise<number> => {
      const { out } = await run(['annotate', ...args, 'word/b.docx'], { cwd: folder.path });
      return Number(/共 (\d+) 处/.exec(out)?.[1]);
    };
    const all = await comments();
    assert.ok(all > 0);
    assert.equal(await comments('--review', 'review.json'), all - 1);
    assert.equal((await run(['annotate', '--review', '2024年/b.md', 'word/b.docx'], { cwd: folder.path })).status, 2);
    rmSync(folder.at('word'), { recursive: true });
    folder.write(
      '2024年/b.md',
      readFileSync(folder.at('2024年/b.md'), 'utf8').replace('组织培训XX次', '组织集中培训XX次'),
    );
    assert.equal(has(await check('--review', 'review.json')), true);
    const bad = await run(['check', '--review', '2024年/notes.md', '2024年/b.md'], { cwd: folder.path });
    assert.equal(bad.status, 2);
    assert.match(bad.err, /不是审核决定的文件/);
  });

  it('writes lists of issues and sums, which are no reports', async () => {
    folder.write(
      'organs.csv',
      `名称,上级,类别\n青岚县人民政府,,政府\n${organ},青岚县人民政府,部门\n${other},青岚县人民政府,部门\n`,
    );
    const { status, out } = await review('--lists', 'csv,xlsx', '--lists', 'docx', '--sums', 'md');
    assert.equal(status, 0, out);
    const lists = readdirSync(folder.at('board/lists'));
    for (const name of ['all.csv', 'all.xlsx', `${other}.csv`, `${other}.docx`, `${other}.xlsx`, '青岚县人民政府.docx'])
      assert.ok(lists.includes(name), name);
    const csv = readFileSync(folder.at(`board/lists/${other}.csv`), 'utf8');
    assert.match(csv, /^\ufeff序号,机关/);
    assert.match(csv, /集中培训XX次/);
    assert.match(
      readFileSync(folder.at('board/lists/all.csv'), 'utf8'),
      /青岚县人民政府,2024,,警告,报告状态,,没有收到报告/,
    );
    for (const list of [`${other}.docx`, '青岚县人民政府.docx']) {
      const checked = await run(['check', '--format', 'json', `board/lists/${list}`], { cwd: folder.path });
      assert.equal(JSON.parse(checked.out).files[0].form, null);
    }
    const sum = readFileSync(folder.at('board/sums/青岚县人民政府2024.md'), 'utf8');
    assert.match(sum, /青岚县人民政府2024年政府信息公开工作年度报告/);
    assert.match(sum, /本年新收[^\n]*\|\s+192 \|[^\n]*\|\s+212 \|/);
    assert.match(sum, /汇总数未计入本级/);
    const checked = await run(['check', '--format', 'json', 'board/sums'], { cwd: folder.path });
    assert.deepEqual(
      JSON.parse(checked.out).files.map(({ file }: { file: string }) => file),
      ['board/sums/青岚县人民政府2024.md'],
    );
    const wrong = JSON.parse(checked.out).files[0].findings.filter(
      ({ severity }: { severity: string }) => severity === 'error',
    );
    assert.deepEqual(wrong, []);
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
