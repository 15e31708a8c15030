// Slips that the fuzz command found (`npm run fuzz -- --slips`), one of each kind.
import type { Slip } from './slip';

const HEADING = '六、其他需要报告的事项';
/** The end of the row 一 of table 三. */
const ROW_END = '<td>0</td><td>0</td><td>0</td><td>6</td>';
const REQUEST = '严格按照规定的程序办理政府信息公开申请。';

/** A figure that left its cell still stands beside the table: its total is not filled. */
const LOOSE: readonly Slip[] = [
  {
    name: 'a total on the line below',
    change: {
      pipes: ['| 0 | 1 |\n', '| 0 |  |1\n'],
      tabs: ['\t0\t1\n', '\t0\t\n1\n'],
      'cell-lines': ['\t0\n\t1\n', '\t0\n\t\n1\n'],
      html: ['<td>0</td><td>1</td>', '<td>0</td><td></td>1'],
    },
    outcome: 'kept',
  },
  {
    name: 'a total at the beginning of the row below',
    change: {
      pipes: ['| 0 |\n|  | （七）总计', '|  |\n| 0 | （七）总计'],
      tabs: ['0\n\t（七）总计', '\n0\t（七）总计'],
      html: ['<td>0</td></tr>\n<tr><td colspan="2">（七）总计', '<td></td></tr>\n<tr><td colspan="2">0（七）总计'],
    },
    outcome: 'kept',
  },
  {
    name: 'the number of an item at the end of the row above',
    change: {
      pipes: ['0 |\n|  |  | 2.没有', '02 |\n|  |  | .没有'],
      html: ['<td>0</td></tr>\n<tr><td>2.没有', '<td>02</td></tr>\n<tr><td>.没有'],
    },
    outcome: 'kept',
  },
  {
    name: 'two figures in the cell behind a blank',
    change: { 'cell-lines': ['\t0\n\t6\n', '\t\n0\t6\n'] },
    outcome: 'kept',
  },
  {
    name: 'a figure and its total in one cell',
    change: {
      pipes: ['| 行政复议 |  | 1 | 0 | 0 | 0 | 1 |', '| 行政复议 |  | 1 | 0 | 0 | 01 |  |'],
      tabs: ['1\t0\t0\t0\t1\t0', '1\t0\t0\t01\t\t0'],
      html: ['<td>0</td><td>1</td>', '<td>01</td><td></td>'],
    },
    outcome: 'kept',
  },
  {
    name: 'a total in the cell behind it',
    change: {
      tabs: ['1\t0\t0\t0\t1\t0', '1\t0\t0\t0\t\t10'],
      'cell-lines': ['\t1\n\t0\n\t0\n\t0\n\t1\n\t0\n', '\t1\n\t0\n\t0\n\t0\n\t\n\t10\n'],
      html: ['<td>0</td><td>1</td><td>0</td>', '<td>0</td><td></td><td>10</td>'],
    },
    outcome: 'kept',
  },
  {
    name: 'a digit typed behind a 0: its total says that it was 0',
    change: {
      pipes: ['| 行政复议 |  | 1 | 0 | 0 | 0 | 1 |', '| 行政复议 |  | 1 | 09 | 0 | 0 | 1 |'],
      tabs: ['1\t0\t0\t0\t1\t0', '1\t09\t0\t0\t1\t0'],
    },
    outcome: 'kept',
  },
  {
    name: 'a figure and its total in one cell, that are one figure as well',
    change: { pipes: ['| 行政复议 |  | 1 | 0 | 0 | 0 | 1 |', '| 行政复议 |  | 1 | 0 | 0 | 12 |  |'] },
    outcome: 'kept',
  },
  {
    name: 'a full-width bar for a tab in a row with a figure that has a sign',
    change: { tabs: ['行政处罚\t3\t\t', '行政处罚｜3\t+8\t'] },
    outcome: 'kept',
  },
  {
    name: 'a total on an empty line below its cell',
    change: { 'cell-lines': ['\t0\n\t6\n', '\t0\n\t\n\n'] },
    outcome: 'kept',
  },
  { name: 'a total in a broken tag', change: { html: [ROW_END, ROW_END.replace('>6', '><6')] }, outcome: 'kept' },
];

/** What is put in stands there already, or may belong on either side of a line end. */
const PLACE: readonly Slip[] = [
  {
    name: 'a tab behind the number of a heading',
    change: { pipes: [HEADING, '六、\t其他需要报告的事项'], tabs: [HEADING, '六、\t其他需要报告的事项'] },
    outcome: 'unharmed',
  },
  {
    name: 'a tab in a heading',
    change: { pipes: [HEADING, '六、 其他需要报告的\t事项'], tabs: [HEADING, '六、 其他需要报告的\t事项'] },
    outcome: 'kept',
  },
  ...[' ', '\u00a0', '\u3000'].map(
    (blank): Slip => ({
      name: `U+${blank.charCodeAt(0).toString(16)} in the marks of a heading`,
      change: { pipes: ['## 六、', `#${blank}# 六、`] },
      outcome: 'kept',
    }),
  ),
  {
    name: 'a character lost where a line ends in a label',
    change: { html: ['社会公益组织', '社<br/>公益组织'], 'cell-lines': ['社会公益组织', '社\n公益组织'] },
    outcome: 'kept',
  },
  {
    name: 'the last line of a label lost',
    change: { html: ['社会公益组织', '社会公益组<br/>'] },
    outcome: 'kept',
  },
  {
    name: 'the first line of a label twice',
    change: { 'cell-lines': ['\t信息内容\n', '\t信息内\n\t信息内\n容\n'] },
    outcome: 'kept',
  },
  {
    name: 'the lines of a label parted',
    change: { 'cell-lines': ['\t第二十条第（五）项\n', '\t第二十条\n\n第（五）项\n'] },
    outcome: 'kept',
  },
  {
    name: 'characters that changed places about a line end in a label',
    change: { html: ['行政处罚', '行政罚<br/>处'] },
    outcome: 'kept',
  },
  {
    name: 'a character lost where a line ends in a phrase',
    change: { tabs: [REQUEST, '严格按照规定的程序办理政府\n息公开申请。'] },
    outcome: 'kept',
  },
  {
    name: 'a title on two lines without a digit of its year',
    change: { tabs: ['农业农村局2024年政府', '农业农村局202年政府\n'] },
    outcome: { becomes: '农业农村局2024年政府\n' },
  },
  {
    name: 'a character lost behind a label of a row that is short of a cell',
    change: {
      pipes: [
        '（四）无法提供 | 1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n|  |  |',
        '（四）无 1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n|  | 法提供 |',
      ],
    },
    outcome: 'kept',
  },
  {
    name: 'half of a label behind the end of a page, and the row before it lost',
    change: {
      pipes: [
        '|  | （四）无法提供 | 1.本机关不掌握相关政府信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n|  |  | 2.没有',
        '\n- 4 -\n\n|  | 法提供 | 2.没有',
      ],
    },
    outcome: 'kept',
  },
  {
    name: 'a line lost between two that share a word',
    change: { tabs: [REQUEST, '严格按照规定公开\n公开申请的程序办理政府信息。'] },
    outcome: 'kept',
  },
  { name: 'a digit behind the day that it belongs to', change: ['12月31日止', '12月3日1止'], outcome: 'kept' },
];

/** A figure is put where it stood: before the mark that Word ends a paragraph with. */
const WORD: readonly Slip[] = [
  {
    name: 'a blank total before the end of its paragraph',
    change: { html: [ROW_END, ROW_END.replace('6', '<p><span><o:p></o:p></span></p>')] },
    outcome: { becomes: ROW_END.replace('6', '<p><span>6<o:p></o:p></span></p>') },
  },
  {
    name: 'a blank total before the end of its line',
    change: { html: [ROW_END, ROW_END.replace('6', ' \n')] },
    outcome: { becomes: ROW_END.replace('6', '6\n') },
  },
];

export const FOUND: Readonly<Record<string, readonly Slip[]>> = { LOOSE, PLACE, WORD };
