import { rule, SOURCES } from '../lint/rule';
import { type Placeholder, placeholders } from '../prose/typos/placeholders';

const MAX_SHOWN = 30;
const shown = (text: string): string => (text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);

interface Facts {
  readonly written: string;
  readonly kind: Placeholder['kind'];
}

export default rule<Facts>({
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
      for (const { from, to, kind } of paragraph.find(placeholders)) {
        reportFinding(paragraph.rangeOf(from, to), { written: shown(paragraph.text.slice(from, to)), kind });
      }
    }
  },
  message: {
    'zh-CN': ({ written, kind }) =>
      kind === 'note'
        ? `“${written}”是起草、审改时留下的话，请处理后从正文中删去。`
        : kind === 'empty'
          ? `“${written}”里没有内容，请补上，或连括号一起删去。`
          : `“${written}”是模板留下的占位文字，请换成实际内容。`,
    en: ({ written, kind }) =>
      kind === 'note'
        ? `“${written}” was said while the report was drafted. Deal with it and take it out.`
        : kind === 'empty'
          ? `There is nothing in “${written}”. Fill it in, or take the brackets out.`
          : `“${written}” is a placeholder of the template. Fill it in.`,
  },
});
