import assert from 'node:assert/strict';
import { control, p, tbl, tc, tr } from './docx';
import { readLines } from './read-lines';

/** Rows as they come out, `>` for a column span, `v` for a row span. */
const TABLES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'spans columns and rows; `vMerge` without a value carries on': [
    tbl(
      tr(tc('甲', '<w:vMerge w:val="restart"/>'), tc('乙', '<w:gridSpan w:val="2"/>')),
      tr(tc('', '<w:vMerge/>'), '1', '2'),
    ),
    '甲 v2|乙 >2',
    '1|2',
  ],
  'leaves out what is left in cells that are carried on': [
    tbl(tr(tc('甲', '<w:vMerge w:val="restart"/>'), '1'), tr(tc('旧字', '<w:vMerge w:val="continue"/>'), '2')),
    '甲 v2|1',
    '2',
  ],
  'reads a carried-on cell that has none above as its own': [tbl(tr(tc('甲', '<w:vMerge/>'), '1')), '甲|1'],
  'reads the horizontal merges of old': [
    tbl(tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('旧', '<w:hMerge/>'), '1'), tr('乙', '丙', '2')),
    '甲 >2|1',
    '乙|丙|2',
  ],
  'keeps the place of rows that leave out columns': [
    tbl(
      tr('甲', '乙', '丙'),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/><w:gridAfter w:val="1"/></w:trPr>${tc('1')}</w:tr>`,
    ),
    '甲|乙|丙',
    '|1',
  ],
  'tells spans by widths where there are none': [
    `<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/><w:gridCol w:w="2000"/></w:tblGrid>${tr(tc('甲', '<w:tcW w:w="2010" w:type="dxa"/>'), tc('乙', '<w:tcW w:w="1990" w:type="dxa"/>'))}${tr('1', '2', '3')}</w:tbl>`,
    '甲 >2|乙',
    '1|2|3',
  ],
  'sees no column between edges that are not quite one above the other': [
    `<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="20"/><w:gridCol w:w="2000"/></w:tblGrid>${tr(tc('甲', '<w:gridSpan w:val="2"/>'), '乙')}${tr('1', tc('2', '<w:gridSpan w:val="2"/>'))}</w:tbl>`,
    '甲|乙',
    '1|2',
  ],
  'reads rows and cells in controls': [tbl(control('', tr('甲', control('', tc('乙'))))), '甲|乙'],
  'leaves out deleted rows and cells': [
    tbl(
      tr('甲'),
      `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${tc('乙')}</w:tr>`,
      tr('丙', tc('丁', '<w:cellDel w:id="2"/>')),
    ),
    '甲',
    '丙',
  ],
  'counts a row of nothing but carried-on cells for none': [
    tbl(
      tr(tc('甲', '<w:vMerge w:val="restart"/>'), tc('乙', '<w:vMerge w:val="restart"/>')),
      tr(tc('', '<w:vMerge/>'), tc('', '<w:vMerge/>')),
      tr(tc('', '<w:vMerge/>'), '1'),
    ),
    '甲 v2|乙',
    '1',
  ],
  'parts the paragraphs of a cell, and keeps a blank one blank': [
    tbl(tr(tc(p('甲') + p('') + p('乙')), '')),
    '甲<br>乙|',
  ],
};

function cellsOf(line: string): string {
  return [...line.matchAll(/<td([^>]*)>(.*?)<\/td>/g)]
    .map(([, attributes, text]) => {
      const [, rows] = /rowspan="(\d+)"/.exec(attributes) ?? [];
      const [, columns] = /colspan="(\d+)"/.exec(attributes) ?? [];
      return text + (rows ? ` v${rows}` : '') + (columns ? ` >${columns}` : '');
    })
    .join('|');
}

describe('a table of a Word file is read', () => {
  for (const [name, [body, ...rows]] of Object.entries(TABLES))
    it(name, () =>
      assert.deepEqual(
        readLines(body)
          .filter((line) => line.startsWith('<tr>'))
          .map(cellsOf),
        rows,
      ),
    );

  it('nests tables where the file does', () => {
    assert.deepEqual(readLines(tbl(tr(tc(p('甲') + tbl(tr('1')) + p(''))))), [
      '<table border="1">',
      '<tr><td>甲',
      '<table border="1">',
      '<tr><td>1</td></tr>',
      '</table>',
      '</td></tr>',
      '</table>',
    ]);
  });
});
