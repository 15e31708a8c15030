import { applicationsTable, DOCUMENTS, disputesTable, sections } from './common';
import { equals, inEachRow, lastYears, minus, plus } from './equations';
import { column, type Form, group, row } from './form';
import { table } from './table';

const decisions = [column('decisions', '本年处理决定数量')];

/** 国办公开办函〔2021〕30号: the form of reports on 2021 and later. */
export const form2021: Form = {
  id: '2021',
  years: { from: 2021, to: Number.POSITIVE_INFINITY },
  notice: {
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    names: ['中华人民共和国政府信息公开工作年度报告格式', '关于印发中华人民共和国政府信息公开工作年度报告格式的通知'],
    number: '国办公开办函〔2021〕30号',
    date: '2021-09-26',
    about: {
      'zh-CN': '2021年度及以后报告的格式：六个部分，表二、表三、表四。',
      en: 'The form of the reports on 2021 and later: six sections, tables 二, 三 and 四.',
    },
  },
  sections: sections({
    statesFee: true,
    contents: ['{year}年，本机关【未收取政府信息公开信息处理费】。'],
  }),
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
              about: {
                'zh-CN': '金额以万元计；政府信息公开信息处理费不在其中，另在第六部分说明',
                en: 'In units of 10,000 yuan; the fee for processing information is no part of it and is stated in section 六',
              },
            }),
          ],
          rows: [row('fees', '行政事业性收费')],
        },
      ],
      equations: [inEachRow(lastYears('inForce'), plus('made'), minus('repealed'), equals('inForce'))],
    }),
    applicationsTable(
      group(
        '（六）其他处理',
        row('otherwise.notCorrected', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', {
          aliases: ['1.逾期不补正', '1.申请人无正当理由逾期不补正'],
          article: '第三十条',
          about: {
            'zh-CN': '申请内容不明确，告知补正后无正当理由逾期不补正的',
            en: 'unclear, and not completed in time without good reason',
          },
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
