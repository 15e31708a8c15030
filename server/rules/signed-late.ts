import { dateWords } from '../lint/names';
import { rule, SOURCES } from '../lint/rule';
import { type DueDay, dueDayIn, isLate, lawfulDueDay } from '../report/compare/due-days';
import type { Report } from '../report/report';
import { dayOf } from '../report/signature';

interface Facts {
  readonly year: number;
  readonly written: string;
  readonly due: DueDate;
}

/** A due day, and whose it is. */
interface DueDate extends DueDay {
  readonly of: keyof typeof WHOSE;
}

const dueDateOf = ({ organ }: Report, set: string | undefined): DueDate | undefined =>
  (organ && lawfulDueDay(organ)) || (set ? { ...dueDayIn(set), of: 'settings' } : undefined);

const WHOSE = {
  department: { 'zh-CN': '法定期限', of: '政府部门', en: 'the legal deadline', by: 'a department' },
  government: { 'zh-CN': '法定期限', of: '人民政府', en: 'the legal deadline', by: 'a people’s government' },
  settings: { 'zh-CN': '期限', of: '按设置', en: 'the deadline', by: 'as set' },
} as const;

const two = (value: number): string => String(value).padStart(2, '0');

export default rule<Facts>({
  id: 'signed-late',
  name: { 'zh-CN': '公布逾期', en: 'Published late' },
  severity: 'warning',
  summary: {
    'zh-CN': '县级以上人民政府部门的年度报告应在次年1月31日前公布，县级以上人民政府的应在3月31日前公布。',
    en: 'From county level up a department’s report is due by 31 January of the next year, a people’s government’s by 31 March.',
  },
  source: SOURCES.deadline,
  check: (report, reportFinding, { dueDate }) => {
    const { year } = report;
    const signed = dayOf(report.signature);
    if (year === undefined || !signed) return;
    const { date, line } = signed;
    const due = dueDateOf(report, dueDate);
    if (!due || !isLate(date, year, due)) return;
    reportFinding(line.content.rangeOf(date.from, date.to), { year, written: dateWords(date), due });
  },
  message: {
    'zh-CN': ({ year, written, due: { month, day, of } }) =>
      `落款日期${written}晚于${WHOSE[of]['zh-CN']}${year + 1}年${month}月${day}日（${year}年度报告，${WHOSE[of].of}）。请核对日期。`,
    en: ({ year, written, due: { month, day, of } }) =>
      `Signed on ${written}, after ${WHOSE[of].en} of ${year + 1}-${two(month)}-${two(day)} (report on ${year}, ${WHOSE[of].by}). Check the date.`,
  },
});
