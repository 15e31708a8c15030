import { rule } from '../lint/rule';
import { dates, isPossible, tornDates } from '../prose/dates';

interface Facts {
  readonly written: string;
  /** Digits with no 年 among them. */
  readonly isTorn: boolean;
}

export default rule<Facts>({
  id: 'impossible-date',
  name: { 'zh-CN': '日期不存在', en: 'Impossible date' },
  severity: 'error',
  summary: { 'zh-CN': '日期必须是日历上有的日子。', en: 'A date must be a day that the calendar has.' },
  source: '公历',
  check: (report, reportFinding) => {
    for (const paragraph of report.paragraphs) {
      const { text } = paragraph;
      const torn = paragraph.find(tornDates);
      for (const { from, to } of torn)
        reportFinding(paragraph.rangeOf(from, to), { written: text.slice(from, to), isTorn: true });
      for (const date of paragraph.find(dates)) {
        const isPartOfTorn = torn.some(({ from, to }) => date.from < to && from < date.to);
        if (isPartOfTorn || isPossible(date)) continue;
        reportFinding(paragraph.rangeOf(date.from, date.to), {
          written: text.slice(date.from, date.to),
          isTorn: false,
        });
      }
    }
  },
  message: {
    'zh-CN': ({ written, isTorn }) =>
      isTorn ? `日期“${written}”不完整，缺少“年”字或多了数字。请核对。` : `没有“${written}”这一天。请核对日期。`,
    en: ({ written, isTorn }) =>
      isTorn
        ? `The date “${written}” is torn: 年 is missing, or a digit too many. Check the date.`
        : `There is no such day as ${written}. Check the date.`,
  },
});
