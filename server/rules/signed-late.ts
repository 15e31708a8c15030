import { dayNumber } from '../prose/dates';
import type { Report } from '../report/report';
import { dayOf } from '../report/signature';
import { dateWords } from './names';
import { rule, SOURCES } from './rule';

interface Facts {
  readonly year: number;
  readonly written: string;
  readonly lastMonth: 1 | 3;
}

/** A government's own report, or one whose organ is a place: 31 March. Offices of a government report for it. */
const GOVERNMENT = /人民政府(?:办公室|办公厅)?$|[省市县区旗州盟镇乡]$|街道(?:办事处)?$|地区行署$/;

/** The month by whose last day the report is to be out. */
function lastMonth({ organ, signature }: Report): 1 | 3 {
  const names = [organ, signature.organ?.name].filter((name) => name !== undefined);
  return names.length === 0 || names.some((name) => GOVERNMENT.test(name)) ? 3 : 1;
}

export default rule<Facts>({
  id: 'signed-late',
  name: { 'zh-CN': '公布逾期', en: 'Published late' },
  severity: 'warning',
  summary: {
    'zh-CN': '年度报告应在次年1月31日前公布，各级人民政府的应在3月31日前公布。',
    en: 'The report is due by 31 January of the next year, that of a people’s government by 31 March.',
  },
  source: SOURCES.deadline,
  check: (report, tell) => {
    const { year } = report;
    const signed = dayOf(report.signature);
    if (year === undefined || !signed) return;
    const { date, line } = signed;
    const month = lastMonth(report);
    if (dayNumber(date.year, date.month, date.day ?? 1) <= dayNumber(year + 1, month, 31)) return;
    tell(line.passage.rangeOf(date.from, date.to), { year, written: dateWords(date), lastMonth: month });
  },
  message: {
    'zh-CN': ({ year, written, lastMonth: month }) =>
      `落款日期${written}晚于法定期限${year + 1}年${month}月31日（${year}年度报告${month === 3 ? '，人民政府' : '，政府部门'}）。请核对日期。`,
    en: ({ year, written, lastMonth: month }) =>
      `Signed on ${written}, after the legal deadline of 31 ${month === 3 ? 'March' : 'January'} ${year + 1} (report on ${year}, ${month === 3 ? 'a people’s government' : 'a department'}). Check the date.`,
  },
});
