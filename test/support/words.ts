/** What the form prints, written out from the two notices: the tests must not learn it from the tool. */

export type TableId = 'proactive' | 'applications' | 'disputes';
export type Edition = '2019' | '2021';

export interface RowWords {
  readonly label: string;
  /** Labels of the groups that it stands in, outermost first. */
  readonly groups: readonly string[];
}

/** A part of table 二. */
export interface BlockWords {
  readonly heading: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

export const SECTIONS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
] as const;

/** The section that a table stands in, from 0. */
export const SECTION_OF: Readonly<Record<TableId, number>> = { proactive: 1, applications: 2, disputes: 3 };

const HANDLED = ['上一年项目数量', '本年增/减', '处理决定数量'];
const DECISIONS = ['本年处理决定数量'];

export const PROACTIVE: Readonly<Record<Edition, readonly BlockWords[]>> = {
  2021: [
    {
      heading: '第二十条第（一）项',
      columns: ['本年制发件数', '本年废止件数', '现行有效件数'],
      rows: ['规章', '行政规范性文件'],
    },
    { heading: '第二十条第（五）项', columns: DECISIONS, rows: ['行政许可'] },
    { heading: '第二十条第（六）项', columns: DECISIONS, rows: ['行政处罚', '行政强制'] },
    { heading: '第二十条第（八）项', columns: ['本年收费金额（单位：万元）'], rows: ['行政事业性收费'] },
  ],
  2019: [
    {
      heading: '第二十条第（一）项',
      columns: ['本年新制作数量', '本年新公开数量', '对外公开总数量'],
      rows: ['规章', '规范性文件'],
    },
    { heading: '第二十条第（五）项', columns: HANDLED, rows: ['行政许可', '其他对外管理服务事项'] },
    { heading: '第二十条第（六）项', columns: HANDLED, rows: ['行政处罚', '行政强制'] },
    { heading: '第二十条第（八）项', columns: HANDLED.slice(0, 2), rows: ['行政事业性收费'] },
    { heading: '第二十条第（九）项', columns: ['采购项目数量', '采购总金额'], rows: ['政府集中采购'] },
  ],
};

export const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
export const ORGANISATIONS = '法人或其他组织';

const inGroup = (group: string, ...labels: readonly string[]): RowWords[] =>
  labels.map((label) => ({ label, groups: [RESULTS, group] }));
const RESULTS = '三、本年度办理结果';
const alone = (label: string): RowWords => ({ label, groups: [] });
const result = (label: string): RowWords => ({ label, groups: [RESULTS] });

const applications = (otherwise: readonly RowWords[]): RowWords[] => [
  alone('一、本年新收政府信息公开申请数量'),
  alone('二、上年结转政府信息公开申请数量'),
  result('（一）予以公开'),
  result('（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  ...inGroup(
    '（三）不予公开',
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
  ),
  ...inGroup('（四）无法提供', '1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'),
  ...inGroup(
    '（五）不予处理',
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
  ),
  ...otherwise,
  result('（七）总计'),
  alone('四、结转下年度继续办理'),
];

export const APPLICATIONS: Readonly<Record<Edition, readonly RowWords[]>> = {
  2021: applications(
    inGroup(
      '（六）其他处理',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '3.其他',
    ),
  ),
  2019: applications([result('（六）其他处理')]),
};

export const RESULTS_OF_DISPUTES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
export const DISPUTES: readonly RowWords[] = [
  { label: '行政复议', groups: [] },
  { label: '未经复议直接起诉', groups: ['行政诉讼'] },
  { label: '复议后起诉', groups: ['行政诉讼'] },
];
