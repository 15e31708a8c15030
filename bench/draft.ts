import type { Layout } from '../server/draft/draft';
import { layoutOf } from '../server/draft/layouts';
import { form2021 } from '../server/forms/2021';
import type { TableId } from '../server/forms/form';
import type { Value } from '../server/write/table-model';
import { type Style, writeHeading, writeTable } from '../server/write/templates';

const YEAR = 2025;
export const ORGAN = '云溪县水务局';

/** The figures of the rows that have any, but for sums, in the order of their columns. */
const FIGURES: Readonly<Record<string, readonly (number | string)[]>> = {
  normativeDocuments: [2, 1, 6],
  licences: [35],
  penalties: [4],
  fees: ['12.60'],
  reconsideration: [1, 0, 0, 0],
  'litigation.afterReconsideration': [0, 0, 1, 0],
};

/** Those of table 三: six kinds of applicants. The other rows follow from them. */
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
const OUTCOMES = Object.keys(APPLICATIONS).slice(2);

/** A report without a fault, of an organ that does not exist, with prose enough for so many characters. */
export function validDraft(characters = 0, layout: Layout = 'pipes'): string {
  const style: Style = { layout, syntax: layoutOf(layout).syntax, lineEnd: '\n' };
  const heading = (text: string, level = 2): string => writeHeading(text, level, style);
  const paragraph = (text: string): string => writeHeading(text, 0, style);
  const table = (id: TableId): string => writeTable(form2021, id, style, figure);
  const head = [heading(`${ORGAN}${YEAR}年政府信息公开工作年度报告`, 1), paragraph(opening), heading('一、总体情况')];
  const tail = [
    heading('二、主动公开政府信息情况'),
    table('proactive'),
    heading('三、收到和处理政府信息公开申请情况'),
    table('applications'),
    heading('四、政府信息公开行政复议、行政诉讼情况'),
    table('disputes'),
    heading('五、存在的主要问题及改进情况'),
    paragraph('部分栏目更新不够及时，政策解读的形式较为单一。下一步将健全信息发布的审核机制，丰富解读的形式。'),
    heading('六、其他需要报告的事项'),
    paragraph('按照《政府信息公开信息处理费管理办法》的规定，本年度未收取信息处理费。'),
    paragraph(ORGAN),
    paragraph(`${YEAR + 1}年1月20日`),
  ];
  const rest = characters - lengthOf(head) - lengthOf(tail);
  return `${[...head, ...overview(rest).map(paragraph), ...tail].join('\n\n')}\n`;
}

const lengthOf = (parts: readonly string[]): number => parts.join('\n\n').length;

const opening =
  '本报告根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）的要求编制。' +
  `统计期限为${YEAR}年1月1日至${YEAR}年12月31日。`;

/** What reports say of a year's work, in their wordings; every rule on prose finds something to read in some of them. */
const SAYINGS: readonly ((i: number) => string)[] = [
  (i) =>
    `（一）主动公开。${YEAR}年，我局围绕供水保障、河道管理和防汛抗旱，通过门户网站主动公开信息${i + 90}条，其中工作动态${i + 40}条，通知公告30条，政策文件20条，群众关切得到及时回应。`,
  (i) =>
    `（二）依申请公开。畅通信函、当面和网络等受理渠道，规范登记、审核、办理、答复、归档各个环节，共收到政府信息公开申请22件，上年结转2件，均在法定期限内答复，第${i}批档案已经整理归档。`,
  () =>
    '（三）政府信息管理。严格落实信息发布“三审三校”制度，制定出台《云溪县水务局政府信息公开工作规程》（云水发〔2025〕6号），明确公开属性源头认定的要求，定期清理失效和废止的文件。',
  (i) =>
    `（四）平台建设。政务新媒体全年发布信息${i + 200}条，比上年增加${i + 20}条；网站栏目由12个优化为10个，增设河湖长制专栏，集中展示治水成果，方便公众查询。`,
  () =>
    '（五）监督保障。主要负责同志亲自部署，分管负责同志具体落实，办公室配备专职人员2名；组织业务培训3次，参训120人次，年终开展社会评议，群众满意度为96.5%，未发生责任追究的情形。',
  (i) =>
    `严格执行保密审查和个人隐私保护的规定，做到先审查、后公开，对涉及企业和群众切身利益的事项，通过座谈会、听证会和网上征求意见等方式听取各方面意见，采纳合理建议${i + 1}条。`,
  (i) =>
    `加大重点领域信息公开力度，公开财政预决算、重大建设项目、水利工程招标投标、安全生产等信息${i + 33}条，占全年公开信息总量的两成以上，${YEAR - 1}年度部门决算已于8月20日前公布。`,
  () =>
    '坚持政策文件与解读材料同步组织、同步审签、同步发布，灵活运用图解、问答和短视频等形式，把文件的背景依据、主要内容和办理流程讲清楚，政策的知晓度和透明度有了新的提高。',
  (i) =>
    `深入开展“政府开放日”活动${(i % 3) + 1}场，邀请人大代表、政协委员和用水户代表走进水厂、泵站和水文站，实地了解供水调度和水质检测的全过程，面对面听取对水务工作的意见。`,
  () =>
    '加强组织领导，及时调整政务公开工作领导小组，形成主要领导亲自抓、分管领导具体抓、各科室分工协作的工作格局，做到有部署、有检查、有落实，确保各项任务落到实处。',
  () =>
    '做好基层政务公开标准化规范化建设，梳理完善公共服务领域的事项目录，编制办事指南，推动便民服务窗口、村务公开栏与网上平台同步更新，方便群众就近查询和获取信息。',
  (i) =>
    `健全舆情收集和回应机制，安排专人每日巡查网站留言和政务热线转办事项，全年办理来信来电${i + 60}件，办结率和回访满意率均保持较高水平，没有出现回应不及时的情况。`,
  () =>
    '强化信息安全管理，对历史信息开展全面排查，重点检查涉及个人隐私、错别字和失效链接等问题，发现一处、整改一处，保证对外发布的信息准确、权威、规范。',
  () =>
    '完善政务公开专区建设，配备自助查询设备和资料架，摆放政府公报、办事指南和宣传手册，由窗口人员提供咨询引导服务，为老年人等群体提供贴心便利的帮助。',
  () =>
    '注重学习先进地区的经验做法，选派业务骨干参加上级举办的专题培训班，邀请专家现场授课，围绕条例解读、答复文书规范和典型案例分析进行交流，干部的业务能力得到提升。',
  () =>
    '把政务公开纳入年度重点工作和绩效管理，定期通报各科室信息报送和审核情况，对工作不力的及时提醒，形成以公开促规范、以公开促服务的良好氛围。',
];

/** Paragraphs that differ from one another, as many as so many characters want. */
function overview(characters: number): string[] {
  const paragraphs = ['一年来，本局坚持以公开为常态、不公开为例外，扎实推进政府信息公开工作。'];
  let length = paragraphs[0].length;
  for (let i = 0; length < characters; i++) {
    const paragraph = SAYINGS[i % SAYINGS.length](Math.floor(i / SAYINGS.length));
    paragraphs.push(paragraph);
    length += paragraph.length + 2;
  }
  return paragraphs;
}

/** What stands in a cell of the form. */
const figure: Value = ({ row, column }) => {
  const figures = figuresOf(row.id);
  if (column.id === 'total') return String(figures.reduce<number>((sum, figure) => sum + Number(figure), 0));
  const block = form2021.tables.flatMap(({ blocks }) => blocks).find(({ rows }) => rows.includes(row));
  return String(figures[block?.columns.indexOf(column) ?? 0] ?? 0);
};

function figuresOf(row: string): readonly (number | string)[] {
  const known = (name: string): readonly number[] => APPLICATIONS[name] ?? [];
  const outcomes = known('received').map((_, i) => OUTCOMES.reduce((sum, name) => sum + known(name)[i], 0));
  if (row === 'outcomesTotal') return outcomes;
  if (row === 'carriedOver') return outcomes.map((sum, i) => known('received')[i] + known('carriedIn')[i] - sum);
  return FIGURES[row] ?? known(row);
}
