import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dataOf } from '../review/board-page';
import { lastYear, thisYear } from '../successive/years';
import { NOTES } from './draft';
import { Folder, run } from './run';

describe('the summary of a review', () => {
  const report = (organ: string, year: number) => (year === 2023 ? lastYear : thisYear)({ layout: 'pipes', organ });
  const folder = new Folder({
    '2023/a.md': report('青岚县水务局', 2023),
    '2024/a.md': report('青岚县水务局', 2024),
    '2023/b.md': report('青岚县统计局', 2023),
    '2024/青岚县民政局2024年年报.md': report('青岚县民政局', 2023),
  });
  after(() => folder.remove());

  it('names organs without a report on the year, and those whose report is on another', async () => {
    const zh = await run(['review', '.', '--year', '2024'], { cwd: folder.path });
    assert.match(
      zh.out,
      /2024年度有 1 个机关的报告（.*），上年有、本年没有 1 个，重复 0 个，逾期 0 个，年度不符 1 个；/,
    );
    const en = await run(['review', '.', '--year', '2024'], { cwd: folder.path, env: { LANG: 'en_US.UTF-8' } });
    assert.match(en.out, /1 organ reported on 2024 \(.*\), 1 last year only, 0 twice, 0 late, 1 on another year than/);
  });

  it('parts files that cannot be read from those that are no reports, as the page does', async () => {
    const rest = new Folder({
      'a.md': report('青岚县水务局', 2024),
      'notes.md': NOTES,
      'broken.docx': 'PK\u0003\u0004',
      'gap.txt': Buffer.from([0xe5, 0xb9, 0xff, 0xfe, 0x00, 0x81]),
      'b.pdf': '',
      'c.doc': '',
      'd.doc': '',
    });
    const zh = await run(['review', '.'], { cwd: rest.path });
    assert.match(
      zh.out,
      /；1 个文件不是年度报告，或看不出机关、年度；2 个文件读不了；3 个文件不是能读的格式，没有审核。/,
    );
    const en = await run(['review', '.'], { cwd: rest.path, env: { LANG: 'en_US.UTF-8' } });
    assert.match(
      en.out,
      /; 1 file no report, or .*; 2 files that cannot be read; 3 files in a format that is not read\./,
    );
    const { others } = dataOf(readFileSync(rest.at('board/index.html'), 'utf8'));
    assert.deepEqual(others.map(({ file, why }) => `${why} ${file}`).sort(), [
      'format b.pdf',
      'format c.doc',
      'format d.doc',
      'none notes.md',
      'unread broken.docx',
      'unread gap.txt',
    ]);
    rest.remove();
  });
});
