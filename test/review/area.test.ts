import assert from 'node:assert/strict';
import { namedYear } from '../../server/review/path-years';
import { reportWith } from '../prose/report-with';
import { generatedArea } from '../support/area';
import { foundIn, reviewedFiles, reviewOf } from './reviewed';

describe('an area of organs with known defects', () => {
  const area = generatedArea(60);
  const files = reviewedFiles(area.files);

  it('all of them are found, and nothing else', () => {
    assert.ok(area.defects.length >= 17);
    assert.deepEqual(foundIn(reviewOf(files, area.organs)), area.defects);
  });

  it('without a list of organs none is missing and no sum is told', () => {
    const { area: found, totals } = reviewOf(files, undefined);
    assert.equal(found.isListed, false);
    assert.deepEqual(totals, []);
    assert.ok(found.entries.every(({ states }) => !states.includes('missing')));
  });
});

describe('organs and years', () => {
  const [organ, other] = ['青岚县农业农村局', '青岚县水务局'];
  const report = (organ: string, year: number): string => reportWith({ organ, year, layout: 'pipes' });
  /** Rows as organ, year and states, then the file of one that has no report. */
  const rowsOf = (files: Readonly<Record<string, string>>, organs?: string): string[] => {
    const { area } = reviewOf(reviewedFiles(new Map(Object.entries(files))), organs);
    return area.entries.map(({ organ, year, states, report, file }) =>
      [organ.name, year, ...states, ...(report ? [] : [file ?? 'none'])].join(' '),
    );
  };
  const both = { '2023/b.md': report(other, 2023), '2024/b.md': report(other, 2024) };

  it('show a report that is named after the year and left on the one before', () => {
    const name = `2024/${organ}2024年年报.md`;
    const files = { ...both, [name]: report(organ, 2023) };
    const rows = [`${other} 2024`, `${other} 2023`, `${organ} 2024 year ${name}`, `${organ} 2023 year`];
    assert.deepEqual(rowsOf(files), rows);
    const listed = rowsOf(files, `名称\n${organ}\n${other}\n`);
    assert.deepEqual(listed.sort(), rows.sort(), 'it is not missing, as the file is there');
    assert.ok(rowsOf({ ...files, '2024/c.md': report(organ, 2024) }).includes(`${organ} 2024`));
  });

  it('say of whom there is a report on last year only, where no list says who is missing', () => {
    const files = { ...both, '2023/a.md': report(organ, 2023) };
    assert.ok(rowsOf(files).includes(`${organ} 2024 lapsed none`));
    assert.ok(rowsOf(files, `名称\n${organ}\n${other}\n`).includes(`${organ} 2024 missing none`));
    assert.ok(rowsOf(files, `名称\n${other}\n`).every((row) => !row.startsWith(`${organ} 2024`)));
    const earlier = { ...both, 'a.md': report(organ, 2022) };
    assert.ok(rowsOf(earlier).every((row) => !row.startsWith(`${organ} 2024`)));
  });

  it('take no day and no handing in for the year of a report', () => {
    for (const [file, year] of [
      ['水务局2024年政府信息公开工作年度报告.docx', 2024],
      ['水务局2024年报.docx', 2024],
      ['2024年度水务局年报（终稿）.docx', 2024],
      ['2024年/水务局.docx', 2024],
      ['2024/水务局2023年年报.docx', 2023],
      ['2025年报送2024年年报/水务局.docx', 2025],
      ['2025年1月水务局年报.docx', undefined],
      ['2025年 1 月水务局年报.docx', undefined],
      ['2025年报送水务局年报.docx', undefined],
      ['2025年初水务局年报.docx', undefined],
      ['水务局年报2025.docx', undefined],
      ['水务局20250115.docx', undefined],
      ['水务局2022年、2024年年报.docx', undefined],
    ] as const)
      assert.equal(namedYear(file, 2023), year, file);
    assert.equal(namedYear('2025年/水务局2024年年报（2023年修改）.docx', 2023), 2023);
  });
});
