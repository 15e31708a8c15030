import { applicationsTable, DOCUMENTS, disputesTable, sections } from './common';
import { column, type Form, row } from './form';
import { table } from './table';

const lastYear = column('lastYear', '上一年项目数量');
const change = column('change', '本年增/减', { measure: 'change' });
const handled = [lastYear, change, column('decisions', '处理决定数量')];

/** 国办公开办函〔2019〕60号: the form of the reports on 2019 and 2020. */
export const form2019: Form = {
  id: '2019',
  years: { from: 2019, to: 2020 },
  notice: {
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    names: ['关于政府信息公开工作年度报告有关事项的通知'],
    number: '国办公开办函〔2019〕60号',
    date: '2019',
    about: {
      'zh-CN': '2019、2020年度报告的格式（试行）；2021年度起改用国办公开办函〔2021〕30号的格式。',
      en: 'The form, on trial, of the reports on 2019 and 2020; since 2021 it is that of 国办公开办函〔2021〕30号.',
    },
  },
  sections: sections({ contents: ['{year}年，本机关【其他需要报告的事项】。'] }),
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
            column('produced', '本年新制作数量'),
            column('disclosed', '本年新公开数量'),
            column('disclosedInAll', '对外公开总数量'),
          ],
          rows: [row('rules', '规章'), row('normativeDocuments', '规范性文件', { aliases: ['行政规范性文件'] })],
        },
        {
          heading: '第二十条第（五）项',
          corner: '信息内容',
          columns: handled,
          rows: [row('licences', '行政许可'), row('otherServices', '其他对外管理服务事项')],
        },
        {
          heading: '第二十条第（六）项',
          corner: '信息内容',
          columns: handled,
          rows: [row('penalties', '行政处罚'), row('coercion', '行政强制')],
        },
        {
          heading: '第二十条第（八）项',
          corner: '信息内容',
          columns: [lastYear, change],
          rows: [row('fees', '行政事业性收费')],
        },
        {
          heading: '第二十条第（九）项',
          corner: '信息内容',
          columns: [
            column('purchases', '采购项目数量', { measure: 'purchase' }),
            column('purchaseAmount', '采购总金额', { measure: 'purchase' }),
          ],
          rows: [row('procurement', '政府集中采购')],
        },
      ],
      equations: [],
    }),
    applicationsTable([row('otherwise', '（六）其他处理')]),
    disputesTable,
  ],
};
