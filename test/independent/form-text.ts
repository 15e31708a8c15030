// What the two notices print in the form, written down from them and from nothing of ours.

/** A row of table 三 with its number: under a group, or by itself. */
export interface OutcomeGroup {
  readonly label: string;
  /** The rows under it; none where the group is a row itself. */
  readonly rows: readonly string[];
}

const GRANTED: readonly OutcomeGroup[] = [
  { label: '（一）予以公开', rows: [] },
  { label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', rows: [] },
  {
    label: '（三）不予公开',
    rows: [
      '1.属于国家秘密',
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ],
  },
  {
    label: '（四）无法提供',
    rows: ['1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
  },
  {
    label: '（五）不予处理',
    rows: [
      '1.信访举报投诉类申请',
      '2.重复申请',
      '3.要求提供公开出版物',
      '4.无正当理由大量反复申请',
      '5.要求行政机关确认或重新出具已获取信息',
    ],
  },
];

export type Edition = '2019' | '2021';

export const OUTCOMES: Readonly<Record<Edition, readonly OutcomeGroup[]>> = {
  '2019': [...GRANTED, { label: '（六）其他处理', rows: [] }],
  '2021': [
    ...GRANTED,
    {
      label: '（六）其他处理',
      rows: [
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        '3.其他',
      ],
    },
  ],
};

export const ORGANISATIONS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'] as const;
export const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'] as const;
export const BALANCE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

export const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

/** A block of table 二: its article, what its columns count, and its rows. */
export interface DocumentsBlock {
  readonly article: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

const HANDLED = ['上一年项目数量', '本年增/减', '处理决定数量'];
const DECIDED = ['本年处理决定数量'];

export const DOCUMENTS: Readonly<Record<Edition, readonly DocumentsBlock[]>> = {
  '2019': [
    {
      article: '第二十条第（一）项',
      columns: ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      rows: ['规章', '规范性文件'],
    },
    { article: '第二十条第（五）项', columns: HANDLED, rows: ['行政许可', '其他对外管理服务事项'] },
    { article: '第二十条第（六）项', columns: HANDLED, rows: ['行政处罚', '行政强制'] },
    { article: '第二十条第（八）项', columns: HANDLED.slice(0, 2), rows: ['行政事业性收费'] },
    { article: '第二十条第（九）项', columns: ['采购项目数量', '采购总金额'], rows: ['政府集中采购'] },
  ],
  '2021': [
    {
      article: '第二十条第（一）项',
      columns: ['本年制发件数', '本年废止件数', '现行有效件数'],
      rows: ['规章', '行政规范性文件'],
    },
    { article: '第二十条第（五）项', columns: DECIDED, rows: ['行政许可'] },
    { article: '第二十条第（六）项', columns: DECIDED, rows: ['行政处罚', '行政强制'] },
    { article: '第二十条第（八）项', columns: ['本年收费金额（单位：万元）'], rows: ['行政事业性收费'] },
  ],
};

export const NOTICES: Readonly<Record<Edition, string>> = {
  '2019':
    '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
  '2021':
    '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
};
