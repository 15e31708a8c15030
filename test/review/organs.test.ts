import assert from 'node:assert/strict';
import { parseCsv, writeCsv } from '../../server/review/csv';
import { OrganFinder, readOrgans } from '../../server/review/organs';

describe('a list of organs', () => {
  it('is read with its columns in any order, quoted or not, in Chinese or in English', () => {
    const { organs, problems } = readOrgans(
      '\ufeff类别,名称,简称,上级,期限\r\n部门,"青石区水务局","区水务局、水利局",青石区人民政府,2月28日\r\n政府,青石区人民政府,,,\r\n\r\n',
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(organs, [
      { name: '青石区水务局', short: ['区水务局', '水利局'], parent: '青石区人民政府', kind: '部门', due: '02-28' },
      { name: '青石区人民政府', short: [], parent: undefined, kind: '政府', due: undefined },
    ]);
    assert.equal(readOrgans('name\tparent\nA市人民政府\t\n').organs.length, 1);
  });

  it('says what in it cannot be followed', () => {
    const problems = (text: string) => readOrgans(text).problems.map((problem) => problem['zh-CN']);
    assert.match(problems('局,处\n水务局,\n')[0], /第一行/);
    assert.match(problems('名称,期限\n水务局,2月30日\n')[0], /期限/);
    assert.match(problems('名称\n青石区水务局\n青石区水务局\n')[0], /两次/);
    assert.match(problems('名称,上级\n青石区水务局,青石区人民政府\n')[0], /不在名单中/);
    assert.match(problems('名称,上级\n甲县人民政府,乙县人民政府\n乙县人民政府,甲县人民政府\n')[0], /又是它自己/);
  });

  it('finds an organ by its full, its shorter and its other names, and none by a name that two go by', () => {
    const { organs } = readOrgans(
      '名称,简称\n霁川市青石区水务局,水利局\n霁川市柳溪县水务局,\n霁川市青石区人民政府,青石区\n青石区教育局,教育局\n柳溪县教育局,教育局\n',
    );
    const finder = new OrganFinder(organs);
    const found = (name: string): string | undefined => finder.find(name)?.name;
    assert.equal(found('青石区水务局'), '霁川市青石区水务局');
    assert.equal(found('霁川市青石区水务局'), '霁川市青石区水务局');
    assert.equal(found('水利局'), '霁川市青石区水务局');
    assert.equal(found('青石区'), '霁川市青石区人民政府');
    assert.equal(found('教育局'), undefined);
    assert.equal(found('青石区民政局'), undefined);
    assert.equal(finder.findIn('2024年/青石区水务局（终稿）.txt')?.name, '霁川市青石区水务局');
  });

  it('written as CSV is read as it was, and computes nothing', () => {
    const rows = [
      ['a,b', 'c"d', '多\n行'],
      ['=1+1', '-3', '+x'],
    ];
    const written = writeCsv(rows);
    assert.deepEqual(parseCsv(written), [
      ['a,b', 'c"d', '多\n行'],
      ["'=1+1", '-3', "'+x"],
    ]);
  });
});
