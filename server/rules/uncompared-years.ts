import { rule, SOURCES } from '../lint/rule';
import type { Unmatched } from '../report/compare/other-year';

export default rule<Unmatched>({
  id: 'uncompared-years',
  name: { 'zh-CN': '未与上年比较', en: 'Years not compared' },
  severity: 'info',
  summary: {
    'zh-CN': '读不出机关或年度的报告，无法与上一年度的报告比较。',
    en: 'A report whose organ or year cannot be read is not held against last year’s.',
  },
  source: SOURCES.own,
  check: ({ title, lines }, reportFinding, { unmatched }) => {
    if (unmatched) reportFinding((title?.lines[0] ?? lines[0])?.content.range ?? { start: 0, end: 0 }, unmatched);
  },
  message: {
    'zh-CN': (unmatched) =>
      `没有读出本报告的${unmatched === 'organ' ? '行政机关' : '年度'}，因此没有与上一年度的报告比较（结转、现行有效件数、同比）。请在标题中写明${unmatched === 'organ' ? '机关名称，或在 .ogi-report.json 中设置“organ”' : '年份'}。`,
    en: (unmatched) =>
      `This report was not held against last year’s (carried over, documents in force, growth), for its ${unmatched} could not be read. Name the ${unmatched} in the title${unmatched === 'organ' ? ', or set “organ” in .ogi-report.json' : ''}.`,
  },
});
