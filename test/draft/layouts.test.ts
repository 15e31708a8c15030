import assert from 'node:assert/strict';
import { setCell } from '../../server/draft/cells';
import { applyEdits } from '../../server/text/edits';
import { gridsOf, linesOf, tablesOf } from './grids';

describe('Cells', () => {
  it('of Markdown and HTML have characters for references, where such are', () => {
    const rows = [
      ['甲&nbsp;乙', '&#51;&#x34;'],
      ['1&ensp;2', '&lt;&amp;&foo;&'],
    ];
    const read = [
      [
        ['甲\u00a0乙', '34'],
        ['1\u20022', '<&&foo;&'],
      ],
    ];
    const piped = `${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('| --- | --- |\n')}`;
    assert.deepEqual(gridsOf(piped, 'markdown'), read);
    const paged = `<table>${rows.map((cells) => `<tr><td>${cells.join('</td><td>')}</td></tr>`).join('')}</table>`;
    assert.deepEqual(gridsOf(paged, 'html'), read);
    assert.deepEqual(gridsOf(rows.map((cells) => `${cells.join('\t')}\n`).join('')), [rows]);
  });
});

describe('One cell a line', () => {
  it('ends a row at a blank line', () => {
    assert.deepEqual(gridsOf('\t规章\n\t0\n\t3\n\n\t行政许可\n\t12\n'), [
      [
        ['规章', '0', '3'],
        ['行政许可', '12'],
      ],
    ]);
  });

  it('carries a cell on over lines without a tab', () => {
    assert.deepEqual(gridsOf('\t（三）\n不予公开\n\t1.属于\n国家秘密\n\t0\n\t\n5\n\n'), [
      [['（三）\n不予公开', '1.属于\n国家秘密', '0', '5']],
    ]);
  });

  it('keeps empty cells', () => {
    assert.deepEqual(gridsOf('\t\n\t自然人\n\t\n\t 7 \n'), [[['', '自然人', '', '7']]]);
  });

  it('leaves a heading that is indented with a tab to the prose', () => {
    const text =
      '\t四、政府信息公开行政复议、行政诉讼情况\n\n\t行政复议\n\t3\n\n\t五、存在的主要问题及改进情况\n\t（一）存在的主要问题\n';
    assert.deepEqual(gridsOf(text), [[['行政复议', '3']]]);
    assert.deepEqual(linesOf(text), [
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '（一）存在的主要问题',
    ]);
  });

  it('leaves a signature that is indented with tabs to the prose, line by line', () => {
    assert.deepEqual(linesOf('\t云栈县水务局\n2024年1月12日\n'), ['云栈县水务局', '2024年1月12日']);
    assert.deepEqual(linesOf('\t\t\t云栈县水务局\n\t\t\t2024.1.12\n'), ['云栈县水务局', '2024.1.12']);
  });
});

describe('Tabs', () => {
  it('stand between cells, empty ones included', () => {
    assert.deepEqual(gridsOf('规章\t0\t\t3\n行政许可\t12\t\t\n'), [
      [
        ['规章', '0', '', '3'],
        ['行政许可', '12', '', ''],
      ],
    ]);
  });

  it('that an editor took from the ends of lines are not missed', () => {
    assert.deepEqual(gridsOf('规章\t0\t1\t2\n第二十条第（五）项\n信息内容\t本年处理决定数量\n行政许可\t12\n'), [
      [['规章', '0', '1', '2'], ['第二十条第（五）项'], ['信息内容', '本年处理决定数量'], ['行政许可', '12']],
    ]);
  });

  it('have a lone figure below the last row for a row, and a page number for none', () => {
    assert.deepEqual(gridsOf('规章\t0\n许可\t1\n1\n\n三、收到\n'), [[['规章', '0'], ['许可', '1'], ['1']]]);
    assert.deepEqual(gridsOf('规章\t0\n许可\t1\n- 3 -\n处罚\t2\n'), [
      [
        ['规章', '0'],
        ['许可', '1'],
        ['处罚', '2'],
      ],
    ]);
  });

  it('have a bar in a cell for a bar in a cell', () => {
    assert.deepEqual(gridsOf('规章\t0\t0\n接收|受理\t1\t2\n处罚\t3\t0\n'), [
      [
        ['规章', '0', '0'],
        ['接收|受理', '1', '2'],
        ['处罚', '3', '0'],
      ],
    ]);
    assert.deepEqual(gridsOf('\t接收|受理\n\t1\n\n\t处罚\n\t3\n'), [
      [
        ['接收|受理', '1'],
        ['处罚', '3'],
      ],
    ]);
  });

  it('may stand in more lines than a call has room for arguments', () =>
    assert.deepEqual(gridsOf('\t\n\n'.repeat(200_000)), []));

  it('have the unit above a table for a line of prose', () => {
    assert.deepEqual(linesOf('\t（单位：件、万元）\n\n规章\t0\n许可\t1\n'), ['（单位：件、万元）']);
  });
});

describe('Pipes', () => {
  it('need no outer pipes and no delimiter row', () => {
    const grid = [
      [
        ['规章', '0'],
        ['许可', '1'],
      ],
    ];
    for (const text of [
      '| 规章 | 0 |\n| --- | :-: |\n| 许可 | 1 |\n',
      '规章 | 0\n许可 | 1\n',
      '|规章|0|\n|许可|1|\n',
    ]) {
      assert.deepEqual(gridsOf(text, 'markdown'), grid);
    }
  });

  it('that are escaped stand in a cell', () => {
    assert.deepEqual(gridsOf('| a \\| b | 0 |\n| c | 1 |\n', 'markdown'), [
      [
        ['a | b', '0'],
        ['c', '1'],
      ],
    ]);
  });

  it('have cells of one dash for cells and not for a delimiter row', () => {
    assert.deepEqual(gridsOf('| 维持 | 纠正 |\n|---|---|\n| - | - |\n', 'markdown'), [
      [
        ['维持', '纠正'],
        ['-', '-'],
      ],
    ]);
  });

  it('hold emphasised figures, and a new figure keeps the emphasis', () => {
    const text = '| 总计 | **12** |\n| 其他 | 1 |\n';
    const [table] = tablesOf(text, 'markdown');
    const [, cell] = table.rows[0].cells;
    assert.equal(cell.content.text, '12');
    assert.equal(applyEdits(text, setCell(cell, '13')), '| 总计 | **13** |\n| 其他 | 1 |\n');
  });
});

describe('HTML', () => {
  it('has spans, paragraphs and entities in its cells', () => {
    const [table] = tablesOf(
      '<table><tr><td rowspan=2 colspan="3"><p>（三）<br>不予&nbsp;公开</p></td><td>0</table>',
      'html',
    );
    const [label, figure] = table.rows[0].cells;
    assert.deepEqual([label.rowSpan, label.columnSpan, label.content.text], [2, 3, '（三）\n不予\u00a0公开']);
    assert.equal(figure.content.text, '0');
  });

  it('stands in Markdown as well', () => {
    const text = '一段话。\n\n<table>\n<tr><td>规章</td>\n\n<td>0</td></tr>\n</table>\n\n又一段。\n';
    assert.deepEqual(gridsOf(text, 'markdown'), [[['规章', '0']]]);
    assert.deepEqual(linesOf(text, 'markdown'), ['一段话。', '又一段。']);
  });

  it('takes a figure in an empty cell inside its mark-up', () => {
    const text = '<table><tr><td>规章<td><p>&nbsp;</p></td></tr></table>';
    const [, cell] = tablesOf(text, 'html')[0].rows[0].cells;
    assert.equal(applyEdits(text, setCell(cell, '0')), '<table><tr><td>规章<td><p>0</p></td></tr></table>');
  });

  it('that lays a page out holds prose and tables', () => {
    const text = '<table><tr><td><p>甲</p>乙<table><tr><td>规章<td>0</table>丙</td><td>丁</td></tr></table>戊';
    assert.deepEqual(gridsOf(text, 'html'), [[['规章', '0']]]);
    assert.deepEqual(linesOf(text, 'html'), ['甲', '乙', '丙', '丁', '戊']);
  });

  it('is read while a tag is being typed', () => {
    assert.deepEqual(gridsOf('<table><tr><td>规章</td><td>0</td></tr><tr><td>许可</td><td', 'html')[0][0], [
      '规章',
      '0',
    ]);
  });

  it('has its words for lines as long as no row is typed', () => {
    for (const syntax of ['html', 'markdown', 'plain'] as const)
      assert.deepEqual(linesOf('甲\n<table>\n乙3件\n丙', syntax), ['甲', '乙3件', '丙'], syntax);
    assert.deepEqual(linesOf('甲<table>乙3件</table>丙', 'html'), ['甲', '乙3件', '丙']);
    assert.deepEqual(linesOf('甲\n<table>\n乙\n\n## 丙\n', 'markdown'), ['甲', '乙', '丙']);
  });

  it('has a quotation mark open a value behind the name of an attribute only', () => {
    const row = '<td =">6</td><td a="b>" c=\'>\'>4</td><td a="b"=">3</td>';
    assert.deepEqual(gridsOf(`<table><tr>${row}</tr></table>`, 'html'), [[['6', '4', '3']]]);
  });
});

describe('The residue of a conversion', () => {
  for (const residue of ['[bookmark: _GoBack]', '\u200b', '\u0007', '\u0013']) {
    it(`(${JSON.stringify(residue)}) is no part of a line or a cell`, () => {
      assert.deepEqual(linesOf(`${residue}一、总体情况\n`), ['一、总体情况']);
      assert.deepEqual(gridsOf(`规章\t${residue}0\n许可\t1${residue}2\n`), [
        [
          ['规章', '0'],
          ['许可', '12'],
        ],
      ]);
    });
  }

  it('on a line of its own is no line', () => {
    assert.deepEqual(linesOf('一、总体情况\n[bookmark: _GoBack]\n好。\n'), ['一、总体情况', '好。']);
  });
});
