import { numeralOf } from '../server/forms/form';
import type { Severity } from '../server/lint/finding';
import type { State } from '../server/review/area';
import type { OtherFile } from '../server/review/board-data';
import type { Verdict } from '../server/review/decisions';
import { isEnglish } from './data';

interface Words {
  readonly title: (year: number) => string;
  readonly tabs: Readonly<Record<'organs' | 'rules' | 'totals' | 'alike' | 'charts' | 'others', string>>;
  readonly states: Readonly<Record<State, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly texts: Readonly<Record<keyof typeof ZH, string>>;
  readonly why: Readonly<Record<OtherFile, string>>;
  readonly failed: (why: string) => string;
  readonly inAll: (count: number) => string;
  readonly unsaved: (count: number) => string;
  readonly discardAsked: (count: number) => string;
  /** What the buttons of a decision are of, for who hears them. */
  readonly decisionOn: (rule: string) => string;
  readonly shown: (shown: number, all: number) => string;
  /** A section by its heading. */
  readonly section: (heading: string) => string;
  readonly morePairs: (count: number) => string;
  readonly parts: (count: number, missing: number) => string;
}

const ZH = {
  organ: '机关',
  area: '地区',
  kind: '类别',
  year: '年度',
  state: '状态',
  signed: '落款日期',
  dismissed: '不属实',
  likeness: '雷同',
  file: '文件',
  all: '全部',
  search: '查找（按 / 键）',
  showAll: '全部显示',
  noList: '没有机关名单（organs.csv）：只列出找到的机关，无从知道缺谁，也不作汇总核对。',
  unlisted: '不在名单中',
  good: '无异常',
  nothing: '没有符合条件的内容。',
  rule: '规则',
  reports: '报告数',
  count: '处数',
  meaning: '检查什么',
  findings: '问题',
  noFindings: '没有发现问题。',
  tables: '表格',
  lastYear: '同时显示上一年度的数字',
  previous: '上一份（按 [ 键）',
  next: '下一份（按 ] 键）',
  partners: '内容雷同的报告',
  section: '部分',
  share: '相同程度',
  compare: '并排比较',
  lost: '读不到这份报告的数据：reports 文件夹中的文件应与本网页放在一起。',
  noReport: '没有这份报告。',
  sum: '合计',
  said: '本表',
  difference: '差额',
  own: '本级',
  ownByDifference: '没有本级的报告：差额视为本级，只有差额为负数时才提示。',
  missing: '缺报告',
  noTotals: '没有可以汇总的上级机关。',
  parent: '上级机关',
  partCount: '所属报告',
  unlike: '不符',
  reason: '理由（不属实时必填）',
  download: '下载决定',
  downloadHow: '下载后运行：ogi-report review 文件夹 --decide 下载的文件；决定写入报告旁的 review.json。',
  save: '保存决定',
  discard: '放弃未保存的决定',
  related: '相关',
  reset: '清除筛选',
  sortBy: '排序',
  withErrors: '有错误',
  withWarnings: '有警告',
  withAlike: '有雷同',
  received: '本年新收申请',
  outcomes: '本年度办理结果',
  topRules: '问题最多的规则',
  statesOfYear: '报告状态',
  chartNote: '合计只计最上一级的报告；已汇总在上级报告中的不再计算。',
  figures: '数据',
  blank: '（空）',
  errors: '错误',
  warnings: '警告',
  again: '重新审核',
  list: '全部列入“问题”面板',
  openFile: '打开文稿',
} as const;

const EN: Readonly<Record<keyof typeof ZH, string>> = {
  organ: 'Organ',
  area: 'Area',
  kind: 'Kind',
  year: 'Year',
  state: 'State',
  signed: 'Signed',
  dismissed: 'Dismissed',
  likeness: 'Alike',
  file: 'File',
  all: 'All',
  search: 'Search (press /)',
  showAll: 'Show all',
  noList:
    'There is no list of organs (organs.csv): only organs found are shown, none can be missing, and no sums are checked.',
  unlisted: 'not listed',
  good: 'in order',
  nothing: 'Nothing matches.',
  rule: 'Rule',
  reports: 'Reports',
  count: 'Findings',
  meaning: 'What it checks',
  findings: 'Findings',
  noFindings: 'Nothing was found.',
  tables: 'Tables',
  lastYear: 'Show last year’s figures too',
  previous: 'Previous (press [)',
  next: 'Next (press ])',
  partners: 'Reports with the same text',
  section: 'Section',
  share: 'Alike by',
  compare: 'Side by side',
  lost: 'The data of this report cannot be read: the folder “reports” has to lie beside this page.',
  noReport: 'There is no such report.',
  sum: 'Sum',
  said: 'Here',
  difference: 'Difference',
  own: '本级',
  ownByDifference: 'No report of 本级 itself: the difference is taken for it, and only a negative one is reported.',
  missing: 'No report of',
  noTotals: 'There is no parent to sum up.',
  parent: 'Parent',
  partCount: 'Parts',
  unlike: 'Unlike',
  reason: 'Reason (needed to dismiss)',
  download: 'Download decisions',
  downloadHow: 'Then run: ogi-report review FOLDER --decide FILE. It puts them into review.json beside the reports.',
  save: 'Save decisions',
  discard: 'Discard unsaved decisions',
  related: 'Related',
  reset: 'Clear filters',
  sortBy: 'Sort by',
  withErrors: 'with errors',
  withWarnings: 'with warnings',
  withAlike: 'alike',
  received: 'Applications received',
  outcomes: 'Outcomes',
  topRules: 'Rules with most findings',
  statesOfYear: 'State of the reports',
  chartNote: 'Sums are of the reports at the top: those that a parent’s report sums up are not counted again.',
  figures: 'Figures',
  blank: '(blank)',
  errors: 'Errors',
  warnings: 'Warnings',
  again: 'Review Again',
  list: 'Show All in Problems',
  openFile: 'Open the draft',
};

const zhCN: Words = {
  title: (year) => `${year}年度政府信息公开工作年度报告审核`,
  tabs: { organs: '机关', rules: '规则', totals: '汇总', alike: '雷同', charts: '图表', others: '其他文件' },
  states: {
    missing: '缺报告',
    lapsed: '上年有、本年没有',
    empty: '空白',
    twice: '重复且不同',
    copies: '重复（相同）',
    year: '年度不符',
    edition: '旧格式',
    late: '逾期',
    unsigned: '无落款日期',
  },
  severities: { error: '错误', warning: '警告', info: '信息', hint: '提示' },
  verdicts: { confirmed: '属实', dismissed: '不属实', returned: '退回修改', open: '撤销决定' },
  texts: ZH,
  why: {
    none: '不是年度报告',
    organ: '看不出是哪个机关的',
    year: '看不出是哪个年度的',
    unread: '读不了',
    format: '不是能读的格式，没有审核',
  },
  failed: (why) => `这份报告无法显示：${why}`,
  inAll: (count) => `共 ${count} 项`,
  unsaved: (count) => `${count} 项决定尚未保存`,
  discardAsked: (count) => `确定放弃 ${count} 项？`,
  decisionOn: (rule) => `审核决定：${rule}`,
  shown: (shown, all) => `显示 ${shown} 项，共 ${all} 项`,
  section: (heading) => heading,
  morePairs: (count) => `这两个机关另有 ${count} 处`,
  parts: (count, missing) => `${count} 份${missing > 0 ? `，缺 ${missing} 份` : ''}`,
};

const en: Words = {
  title: (year) => `Review of annual reports on ${year}`,
  tabs: {
    organs: 'Organs',
    rules: 'Rules',
    totals: 'Sums',
    alike: 'Same text',
    charts: 'Charts',
    others: 'Other files',
  },
  states: {
    missing: 'missing',
    lapsed: 'last year only',
    empty: 'empty',
    twice: 'twice, unlike',
    copies: 'twice, the same',
    year: 'other year',
    edition: 'old form',
    late: 'late',
    unsigned: 'no date',
  },
  severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
  verdicts: { confirmed: 'Confirm', dismissed: 'Dismiss', returned: 'Send back', open: 'Reopen' },
  texts: EN,
  why: {
    none: 'no annual report',
    organ: 'of an organ that cannot be read',
    year: 'on a year that cannot be read',
    unread: 'cannot be read',
    format: 'not in a format that is read',
  },
  failed: (why) => `This report cannot be shown: ${why}`,
  inAll: (count) => `${count} in all`,
  unsaved: (count) => `${count} unsaved decision${count === 1 ? '' : 's'}`,
  discardAsked: (count) => `Discard ${count} for good?`,
  decisionOn: (rule) => `Decision: ${rule}`,
  shown: (shown, all) => `${shown} of ${all} shown`,
  section: (heading) => `Section ${numeralOf(heading)}`,
  morePairs: (count) => `${count} more of the two`,
  parts: (count, missing) => `${count}${missing > 0 ? `, ${missing} missing` : ''}`,
};

export const words: Words = isEnglish ? en : zhCN;
export const t = words.texts;
