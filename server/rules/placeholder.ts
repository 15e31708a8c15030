import { rule, SOURCES } from '../lint/rule';
import { placeholders } from '../prose/typos/placeholders';

export default rule<string>({
  id: 'placeholder',
  name: { 'zh-CN': '占位文字未填', en: 'Placeholder left' },
  severity: 'warning',
  summary: {
    'zh-CN': '模板中的占位文字（XX、20XX年、【待补充】等）应换成实际内容。',
    en: 'Placeholders of a template (XX, 20XX年, 【待补充】) should have been filled in.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const paragraph of report.paragraphsWith(placeholders)) {
      for (const { from, to } of paragraph.find(placeholders)) {
        reportFinding(paragraph.rangeOf(from, to), paragraph.text.slice(from, to));
      }
    }
  },
  message: {
    'zh-CN': (written) => `“${written}”是模板留下的占位文字，请换成实际内容。`,
    en: (written) => `“${written}” is a placeholder of the template. Fill it in.`,
  },
});
