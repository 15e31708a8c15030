import assert from 'node:assert/strict';
import { unescapeXml } from '../../server/files/codecs/word/xml-text';
import { Zip } from '../../server/files/codecs/word/zip';
import { encodeWorkbook } from '../../server/files/codecs/workbook';

describe('a workbook', () => {
  const texts = ['=1+1', '<b>&amp;"', '_x0041_', 'a\u0000\ud800b', '长'.repeat(40_000), ' 两端 '];
  const sheet = {
    name: '问题[清单]',
    columns: [
      { title: '序号', width: 6 },
      { title: '说明', width: 60 },
    ],
  };
  const bytes = encodeWorkbook([{ ...sheet, rows: texts.map((text, i) => [i + 0.5, text]) }]);
  const part = (name: string): string => new TextDecoder().decode(new Zip(bytes).read(name));

  it('holds figures as figures and texts as texts, whatever they begin with', () => {
    const cells = [
      ...part('xl/worksheets/sheet1.xml').matchAll(/<c r="(\w+)"[^>]*>(?:<v>(.*?)<\/v>|<is><t[^>]*>(.*?)<\/t>)/gs),
    ];
    const held = new Map(cells.map(([, place, figure, text]) => [place, figure ?? unescapeXml(text)]));
    assert.deepEqual([held.get('A1'), held.get('B1')], ['序号', '说明']);
    texts.forEach((_, i) => {
      assert.equal(held.get(`A${i + 2}`), String(i + 0.5));
    });
    const expected = ['=1+1', '<b>&amp;"', '_x005F_x0041_', 'ab', '长'.repeat(32_767), ' 两端 '];
    assert.deepEqual(
      texts.map((_, i) => held.get(`B${i + 2}`)),
      expected,
    );
  });

  it('names a sheet as the format allows, and is the same each time', () => {
    assert.match(part('xl/workbook.xml'), /name="问题 清单 "/);
    assert.deepEqual(encodeWorkbook([{ ...sheet, rows: texts.map((text, i) => [i + 0.5, text]) }]), bytes);
  });
});
