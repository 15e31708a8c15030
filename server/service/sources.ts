import { forms } from '../forms';
import type { Form } from '../forms/form';
import type { Language } from '../lint/finding';
import type { LocalizedText } from '../lint/rule';

/** What reports cite: a document, or the office that issued the form. Each has a section in docs/sources.md. */
export interface Source {
  /** The heading of its section in docs/sources.md. */
  readonly id: string;
  /** In full, as it is officially called. */
  readonly title: string;
  /** Its other names in 《》, the marks of titles inside them left out; the full title is one without being listed. */
  readonly names: readonly string[];
  readonly number?: string;
  /** When it was issued, as exactly as is known. */
  readonly issued?: LocalizedText;
  /** What it lays down for the reports, point by point. */
  readonly summary: Readonly<Record<Language, readonly string[]>>;
}

/** The notice that sets a form out. */
function noticeOf({ id, notice: { title, names, number, date, about } }: Form): Source {
  const summary = { 'zh-CN': [about['zh-CN']], en: [about.en] };
  return { id: `form-${id}`, title, names, number, issued: dateWords(date), summary };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** @param date `YYYY` or `YYYY-MM-DD` */
function dateWords(date: string): LocalizedText {
  const [year, month, day] = date.split('-').map(Number);
  if (!month) return { 'zh-CN': `${year}年`, en: String(year) };
  return { 'zh-CN': `${year}年${month}月${day}日`, en: `${day} ${MONTHS[month - 1]} ${year}` };
}

const OFFICE = '国务院办公厅政府信息与政务公开办公室';

export const sources: readonly Source[] = [
  {
    id: 'regulation',
    title: '中华人民共和国政府信息公开条例',
    names: ['政府信息公开条例'],
    number: '国务院令第711号',
    issued: {
      'zh-CN': '2019年4月3日修订，2019年5月15日起施行',
      en: 'revised on 3 April 2019, in force since 15 May 2019',
    },
    summary: {
      'zh-CN': [
        '第四十九条：县级以上人民政府部门每年1月31日前公布上一年度报告，县级以上地方人民政府每年3月31日前公布；乡镇、街道的时间由当地规定。',
        '第五十条：报告应当包括的内容；工作考核、社会评议和责任追究结果只要求各级人民政府报告。',
      ],
      en: [
        'Article 49: departments of governments at county level and above publish their report by 31 January of the next year, the governments themselves by 31 March; local notices set the day for townships and subdistricts.',
        'Article 50: what a report must say; appraisal, public evaluation and accountability are asked of governments only.',
      ],
    },
  },
  ...forms.map(noticeOf),
  {
    id: 'fees',
    title: '政府信息公开信息处理费管理办法',
    names: [],
    number: '国办函〔2020〕109号',
    issued: { 'zh-CN': '2020年', en: '2020' },
    summary: {
      'zh-CN': [
        '收取信息处理费的情况在报告第六部分说明，没有收取的也要说明。',
        '信息处理费不是表二的“行政事业性收费”。',
      ],
      en: [
        'What was charged for processing information is stated in section 六, also when nothing was.',
        'It is not among the 行政事业性收费 of table 二.',
      ],
    },
  },
  {
    id: 'office',
    title: OFFICE,
    names: [],
    summary: {
      'zh-CN': [`印发年度报告格式的机关：${forms.map(({ notice }) => notice.number).join('、')}。`],
      en: [`The office that issued the forms: ${forms.map(({ notice }) => notice.number).join(', ')}.`],
    },
  },
];

/** The address of a source's section, where the rules' pages stand in the folder beside; undefined where none is known. */
export function pageOf({ id }: Source, docsBase: string | undefined): string | undefined {
  const folder = /^(.*)\/rules\/?$/.exec(docsBase ?? '')?.[1];
  return folder === undefined ? undefined : `${folder}/sources.md#${id}`;
}
