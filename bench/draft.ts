import { tableOf } from '../server/forms';
import { form2021 } from '../server/forms/2021';
import type { Row } from '../server/forms/form';

const YEAR = 2025;
const ORGAN = '云溪县水务局';

/** Rows of table 三 that are not zero: six kinds of applicants. The rest follows from them. */
const APPLICATIONS: Readonly<Record<string, readonly number[]>> = {
  received: [17, 3, 0, 1, 1, 0],
  carriedIn: [2, 0, 0, 0, 0, 0],
  granted: [9, 2, 0, 1, 0, 0],
  partlyGranted: [2, 0, 0, 0, 0, 0],
  'denied.thirdParty': [1, 0, 0, 0, 0, 0],
  'unavailable.notHeld': [4, 1, 0, 0, 1, 0],
  'notProcessed.petition': [1, 0, 0, 0, 0, 0],
  'otherwise.other': [1, 0, 0, 0, 0, 0],
};
const OUTCOMES = [
  'granted',
  'partlyGranted',
  'denied.thirdParty',
  'unavailable.notHeld',
  'notProcessed.petition',
  'otherwise.other',
];

/** A report without a fault, of an organ that does not exist, in Markdown, with prose enough for so many characters. */
export function validDraft(characters = 0): string {
  const head = [`# ${ORGAN}${YEAR}年政府信息公开工作年度报告`, opening, '## 一、总体情况'].join('\n\n');
  const tail = [
    '## 二、主动公开政府信息情况',
    proactive(),
    '## 三、收到和处理政府信息公开申请情况',
    applications(),
    '## 四、政府信息公开行政复议、行政诉讼情况',
    disputes(),
    '## 五、存在的主要问题及改进情况',
    '部分栏目更新不够及时，政策解读的形式较为单一。下一步将健全信息发布的审核机制，丰富解读的形式。',
    '## 六、其他需要报告的事项',
    '按照《政府信息公开信息处理费管理办法》的规定，本年度未收取信息处理费。',
    ORGAN,
    `${YEAR + 1}年1月20日\n`,
  ].join('\n\n');
  return `${head}\n\n${overview(characters - head.length - tail.length)}\n\n${tail}`;
}

const opening =
  '本报告根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）的要求编制。' +
  `统计期限为${YEAR}年1月1日至${YEAR}年12月31日。`;

/** Prose of paragraphs that differ from one another, as long as wanted. */
function overview(characters: number): string {
  const paragraphs = ['一年来，本局坚持以公开为常态、不公开为例外，扎实推进政府信息公开工作。'];
  let length = paragraphs[0].length;
  for (let i = 1; length < characters; i++) {
    const paragraph = `第${i}次专题学习围绕供水保障、河道管理和防汛信息的发布展开，主动公开供水水质信息${(i % 9) + 1}条，回应群众关切${(i % 7) + 1}次，政策解读覆盖全部重要文件，公开内容经过审核后发布。`;
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs.join('\n\n');
}

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const delimiter = (columns: number): string => line(Array.from({ length: columns }, () => '---'));

function proactive(): string {
  const figures: Readonly<Record<string, readonly (number | string)[]>> = {
    rules: [0, 0, 0],
    normativeDocuments: [2, 1, 6],
    licences: [35],
    penalties: [4],
    coercion: [0],
    fees: ['12.60'],
  };
  const lines = tableOf(form2021, 'proactive').blocks.flatMap(({ heading = '', corner = '', columns, rows }) => [
    line(padded([heading], 4)),
    line(padded([corner, ...columns.map(({ label }) => label)], 4)),
    ...rows.map(({ id, label }) => line(padded([label, ...figures[id]], 4))),
  ]);
  return [lines[0], delimiter(4), ...lines.slice(1)].join('\n');
}

const padded = (cells: readonly (string | number)[], length: number): (string | number)[] => [
  ...cells,
  ...Array.from({ length: length - cells.length }, () => ''),
];

function applications(): string {
  const table = tableOf(form2021, 'applications');
  const labels = 3;
  const top = [table.note ?? '', '', '', table.over ?? '', ...Array.from({ length: 6 }, () => '')];
  const groups = ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'];
  const columns = ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''];
  let above: readonly string[] = [];
  const rows = table.rows.map((row) => {
    const path = [...row.groups, row.label];
    const shown = path.map((label, depth) => (depth < row.groups.length && above[depth] === label ? '' : label));
    above = path;
    return line([...padded(shown, labels), ...withTotal(applicantsOf(row))]);
  });
  return [line(top), delimiter(10), line(groups), line(columns), ...rows].join('\n');
}

function applicantsOf({ id }: Row): number[] {
  const known = (name: string): readonly number[] => APPLICATIONS[name] ?? [0, 0, 0, 0, 0, 0];
  const outcomes = [0, 1, 2, 3, 4, 5].map((i) => OUTCOMES.reduce((sum, name) => sum + known(name)[i], 0));
  if (id === 'outcomesTotal') return outcomes;
  if (id === 'carriedOver') return outcomes.map((sum, i) => known('received')[i] + known('carriedIn')[i] - sum);
  return [...known(id)];
}

const withTotal = (figures: readonly number[]): number[] => [
  ...figures,
  figures.reduce((sum, figure) => sum + figure, 0),
];

function disputes(): string {
  const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  return [
    line(['', '', ...columns]),
    delimiter(7),
    line(['行政复议', '', 1, 0, 0, 0, 1]),
    line(['行政诉讼', '未经复议直接起诉', 0, 0, 0, 0, 0]),
    line(['', '复议后起诉', 0, 0, 1, 0, 1]),
  ].join('\n');
}
