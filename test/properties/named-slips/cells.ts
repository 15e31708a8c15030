// Slips on rows, cells and what parts them.
import { CARRIED_OVER, inRow, RECEIVED, ROW, type Slip } from './slip';

export const H1: readonly Slip[] = [
  {
    name: 'a blank line between label and figures',
    change: { 'cell-lines': ['申请数量\n\t5\n', '申请数量\n\n\t5\n'] },
    outcome: 'unharmed',
  },
  {
    name: 'a blank line among the figures',
    change: { 'cell-lines': ['申请数量\n\t5\n\t1\n', '申请数量\n\t5\n\n\t1\n'] },
    outcome: 'unharmed',
  },
  {
    name: 'a blank line before the total',
    change: { 'cell-lines': ['\t0\n\t6\n', '\t0\n\n\t6\n'] },
    outcome: 'unharmed',
  },
  {
    name: 'no delimiter between label and figure in table 二',
    change: {
      pipes: ['| 行政处罚 | 3 |', '| 行政处罚3 |'],
      tabs: ['行政处罚\t3', '行政处罚3'],
      'cell-lines': ['\t行政处罚\n\t3', '\t行政处罚3'],
      html: ['行政处罚</td><td colspan="3">3', '行政处罚3'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'no delimiter between label and figure in table 三',
    change: {
      pipes: ['（一）予以公开 |  | 4', '（一）予以公开4'],
      tabs: ['（一）予以公开\t\t4', '（一）予以公开4'],
      'cell-lines': ['（一）予以公开\n\t4', '（一）予以公开4'],
      html: ['（一）予以公开</td><td>4', '（一）予以公开4'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a delimiter doubled among the figures',
    change: {
      pipes: ['| 5 | 1 |', '| 5 || 1 |'],
      tabs: ['\t5\t1\t', '\t5\t\t1\t'],
      html: ['<td>5</td><td>1</td>', '<td>5</td><td><td>1</td>'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a delimiter doubled before the total',
    change: {
      pipes: ['| 0 | 6 |', '| 0 || 6 |'],
      tabs: ['\t0\t6\n', '\t0\t\t6\n'],
      html: ['<td>6</td>', '<td><td>6</td>'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a delimiter doubled in table 四',
    change: {
      tabs: ['1\t0\t0\t0\t1\t0', '1\t0\t\t0\t0\t1\t0'],
      pipes: ['| 行政复议 |  | 1 | 0 |', '| 行政复议 |  | 1 || 0 |'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'an empty cell among the figures',
    change: { 'cell-lines': ['\t5\n\t1\n', '\t5\n\t\n\t1\n'], html: ['<td>5</td><td>1', '<td>5</td><td></td><td>1'] },
    outcome: 'unharmed',
  },
  {
    name: 'a delimiter lost among the figures',
    change: {
      pipes: ['| 5 | 1 |', '| 5 1 |'],
      tabs: ['\t5\t1\t', '\t51\t'],
      'cell-lines': ['\t5\n\t1\n', '\t51\n'],
      html: ['<td>5</td><td>1</td>', '<td>51</td>'],
    },
    outcome: 'unharmed',
  },
  { name: 'a row lost', change: inRow(ROW, () => ''), outcome: 'kept' },
  {
    name: 'a row doubled',
    change: inRow(ROW, (row, layout) => row + (layout === 'cell-lines' ? '\n' : '') + row),
    outcome: 'kept',
  },
  {
    name: 'a row of figures doubled',
    change: inRow(RECEIVED, (row, layout) => row + (layout === 'cell-lines' ? '\n' : '') + row),
    outcome: 'kept',
  },
  {
    name: 'a row broken in two',
    change: {
      pipes: ['| 5 | 1 |', '| 5 |\n 1 |'],
      tabs: ['\t5\t1\t', '\t5\t\n1\t'],
      html: ['<td>5</td><td>1</td>', '<td>5</td></tr><tr><td>1</td>'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a delimiter within a label',
    change: {
      pipes: ['5.要求行政机关', '5.要求行政|机关'],
      tabs: ['5.要求行政机关', '5.要求行政\t机关'],
      'cell-lines': ['5.要求行政机关', '5.要求行政\n\t机关'],
      html: ['5.要求行政机关', '5.要求行政</td><td>机关'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a group in one cell with a label that has a slip',
    change: {
      pipes: ['| （四）无法提供 | 1.本机关不掌握相关政府信息 |', '|  | （四）无法提供：1.本机关不掌相关政府信息 |'],
    },
    outcome: 'kept',
  },
  {
    name: 'two heads in one cell',
    change: { pipes: ['| 科研机构 | 社会', '| 科研机构  社会'], tabs: ['科研机构\t社会', '科研机构 社会'] },
    outcome: 'unharmed',
  },
];

export const H3: readonly Slip[] = [
  { name: 'a tag without its end', change: { html: ['<td>规章</td>', '<td规章</td>'] }, outcome: 'kept' },
  { name: 'a tag without its beginning', change: { html: ['<td>规章</td>', '‹td>规章</td>'] }, outcome: 'kept' },
  { name: 'a tag with another mark', change: { html: ['<td>规章</td>', '‹td规章</td>'] }, outcome: 'kept' },
  { name: 'a figure in a broken tag', change: { html: ['<td>6</td>', '<td6</td>'] }, outcome: 'kept' },
  { name: 'a closing tag broken', change: { html: ['行政强制</td>', '行政强制</td'] }, outcome: 'kept' },
  { name: 'a closing tag with a blank', change: { html: ['行政强制</td>', '行政强制< /td>'] }, outcome: 'kept' },
  { name: 'a closing tag with another mark', change: { html: ['行政强制</td>', '行政强制‹/td>'] }, outcome: 'kept' },
];

export const E1: readonly Slip[] = [
  {
    name: 'a full-width bar before a figure',
    change: {
      pipes: ['| 行政处罚 | 3 |', '| 行政处罚 ｜ 3 |'],
      tabs: ['行政处罚\t3', '行政处罚｜3'],
      'cell-lines': ['行政处罚\n\t3', '行政处罚｜3'],
      html: ['行政处罚</td><td colspan="3">3', '行政处罚｜3'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a colon before a figure',
    change: {
      pipes: ['| 行政处罚 | 3 |', '| 行政处罚：3 |'],
      tabs: ['行政处罚\t3', '行政处罚：3'],
      'cell-lines': ['行政处罚\n\t3', '行政处罚：3'],
      html: ['行政处罚</td><td colspan="3">3', '行政处罚：3'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a full-width bar before a total',
    change: {
      pipes: ['（七）总计 |  | 5', '（七）总计 |  ｜ 5'],
      tabs: ['（七）总计\t\t5', '（七）总计｜5'],
      'cell-lines': ['（七）总计\n\t5', '（七）总计｜5'],
      html: ['（七）总计</td><td>5', '（七）总计｜5'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a full-width bar for two bars before a total',
    change: { pipes: ['（七）总计 |  | 5', '（七）总计 ｜ 5'] },
    outcome: { becomes: '（七）总计 | 5' },
  },
  {
    name: 'blanks for a delimiter between two figures',
    change: {
      pipes: ['| 5 | 1 | 0 |', '| 5 | 1    0 |'],
      tabs: ['\t5\t1\t0', '\t5\t1    0'],
      'cell-lines': ['\t5\n\t1\n\t0', '\t5\n\t1    0'],
      html: ['<td>1</td><td>0</td>', '<td>1    0</td>'],
    },
    outcome: 'unharmed',
  },
  {
    name: 'a full-width bar among the figures',
    change: { pipes: ['| 5 | 1 | 0 |', '| 5 ｜ 1 | 0 |'], tabs: ['\t5\t1\t0', '\t5｜1\t0'] },
    outcome: 'unharmed',
  },
];

/** The figures of a row taken out, its cells left. */
const emptied = (row: string): string => row.replace(/(?<=[|\t>] ?)[0-9](?=[ <\t\n])/g, '');

export const E2: readonly Slip[] = [
  { name: 'nothing typed yet of what was carried over', change: inRow(CARRIED_OVER, emptied), outcome: 'kept' },
  {
    name: 'one figure not typed yet of what was carried over',
    change: inRow(CARRIED_OVER, (row) => row.replace(/(?<=[|\t>] ?)1/, '')),
    outcome: 'kept',
  },
  { name: 'nothing typed yet of a reason', change: inRow(ROW, emptied), outcome: 'kept' },
];
