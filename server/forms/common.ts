import { equals, inEachColumn, inEachRow, lastYears, sumOf } from './equations';
import { column, columnGroup, type FormTable, group, type Row, row, type Section, type Unit } from './form';
import { table } from './table';

/** What table 二 counts where it counts pieces. */
export const DOCUMENTS: Unit = { 'zh-CN': '件', en: 'document' };
/** What tables 三 and 四 count. */
const CASES: Unit = { 'zh-CN': '件', en: 'case' };

/** The six sections; the forms differ in what they ask of the last one. Aliases are wordings of published reports. */
export const sections = (others: Pick<Section, 'statesFee' | 'contents'>): readonly Section[] => [
  {
    id: 'overview',
    number: 1,
    heading: '一、总体情况',
    aliases: ['总体概况', '总体工作情况', '概述', '基本情况', '政府信息公开总体情况', '政府信息公开工作总体情况'],
    subject: /总体|概述|概况|概要|基本情况|总情/,
    isFree: true,
    contents: [
      '（一）主动公开。【主动公开情况】',
      '（二）依申请公开。【依申请公开情况】',
      '（三）政府信息管理。【政府信息管理情况】',
      '（四）政府信息公开平台建设。【政府信息公开平台建设情况】',
      '（五）监督保障。【监督保障情况】',
    ],
  },
  {
    id: 'proactive',
    number: 2,
    heading: '二、主动公开政府信息情况',
    aliases: ['主动公开情况', '政府信息主动公开情况', '主动公开信息情况', '主动公开政府信息的情况'],
    table: 'proactive',
    subject: /主动公开/,
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
    subject: /申请/,
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
    subject: /复议|诉讼/,
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
    subject: /问题|不足|困难|整改|改进/,
    isFree: true,
    contents: ['{year}年，【存在的主要问题】', '下一步，【改进情况】'],
  },
  {
    id: 'others',
    number: 6,
    heading: '六、其他需要报告的事项',
    aliases: ['其他报告事项', '其他事项', '需要报告的其他事项', '其他需要报告事项', '其它需要报告的事项'],
    subject: /其他|其它|需要(?:报告|说明)/,
    ...others,
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
    row('granted', '（一）予以公开', {
      article: '第三十六条第（一）、（二）项',
      about: {
        'zh-CN': '已经公开的，告知了获取的方式、途径；可以公开的，予以提供',
        en: 'public already, and the applicant was told where; or provided',
      },
    }),
    row('partlyGranted', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', {
      aliases: ['（二）部分公开'],
      article: '第三十七条',
      about: {
        'zh-CN': '能够区分处理，只提供了可以公开的部分；这样的申请只计入本行',
        en: 'only the part that may be disclosed was provided; such a case is counted in this row alone',
      },
    }),
    ...group(
      '（三）不予公开',
      row('denied.stateSecret', '1.属于国家秘密', {
        article: '第十四条',
        about: { 'zh-CN': '依法确定为国家秘密的', en: 'state secrets' },
      }),
      row('denied.forbiddenByLaw', '2.其他法律行政法规禁止公开', {
        article: '第十四条',
        about: { 'zh-CN': '其他法律、行政法规禁止公开的', en: 'forbidden by another law or administrative regulation' },
      }),
      row('denied.security', '3.危及“三安全一稳定”', {
        article: '第十四条',
        about: {
          'zh-CN': '公开后可能危及国家安全、公共安全、经济安全、社会稳定的',
          en: 'might endanger national, public or economic security, or social stability',
        },
      }),
      row('denied.thirdParty', '4.保护第三方合法权益', {
        article: '第十五条',
        about: {
          'zh-CN': '公开会损害第三方合法权益的，如商业秘密、个人隐私',
          en: 'would harm a third party, as with trade secrets and privacy',
        },
      }),
      row('denied.internalAffairs', '5.属于三类内部事务信息', {
        article: '第十六条第一款',
        about: { 'zh-CN': '人事管理、后勤管理、内部工作流程三类信息', en: 'personnel, logistics, internal procedures' },
      }),
      row('denied.process', '6.属于四类过程性信息', {
        article: '第十六条第二款',
        about: {
          'zh-CN': '讨论记录、过程稿、磋商信函、请示报告四类信息',
          en: 'records of discussions, drafts, letters of consultation, requests and reports to superiors',
        },
      }),
      row('denied.enforcementFile', '7.属于行政执法案卷', {
        article: '第十六条第二款',
        about: { 'zh-CN': '行政执法案卷中的信息', en: 'what stands in the files of administrative enforcement' },
      }),
      row('denied.inquiry', '8.属于行政查询事项', {
        article: '第三十六条第（七）项',
        about: {
          'zh-CN': '工商、不动产登记资料等，法律、行政法规另有查询规定的',
          en: 'registers and the like, for which other laws lay down how to inquire',
        },
      }),
    ),
    ...group(
      '（四）无法提供',
      row('unavailable.notHeld', '1.本机关不掌握相关政府信息', {
        article: '第三十六条第（四）、（五）项',
        about: {
          'zh-CN': '经检索没有的，或者不由本机关负责公开的',
          en: 'not found by a search, or for another organ to disclose',
        },
      }),
      row('unavailable.needsMaking', '2.没有现成信息需要另行制作', {
        article: '第三十八条',
        about: {
          'zh-CN': '没有现成的，需要另行制作或者加工、分析的',
          en: 'would have to be made, or worked out of other information',
        },
      }),
      row('unavailable.unclear', '3.补正后申请内容仍不明确', {
        article: '第三十条',
        about: {
          'zh-CN': '申请人补正以后，仍不明确要什么信息的',
          en: 'unclear still when the applicant has completed the application',
        },
      }),
    ),
    ...group(
      '（五）不予处理',
      row('notProcessed.petition', '1.信访举报投诉类申请', {
        article: '第三十九条第一款',
        about: {
          'zh-CN': '借申请公开进行信访、投诉、举报的',
          en: 'petitions, complaints and reports in the guise of an application',
        },
      }),
      row('notProcessed.repeated', '2.重复申请', {
        article: '第三十六条第（六）项',
        about: {
          'zh-CN': '已经答复，同一申请人又申请公开相同信息的',
          en: 'asked again by the same applicant when it had been answered',
        },
      }),
      row('notProcessed.publication', '3.要求提供公开出版物', {
        article: '第三十九条第二款',
        about: {
          'zh-CN': '要求提供政府公报、报刊、书籍等公开出版物的',
          en: 'published gazettes, newspapers, books and the like',
        },
      }),
      row('notProcessed.excessive', '4.无正当理由大量反复申请', {
        article: '第三十五条',
        about: {
          'zh-CN': '数量、频次明显超过合理范围，又没有合理理由的',
          en: 'far too many or too often, without good reason',
        },
      }),
      row('notProcessed.reissue', '5.要求行政机关确认或重新出具已获取信息'),
    ),
    ...otherwise,
  ];
  const rows = [
    row('received', '一、本年新收政府信息公开申请数量', {
      aliases: ['一、本年新收'],
      about: {
        'zh-CN': '统计期限（1月1日至12月31日）内新收到的，不含上年结转的',
        en: 'new in the year (1 January to 31 December), without those carried in',
      },
    }),
    row('carriedIn', '二、上年结转政府信息公开申请数量', {
      aliases: ['二、上年结转'],
      said: { 'zh-CN': '上年结转', en: 'carried in' },
      about: {
        'zh-CN': '上年没有办完、转到本年办理的，应与上年报告的“结转下年度继续办理”逐列一致',
        en: 'not finished last year: in every column what last year’s report carried over',
      },
    }),
    ...group(
      '三、本年度办理结果',
      outcomes,
      row('outcomesTotal', '（七）总计', {
        about: { 'zh-CN': '（一）至（六）各项之和', en: 'the sum of the items (1) to (6)' },
      }),
    ),
    row('carriedOver', '四、结转下年度继续办理', {
      said: { 'zh-CN': '结转下年度', en: 'carried over' },
      about: {
        'zh-CN': '年底没有办完、转到下年办理的，下年报告的“上年结转”应与之一致',
        en: 'not finished by the end of the year: next year’s report will carry the same in',
      },
    }),
  ];
  return table({
    id: 'applications',
    name: '三',
    unit: CASES,
    note: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    over: '申请人情况',
    enoughRows: 4,
    blocks: [{ columns: [...applicants, column('total', '总计')], rows }],
    equations: [
      inEachRow(sumOf(applicants), equals('total')),
      inEachColumn(sumOf(outcomes), equals('outcomesTotal')),
      inEachColumn(sumOf('received', 'carriedIn'), equals('outcomesTotal', 'carriedOver')),
      inEachColumn(lastYears('carriedOver'), equals('carriedIn')),
    ],
  });
}

/** Table 四: alike in both forms. */
export const disputesTable: FormTable = table({
  id: 'disputes',
  name: '四',
  unit: CASES,
  isAcross: true,
  blocks: [
    {
      columns: [
        column('upheld', '结果维持'),
        column('corrected', '结果纠正'),
        column('other', '其他结果', {
          about: {
            'zh-CN': '“其他结果”是维持、纠正以外的结果，包括撤回',
            en: '其他结果: neither upheld nor corrected; withdrawn cases are counted here',
          },
        }),
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
  equations: [inEachRow(sumOf('upheld', 'corrected', 'other', 'pending'), equals('total'))],
});
