import assert from 'node:assert/strict';
import type { MatchedTable } from '../../server/report/tables/matched';
import { smallReport } from './small-report';

const figures = ({ cells }: MatchedTable): (number | undefined)[] =>
  cells.map(({ figure }) => (figure?.kind === 'figure' ? figure.value : undefined));

const proactive = (rules: string, documents = '行政规范性文件\t4\t5\t6'): string =>
  [
    '第二十条第（一）项\t\t\t',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    rules,
    documents,
    '第二十条第（五）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    '行政许可\t7\t\t',
    '第二十条第（六）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    '行政处罚\t8\t\t',
    '行政强制\t9\t\t',
    '第二十条第（八）项\t\t\t',
    '信息内容\t本年收费金额（单位：万元）\t\t',
    '行政事业性收费\t10.5\t\t',
  ].join('\n');

describe('Table 二', () => {
  it('is read by its labels', () => {
    const [table] = smallReport({ proactive: proactive('规章\t1\t2\t3') }).tables;
    assert.deepEqual(figures(table), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10.5]);
    assert.deepEqual([table.labelTypos, table.unexpectedCells, table.incompleteRows], [[], [], []]);
  });

  it('has a label with a slip for the row that it is meant to be', () => {
    const [table] = smallReport({ proactive: proactive('规章\t1\t2\t3', '行政规性范文件\t4\t5\t6') }).tables;
    assert.deepEqual(figures(table).slice(3, 6), [4, 5, 6]);
    assert.deepEqual(
      table.labelTypos.map(({ cell, expected }) => [cell.content.text, expected]),
      [['行政规性范文件', '行政规范性文件']],
    );
  });

  it('leaves the cells of a missing row unknown', () => {
    const text = proactive('规章\t1\t2\t3').replace('行政处罚\t8\t\t\n', '');
    const [table] = smallReport({ proactive: text }).tables;
    assert.deepEqual(figures(table), [1, 2, 3, 4, 5, 6, 7, undefined, 9, 10.5]);
  });
});

describe('Table 四', () => {
  const heads = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';

  it('is one line of fifteen figures, or three of five', () => {
    const line = [
      '| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |',
      `| ${heads} | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |`,
      `| | | | | | ${heads} | ${heads} |`,
      '| 1 | 2 | 3 | 4 | 10 | 5 | 6 | 7 | 8 | 26 | 9 | 0 | 0 | 0 | 9 |',
    ].join('\n');
    const rows = [
      `| | | ${heads} |`,
      '| 行政复议 | | 1 | 2 | 3 | 4 | 10 |',
      '| 行政诉讼 | 未经复议直接起诉 | 5 | 6 | 7 | 8 | 26 |',
      '| | 复议后起诉 | 9 | 0 | 0 | 0 | 9 |',
    ].join('\n');
    for (const disputes of [line, rows]) {
      const { tables, broken } = smallReport({ disputes });
      assert.deepEqual(figures(tables[0]), [1, 2, 3, 4, 10, 5, 6, 7, 8, 26, 9, 0, 0, 0, 9]);
      assert.deepEqual(broken, []);
    }
  });

  it('with a figure short says so, and places none of the row', () => {
    const rows = [
      `| 类别 | ${heads} |`,
      '| 行政复议 | 1 | 2 | 3 | 4 | 10 |',
      '| 未经复议直接起诉 | 5 | 6 | 7 | 26 |',
      '| 复议后起诉 | 9 | 0 | 0 | 0 | 9 |',
    ].join('\n');
    const [table] = smallReport({ disputes: rows }).tables;
    assert.deepEqual(
      table.incompleteRows.map(({ found, wanted }) => [found, wanted]),
      [[4, 5]],
    );
    assert.deepEqual(figures(table).slice(5, 10), [undefined, undefined, undefined, undefined, undefined]);
  });

  it('does not call an equation broken whose cell is blank', () => {
    const rows = [
      `| 类别 | ${heads} |`,
      '| 行政复议 | 1 | / | 3 | 4 | 10 |',
      '| 复议后起诉 | 9 | 0 | 0 | 0 | 8 |',
    ].join('\n');
    const { broken } = smallReport({ disputes: rows });
    assert.deepEqual(
      broken.map(({ sums }) => sums),
      [{ parts: 9, totals: 8 }],
    );
  });
});
