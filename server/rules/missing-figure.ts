import { rule, SOURCES } from '../lint/rule';
import { lostFigures } from '../prose/typos/missing-figures';

const BEFORE = 12;

export default rule<string>({
  id: 'missing-figure',
  name: { 'zh-CN': '漏写数字', en: 'Missing figure' },
  severity: 'warning',
  summary: {
    'zh-CN': '量词前应有数字（“主动公开条”“受理申请件”是漏了数字）。',
    en: 'A measure word must follow a number (主动公开条， has none).',
  },
  source: SOURCES.contents,
  check: (report, reportFinding) => {
    for (const lost of lostFigures)
      for (const paragraph of report.paragraphsWith(lost))
        for (const { from, to } of paragraph.find(lost)) {
          // 2024 | 年，我局…: torn.
          const before = from === 0 ? report.paragraphs[report.paragraphs.indexOf(paragraph) - 1] : undefined;
          if (before && /\d\s*$/.test(before.text)) continue;
          const clause = paragraph.text.slice(Math.max(0, from - BEFORE), to);
          reportFinding(paragraph.rangeOf(from, to), clause.slice(clause.search(/[^，。；：、,;:]*$/)).trim());
        }
  },
  message: {
    'zh-CN': (written) => `“${written}”处似乎漏了数字，请补上。`,
    en: (written) => `A number seems to be missing at “${written}”. Put it in.`,
  },
});
