import {
  column,
  columnGroup,
  type FormTable,
  group,
  inEachColumn,
  inEachRow,
  type Row,
  row,
  type Section,
  table,
} from './form';

/** The six sections: alike in both forms. Aliases are wordings of published reports. */
export const sections: readonly Section[] = [
  {
    id: 'overview',
    number: 1,
    heading: '一、总体情况',
    aliases: ['总体概况', '总体工作情况', '概述', '基本情况', '政府信息公开总体情况', '政府信息公开工作总体情况'],
  },
  {
    id: 'proactive',
    number: 2,
    heading: '二、主动公开政府信息情况',
    aliases: ['主动公开情况', '政府信息主动公开情况', '主动公开信息情况', '主动公开政府信息的情况'],
    table: 'proactive',
  },
  {
    id: 'applications',
    number: 3,
    heading: '三、收到和处理政府信息公开申请情况',
    aliases: [
      '依申请公开政府信息情况',
      '依申请公开情况',
      '政府信息依申请公开情况',
      '政府信息公开申请情况',
      '收到和处理政府信息公开申请的情况',
      '依申请公开政府信息办理情况',
    ],
    table: 'applications',
  },
  {
    id: 'disputes',
    number: 4,
    heading: '四、政府信息公开行政复议、行政诉讼情况',
    aliases: [
      '行政复议和行政诉讼情况',
      '行政复议行政诉讼情况',
      '政府信息公开行政复议和行政诉讼情况',
      '因政府信息公开工作被申请行政复议提起行政诉讼情况',
      '政府信息公开行政复议行政诉讼的情况',
    ],
    table: 'disputes',
  },
  {
    id: 'problems',
    number: 5,
    heading: '五、存在的主要问题及改进情况',
    aliases: [
      '存在的主要问题和改进措施',
      '存在的主要问题及改进措施',
      '存在的主要问题和改进情况',
      '存在的问题及改进措施',
      '存在的问题及改进情况',
      '存在问题及改进措施',
      '存在问题和改进措施',
      '存在的主要问题',
      '政府信息公开工作存在的主要问题及改进情况',
    ],
  },
  {
    id: 'others',
    number: 6,
    heading: '六、其他需要报告的事项',
    aliases: ['其他报告事项', '其他事项', '需要报告的其他事项', '其他需要报告事项', '其它需要报告的事项'],
  },
];

const applicants = [
  column('naturalPerson', '自然人'),
  ...columnGroup(
    '法人或其他组织',
    column('enterprise', '商业企业'),
    column('research', '科研机构'),
    column('publicInterest', '社会公益组织'),
    column('legalService', '法律服务机构'),
    column('otherOrganisation', '其他'),
  ),
];

/** Table 三; the forms differ in the rows of （六）其他处理 alone. Articles are those of 政府信息公开条例. */
export function applicationsTable(otherwise: readonly Row[]): FormTable {
  const outcomes = [
    row('granted', '（一）予以公开', { article: '第三十六条第（一）、（二）项' }),
    row('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', {
      aliases: ['（二）部分公开'],
      article: '第三十七条',
    }),
    ...group(
      '（三）不予公开',
      row('denied.stateSecret', '1.属于国家秘密', { article: '第十四条' }),
      row('denied.forbiddenByLaw', '2.其他法律行政法规禁止公开', { article: '第十四条' }),
      row('denied.security', '3.危及“三安全一稳定”', { article: '第十四条' }),
      row('denied.thirdParty', '4.保护第三方合法权益', { article: '第十五条' }),
      row('denied.internalAffairs', '5.属于三类内部事务信息', { article: '第十六条第一款' }),
      row('denied.process', '6.属于四类过程性信息', { article: '第十六条第二款' }),
      row('denied.enforcementFile', '7.属于行政执法案卷', { article: '第十六条第二款' }),
      row('denied.inquiry', '8.属于行政查询事项', { article: '第三十六条第（七）项' }),
    ),
    ...group(
      '（四）无法提供',
      row('unavailable.notHeld', '1.本机关不掌握相关政府信息', { article: '第三十六条第（四）、（五）项' }),
      row('unavailable.needsMaking', '2.没有现成信息需要另行制作', { article: '第三十八条' }),
      row('unavailable.unclear', '3.补正后申请内容仍不明确', { article: '第三十条' }),
    ),
    ...group(
      '（五）不予处理',
      row('notProcessed.petition', '1.信访举报投诉类申请', { article: '第三十九条第一款' }),
      row('notProcessed.repeated', '2.重复申请', { article: '第三十六条第（六）项' }),
      row('notProcessed.publication', '3.要求提供公开出版物', { article: '第三十九条第二款' }),
      row('notProcessed.excessive', '4.无正当理由大量反复申请', { article: '第三十五条' }),
      row('notProcessed.reissue', '5.要求行政机关确认或重新出具已获取信息'),
    ),
    ...otherwise,
  ];
  const rows = [
    row('received', '一、本年新收政府信息公开申请数量', { aliases: ['一、本年新收'] }),
    row('carriedIn', '二、上年结转政府信息公开申请数量', { aliases: ['二、上年结转'] }),
    ...group('三、本年度办理结果', outcomes, row('outcomesTotal', '（七）总计')),
    row('carriedOver', '四、结转下年度继续办理'),
  ];
  return table({
    id: 'applications',
    name: '三',
    note: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    over: '申请人情况',
    blocks: [{ columns: [...applicants, column('total', '总计')], rows }],
    equations: [
      inEachRow(
        applicants.map(({ id }) => id),
        'total',
      ),
      inEachColumn(
        'column',
        outcomes.map(({ id }) => id),
        ['outcomesTotal'],
      ),
      inEachColumn('balance', ['received', 'carriedIn'], ['outcomesTotal', 'carriedOver']),
    ],
  });
}

/** Table 四: alike in both forms. */
export const disputesTable: FormTable = table({
  id: 'disputes',
  name: '四',
  blocks: [
    {
      columns: [
        column('upheld', '结果维持'),
        column('corrected', '结果纠正'),
        column('other', '其他结果'),
        column('pending', '尚未审结'),
        column('total', '总计'),
      ],
      rows: [
        row('reconsideration', '行政复议'),
        ...group(
          '行政诉讼',
          row('litigation.direct', '未经复议直接起诉'),
          row('litigation.afterReconsideration', '复议后起诉'),
        ),
      ],
    },
  ],
  equations: [inEachRow(['upheld', 'corrected', 'other', 'pending'], 'total')],
});
