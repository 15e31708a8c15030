// A small report without a fault, of an organ that does not exist, in each of the layouts; the tests spoil it.
export const year = 2025;
export const title = `青石县档案局${year}年政府信息公开工作年度报告`;

type Cell = string | number;
export type Table = Cell[][];

const published: Table = [
  ['第二十条第（一）项', '', '', ''],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', 0, 0, 0],
  ['行政规范性文件', 2, 1, 6],
  ['第二十条第（五）项', '', '', ''],
  ['信息内容', '本年处理决定数量', '', ''],
  ['行政许可', 31, '', ''],
  ['第二十条第（六）项', '', '', ''],
  ['信息内容', '本年处理决定数量', '', ''],
  ['行政处罚', 0, '', ''],
  ['行政强制', 0, '', ''],
  ['第二十条第（八）项', '', '', ''],
  ['信息内容', '本年收费金额（单位：万元）', '', ''],
  ['行政事业性收费', 0, '', ''],
];

const zeros = [0, 0, 0, 0, 0, 0, 0];

/** Table three; two applications were carried in, one is carried over. */
export const applications: Table = [
  ['申请人情况', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
  ['一、本年新收政府信息公开申请数量', 13, 4, 0, 0, 2, 0, 19],
  ['二、上年结转政府信息公开申请数量', 2, 0, 0, 0, 0, 0, 2],
  ['（一）予以公开', 9, 3, 0, 0, 1, 0, 13],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 1, 0, 0, 0, 0, 0, 1],
  ['1.属于国家秘密', ...zeros],
  ['2.其他法律行政法规禁止公开', ...zeros],
  ['3.危及“三安全一稳定”', ...zeros],
  ['4.保护第三方合法权益', ...zeros],
  ['5.属于三类内部事务信息', ...zeros],
  ['6.属于四类过程性信息', ...zeros],
  ['7.属于行政执法案卷', ...zeros],
  ['8.属于行政查询事项', ...zeros],
  ['1.本机关不掌握相关政府信息', 3, 1, 0, 0, 1, 0, 5],
  ['2.没有现成信息需要另行制作', ...zeros],
  ['3.补正后申请内容仍不明确', ...zeros],
  ['1.信访举报投诉类申请', 1, 0, 0, 0, 0, 0, 1],
  ['2.重复申请', ...zeros],
  ['3.要求提供公开出版物', ...zeros],
  ['4.无正当理由大量反复申请', ...zeros],
  ['5.要求行政机关确认或重新出具已获取信息', ...zeros],
  ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', ...zeros],
  ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', ...zeros],
  ['3.其他', ...zeros],
  ['（七）总计', 14, 4, 0, 0, 2, 0, 20],
  ['四、结转下年度继续办理', 1, 0, 0, 0, 0, 0, 1],
];

const disputes: Table = [
  ['', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
  ['行政复议', 1, 0, 0, 0, 1],
  ['未经复议直接起诉', 0, 0, 0, 0, 0],
  ['复议后起诉', 0, 0, 0, 0, 0],
];

type Part = { heading: string } | { text: string } | { table: Table } | { titled: string };

const parts: Part[] = [
  { titled: title },
  { heading: '一、总体情况' },
  { text: `${year}年，我局主动公开政府信息86条，收到政府信息公开申请19件。` },
  { heading: '二、主动公开政府信息情况' },
  { table: published },
  { heading: '三、收到和处理政府信息公开申请情况' },
  { table: applications },
  { heading: '四、政府信息公开行政复议、行政诉讼情况' },
  { table: disputes },
  { heading: '五、存在的主要问题及改进情况' },
  { text: '部分栏目更新不够及时。下一步将落实专人，定期检查。' },
  { heading: '六、其他需要报告的事项' },
  { text: `本机关${year}年度未收取政府信息公开信息处理费。` },
  { text: '青石县档案局' },
  { text: `${year + 1}年1月15日` },
];

const lines = (write: (part: Part) => string, between: string) => parts.map(write).join(between);

function markdownTable(table: Table): string {
  const row = (cells: Cell[]) => `| ${cells.join(' | ')} |`;
  const [head = [], ...body] = table;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...body.map(row)].join('\n');
}

export const markdown = `${lines((part) => {
  if ('titled' in part) return `# ${part.titled}`;
  if ('heading' in part) return `## ${part.heading}`;
  return 'table' in part ? markdownTable(part.table) : part.text;
}, '\n\n')}\n`;

export const plainText = `${lines((part) => {
  if ('titled' in part) return part.titled;
  if ('heading' in part) return part.heading;
  return 'table' in part ? part.table.map((cells) => cells.join('\t')).join('\n') : part.text;
}, '\n')}\n`;

/** One cell a line, as text extraction leaves the tables of a word processor. */
export const cellLines = `${lines((part) => {
  if ('titled' in part) return part.titled;
  if ('heading' in part) return part.heading;
  if ('text' in part) return part.text;
  return part.table.map((cells) => cells.map((cell) => `\t${cell}`).join('\n')).join('\n\n');
}, '\n\n')}\n`;

export const html = `<!DOCTYPE html>
<html lang="zh-CN">
<body>
${lines((part) => {
  if ('titled' in part) return `<h1>${part.titled}</h1>`;
  if ('heading' in part) return `<h2>${part.heading}</h2>`;
  if ('text' in part) return `<p>${part.text}</p>`;
  const row = (cells: Cell[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return `<table>\n${part.table.map(row).join('\n')}\n</table>`;
}, '\n')}
</body>
</html>
`;

/** The report in each layout of tables, by the language that it is opened in. */
export const layouts = [
  { layout: 'pipes', language: 'markdown', text: markdown },
  { layout: 'tabs', language: 'ogi-report', text: plainText },
  { layout: 'cell lines', language: 'plaintext', text: cellLines },
  { layout: 'HTML', language: 'html', text: html },
] as const;

/** A text with the first `old` after `label` changed, in whatever layout. */
export function changed(text: string, label: string, old: string, by: string): string {
  const at = text.indexOf(old, text.indexOf(label) + label.length);
  if (!text.includes(label) || at < 0) throw new Error(`the draft has no ${old} behind ${label}`);
  return text.slice(0, at) + by + text.slice(at + old.length);
}

/** Row one with a total that is not the sum of its parts: 13 + 4 + 2 is 19. */
export const received = '一、本年新收政府信息公开申请数量';
export const withWrongTotal = (text: string): string => changed(text, received, '19', '29');

/** The same report on the year before. */
export const yearBefore = (text: string): string =>
  text
    .replaceAll(`${year}`, '@')
    .replaceAll(`${year + 1}`, `${year}`)
    .replaceAll('@', `${year - 1}`);
