/** What may be wrong in a draft for the tests; nothing is where nothing is given. */
export interface Defects {
  /** In place of the total of the first row of table 三, whose parts are 3 and 1. */
  readonly total?: string;
  /** In place of the first figure of table 二. */
  readonly figure?: string;
  /** In place of the date of signing. */
  readonly signed?: string;
  readonly lineEnd?: string;
  /** Put before the signature. */
  readonly remark?: string;
}

const zeros = (count: number): string => '\t0'.repeat(count);

/** The report of an organ that does not exist, its tables as pasted from a spreadsheet. */
export function draft(defects: Defects = {}): string {
  const { total = '4', figure = '12', signed = '2025年1月16日', lineEnd = '\n', remark = '' } = defects;
  const applications = [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\t\t\t申请人情况\t\t\t\t\t\t',
    '\t\t\t自然人\t法人或其他组织\t\t\t\t\t总计',
    '\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t',
    `一、本年新收政府信息公开申请数量\t\t\t3\t1\t0\t0\t0\t0\t${total}`,
    `二、上年结转政府信息公开申请数量\t\t${zeros(7)}`,
    '三、本年度办理结果\t（一）予以公开\t\t3\t1\t0\t0\t0\t0\t4',
    `\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t${zeros(7)}`,
    `\t（三）不予公开\t1.属于国家秘密${zeros(7)}`,
    ...[
      '2.其他法律行政法规禁止公开',
      '3.危及“三安全一稳定”',
      '4.保护第三方合法权益',
      '5.属于三类内部事务信息',
      '6.属于四类过程性信息',
      '7.属于行政执法案卷',
      '8.属于行政查询事项',
    ].map((label) => `\t\t${label}${zeros(7)}`),
    `\t（四）无法提供\t1.本机关不掌握相关政府信息${zeros(7)}`,
    `\t\t2.没有现成信息需要另行制作${zeros(7)}`,
    `\t\t3.补正后申请内容仍不明确${zeros(7)}`,
    `\t（五）不予处理\t1.信访举报投诉类申请${zeros(7)}`,
    ...['2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请', '5.要求行政机关确认或重新出具已获取信息'].map(
      (label) => `\t\t${label}${zeros(7)}`,
    ),
    `\t（六）其他处理\t1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请${zeros(7)}`,
    `\t\t2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请${zeros(7)}`,
    `\t\t3.其他${zeros(7)}`,
    '\t（七）总计\t\t3\t1\t0\t0\t0\t0\t4',
    `四、结转下年度继续办理\t\t${zeros(7)}`,
  ];
  const groups = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'].join('\t');
  return [
    '云溪市档案管理局2024年政府信息公开工作年度报告',
    '',
    '本报告根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2024年1月1日至2024年12月31日。',
    '',
    '一、总体情况',
    '',
    '2024年，我局按照要求做好主动公开、依申请公开、政府信息管理、平台建设和监督保障工作。',
    '',
    '二、主动公开政府信息情况',
    '',
    '第二十条第（一）项\t\t\t',
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t0\t0\t0',
    `行政规范性文件\t${figure}\t0\t12`,
    '第二十条第（五）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    '行政许可\t0\t\t',
    '第二十条第（六）项\t\t\t',
    '信息内容\t本年处理决定数量\t\t',
    '行政处罚\t0\t\t',
    '行政强制\t0\t\t',
    '第二十条第（八）项\t\t\t',
    '信息内容\t本年收费金额（单位：万元）\t\t',
    '行政事业性收费\t0\t\t',
    '',
    '三、收到和处理政府信息公开申请情况',
    '',
    ...applications,
    '',
    '四、政府信息公开行政复议、行政诉讼情况',
    '',
    `行政复议\t\t\t\t\t行政诉讼${'\t'.repeat(9)}`,
    `${groups}\t未经复议直接起诉\t\t\t\t\t复议后起诉\t\t\t\t`,
    `\t\t\t\t\t${groups}\t${groups}`,
    `0${zeros(14)}`,
    '',
    '五、存在的主要问题及改进情况',
    '',
    '公开内容还不够丰富。下一步，我局将加强业务培训，提高公开质量。',
    '',
    '六、其他需要报告的事项',
    '',
    `本年度未收取政府信息公开信息处理费。${remark}`,
    '',
    '云溪市档案管理局',
    signed,
    '',
  ].join(lineEnd);
}

/** A document that is no annual report. */
export const NOTES = '# 会议纪要\n\n一、关于办公用房的安排\n\n会议同意。\n';
