import type { Section } from '../forms/form';
import { rule, SOURCES } from '../lint/rule';
import type { Report } from '../report/report';
import type { Range } from '../text/range';
import { insertSection } from '../write/insert';

/** Where a section would stand: at the heading it comes before, else at the last one. */
function placeOf(report: Report, missing: Section): Range {
  const next = report.sections.find(({ section }) => section.number > missing.number);
  const line = (next ?? report.sections[report.sections.length - 1])?.line ?? report.title?.lines[0] ?? report.lines[0];
  return line.content.range;
}

export default rule<Section>({
  id: 'missing-section',
  name: { 'zh-CN': '缺少部分', en: 'Missing section' },
  severity: 'error',
  summary: {
    'zh-CN': '年度报告须有格式规定的六个部分。',
    en: 'The report must have the six sections of the form.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    const present = new Set(report.sections.map(({ section }) => section.id));
    for (const section of report.form.sections)
      if (!present.has(section.id)) reportFinding(placeOf(report, section), section);
  },
  message: {
    'zh-CN': ({ heading }) => `缺少“${heading}”这一部分。请按格式的顺序补上。`,
    en: ({ heading }) => `The section “${heading}” is missing. Insert it in the form's order.`,
  },
  fixes: (section, report) => [
    {
      title: { 'zh-CN': `插入“${section.heading}”`, en: `Insert “${section.heading}”` },
      edits: [insertSection(report, section)],
      preferred: true,
    },
  ],
});
