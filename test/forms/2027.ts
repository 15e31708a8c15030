import { DOCUMENTS, disputesTable, sections as formerSections } from '../../server/forms/common';
import { equals, inEachColumn, inEachRow, lastYears, minus, plus, sumOf } from '../../server/forms/equations';
import { column, columnGroup, type Form, group, row, type Section } from '../../server/forms/form';
import { table } from '../../server/forms/table';

const [overview, proactive, applications, disputes, problems, others] = formerSections({});

/** One section more, which the following ones make room for. */
const sections: readonly Section[] = [
  { ...overview, contents: ['（一）主动公开。【主动公开情况】', '（二）依申请公开。【依申请公开情况】'] },
  proactive,
  {
    id: 'platforms',
    number: 3,
    heading: '三、政府信息公开平台建设情况',
    aliases: ['平台建设情况'],
    subject: /平台/,
    table: 'platforms',
  },
  { ...applications, number: 4, heading: '四、收到和处理政府信息公开申请情况' },
  { ...disputes, number: 5, heading: '五、政府信息公开行政复议、行政诉讼情况' },
  { ...problems, number: 6, heading: '六、存在的主要问题及改进情况' },
  {
    ...others,
    number: 7,
    heading: '七、其他需要报告的事项',
    statesFee: true,
    contents: ['{year}年，本机关【未收取政府信息公开信息处理费】。'],
  },
];

const applicants = [
  ...columnGroup('个人', column('naturalPerson', '境内居民'), column('foreigner', '境外居民')),
  ...columnGroup('组织', column('enterprise', '商业企业'), column('otherOrganisation', '其他组织')),
];

const outcomes = [
  row('granted', '（一）予以公开'),
  row('partlyGranted', '（二）部分公开'),
  ...group(
    '（三）不予公开',
    row('denied.stateSecret', '1.属于国家秘密'),
    row('denied.dataSecurity', '2.危及数据安全', {
      about: { 'zh-CN': '公开后可能危及数据安全的', en: 'might endanger the security of data' },
    }),
  ),
  ...group('（四）其他处理', row('otherwise.transferred', '1.转送有关机关办理'), row('otherwise.other', '2.其他情形')),
];

/** An invented form: other sections, other rows and columns, and a table that no form has had. */
export const form2027: Form = {
  id: '2027',
  years: { from: 2027, to: Number.POSITIVE_INFINITY },
  notice: {
    title: '关于修订政府信息公开工作年度报告格式的通知',
    names: [],
    number: '国办公开办函〔2027〕18号',
    date: '2027',
    about: { 'zh-CN': '2027年度起的格式。', en: 'The form since 2027.' },
  },
  sections,
  tables: [
    table({
      id: 'proactive',
      name: '二',
      unit: DOCUMENTS,
      blocks: [
        {
          heading: '第二十条第（一）项',
          corner: '信息内容',
          columns: [
            column('made', '本年制发件数', { said: { 'zh-CN': '制发', en: 'made' } }),
            column('repealed', '本年废止件数', { said: { 'zh-CN': '废止', en: 'repealed' } }),
            column('inForce', '现行有效件数', { said: { 'zh-CN': '现行有效', en: 'in force' } }),
          ],
          rows: [
            row('rules', '规章'),
            row('normativeDocuments', '行政规范性文件'),
            row('interpretations', '政策解读材料'),
          ],
        },
        {
          heading: '第二十条第（五）项',
          corner: '信息内容',
          columns: [column('decisions', '本年处理决定数量')],
          rows: [row('licences', '行政许可')],
        },
      ],
      equations: [inEachRow(lastYears('inForce'), plus('made'), minus('repealed'), equals('inForce'))],
    }),
    table({
      id: 'platforms',
      name: '三',
      unit: { 'zh-CN': '个', en: 'platform' },
      blocks: [
        {
          corner: '平台类型',
          columns: [
            column('opened', '本年新开办数量', { said: { 'zh-CN': '新开办', en: 'opened' } }),
            column('closed', '本年关停数量', { said: { 'zh-CN': '关停', en: 'closed' } }),
            column('running', '年末运行数量', {
              said: { 'zh-CN': '年末运行', en: 'running' },
              about: { 'zh-CN': '12月31日仍在运行的', en: 'running on 31 December' },
            }),
          ],
          rows: [
            row('websites', '政府网站及专栏'),
            row('newMedia', '政务新媒体账号'),
            row('readingRooms', '信息公开查阅场所'),
            row('platforms', '平台合计'),
          ],
        },
      ],
      equations: [
        inEachColumn(sumOf('websites', 'newMedia', 'readingRooms'), equals('platforms')),
        inEachRow(lastYears('running'), plus('opened'), minus('closed'), equals('running')),
      ],
    }),
    table({
      id: 'applications',
      name: '四',
      unit: { 'zh-CN': '件', en: 'case' },
      note: '（第一项加第二项之和，等于第三项加第四项之和）',
      over: '申请人情况',
      blocks: [
        {
          columns: [...applicants, column('total', '总计')],
          rows: [
            row('received', '一、本年新收政府信息公开申请数量'),
            row('carriedIn', '二、上年结转政府信息公开申请数量', { said: { 'zh-CN': '上年结转', en: 'carried in' } }),
            ...group('三、本年度办理结果', outcomes, row('outcomesTotal', '（五）总计')),
            row('carriedOver', '四、结转下年度继续办理', { said: { 'zh-CN': '结转下年度', en: 'carried over' } }),
          ],
        },
      ],
      equations: [
        inEachRow(sumOf(applicants), equals('total')),
        inEachColumn(sumOf(outcomes), equals('outcomesTotal')),
        inEachColumn(sumOf('received', 'carriedIn'), equals('outcomesTotal', 'carriedOver')),
        inEachColumn(lastYears('carriedOver'), equals('carriedIn')),
      ],
    }),
    { ...disputesTable, name: '五' },
  ],
};
