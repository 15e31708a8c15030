/** What is counted in a row or a column, in a few words for those who fill it in. */
export interface Explanation {
  readonly 'zh-CN': string;
  readonly en: string;
}

/** By the row's id, which no two tables share; the articles stand with the rows. Rows that say it all are left out. */
export const rowsAbout: Readonly<Record<string, Explanation>> = {
  received: {
    'zh-CN': '统计期限（1月1日至12月31日）内新收到的，不含上年结转的',
    en: 'new in the year (1 January to 31 December), without those carried in',
  },
  carriedIn: {
    'zh-CN': '上年没有办完、转到本年办理的，应与上年报告的“结转下年度继续办理”逐列一致',
    en: 'not finished last year: in every column what last year’s report carried over',
  },
  granted: {
    'zh-CN': '已经公开的，告知了获取的方式、途径；可以公开的，予以提供',
    en: 'public already, and the applicant was told where; or provided',
  },
  partlyGranted: {
    'zh-CN': '能够区分处理，只提供了可以公开的部分；这样的申请只计入本行',
    en: 'only the part that may be disclosed was provided; such a case is counted in this row alone',
  },
  'denied.stateSecret': { 'zh-CN': '依法确定为国家秘密的', en: 'state secrets' },
  'denied.forbiddenByLaw': {
    'zh-CN': '其他法律、行政法规禁止公开的',
    en: 'forbidden by another law or administrative regulation',
  },
  'denied.security': {
    'zh-CN': '公开后可能危及国家安全、公共安全、经济安全、社会稳定的',
    en: 'might endanger national, public or economic security, or social stability',
  },
  'denied.thirdParty': {
    'zh-CN': '公开会损害第三方合法权益的，如商业秘密、个人隐私',
    en: 'would harm a third party, as with trade secrets and privacy',
  },
  'denied.internalAffairs': {
    'zh-CN': '人事管理、后勤管理、内部工作流程三类信息',
    en: 'personnel, logistics, internal procedures',
  },
  'denied.process': {
    'zh-CN': '讨论记录、过程稿、磋商信函、请示报告四类信息',
    en: 'records of discussions, drafts, letters of consultation, requests and reports to superiors',
  },
  'denied.enforcementFile': {
    'zh-CN': '行政执法案卷中的信息',
    en: 'what stands in the files of administrative enforcement',
  },
  'denied.inquiry': {
    'zh-CN': '工商、不动产登记资料等，法律、行政法规另有查询规定的',
    en: 'registers and the like, for which other laws lay down how to inquire',
  },
  'unavailable.notHeld': {
    'zh-CN': '经检索没有的，或者不由本机关负责公开的',
    en: 'not found by a search, or for another organ to disclose',
  },
  'unavailable.needsMaking': {
    'zh-CN': '没有现成的，需要另行制作或者加工、分析的',
    en: 'would have to be made, or worked out of other information',
  },
  'unavailable.unclear': {
    'zh-CN': '申请人补正以后，仍不明确要什么信息的',
    en: 'unclear still when the applicant has completed the application',
  },
  'notProcessed.petition': {
    'zh-CN': '借申请公开进行信访、投诉、举报的',
    en: 'petitions, complaints and reports in the guise of an application',
  },
  'notProcessed.repeated': {
    'zh-CN': '已经答复，同一申请人又申请公开相同信息的',
    en: 'asked again by the same applicant when it had been answered',
  },
  'notProcessed.publication': {
    'zh-CN': '要求提供政府公报、报刊、书籍等公开出版物的',
    en: 'published gazettes, newspapers, books and the like',
  },
  'notProcessed.excessive': {
    'zh-CN': '数量、频次明显超过合理范围，又没有合理理由的',
    en: 'far too many or too often, without good reason',
  },
  'otherwise.notCorrected': {
    'zh-CN': '申请内容不明确，告知补正后无正当理由逾期不补正的',
    en: 'unclear, and not completed in time without good reason',
  },
  outcomesTotal: { 'zh-CN': '（一）至（六）各项之和', en: 'the sum of the items (1) to (6)' },
  carriedOver: {
    'zh-CN': '年底没有办完、转到下年办理的，下年报告的“上年结转”应与之一致',
    en: 'not finished by the end of the year: next year’s report will carry the same in',
  },
};

/** By the column's id; the same. */
export const columnsAbout: Readonly<Record<string, Explanation>> = {
  other: {
    'zh-CN': '“其他结果”是维持、纠正以外的结果，包括撤回',
    en: '其他结果: neither upheld nor corrected; withdrawn cases are counted here',
  },
  charged: {
    'zh-CN': '金额以万元计；政府信息公开信息处理费不在其中，另在第六部分说明',
    en: 'In units of 10,000 yuan; the fee for processing information is no part of it and is stated in section 六',
  },
};
