import { applicationsTable, disputesTable, sections } from './common';
import { column, type Form, group, row, table } from './form';

const decisions = [column('decisions', '本年处理决定数量')];

/** 国办公开办函〔2021〕30号: the form of reports on 2021 and later. */
export const form2021: Form = {
  id: '2021',
  years: { from: 2021, to: Number.POSITIVE_INFINITY },
  notice: {
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    number: '国办公开办函〔2021〕30号',
    date: '2021-09-26',
  },
  sections,
  tables: [
    table({
      id: 'proactive',
      name: '二',
      blocks: [
        {
          heading: '第二十条第（一）项',
          corner: '信息内容',
          columns: [
            column('made', '本年制发件数'),
            column('repealed', '本年废止件数'),
            column('inForce', '现行有效件数'),
          ],
          rows: [row('rules', '规章'), row('normativeDocuments', '行政规范性文件')],
        },
        {
          heading: '第二十条第（五）项',
          corner: '信息内容',
          columns: decisions,
          rows: [row('licences', '行政许可')],
        },
        {
          heading: '第二十条第（六）项',
          corner: '信息内容',
          columns: decisions,
          rows: [row('penalties', '行政处罚'), row('coercion', '行政强制')],
        },
        {
          heading: '第二十条第（八）项',
          corner: '信息内容',
          columns: [
            column('charged', '本年收费金额（单位：万元）', {
              aliases: ['本年收费金额', '本年收费金额（万元）', '本年收费金额（单位:万元人民币）'],
              measure: 'amount',
            }),
          ],
          rows: [row('fees', '行政事业性收费')],
        },
      ],
      equations: [],
    }),
    applicationsTable(
      group(
        '（六）其他处理',
        row('otherwise.notCorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', {
          aliases: ['1.逾期不补正', '1.申请人无正当理由逾期不补正'],
          article: '第三十条',
        }),
        row('otherwise.feeNotPaid', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', {
          aliases: ['2.逾期不缴费', '2.申请人逾期未按收费通知要求缴纳费用'],
        }),
        row('otherwise.other', '3.其他'),
      ),
    ),
    disputesTable,
  ],
};
