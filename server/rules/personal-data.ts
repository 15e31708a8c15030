import { rule } from '../lint/rule';
import type { Paragraph } from '../prose/paragraphs';
import { masked, type PersonalNumber, personalNumbers } from '../prose/typos/people';

interface Facts extends PersonalNumber {
  readonly paragraph: Paragraph;
}

/** Enough of the number to find it by, and no more. */
const hint = ({ paragraph, from }: Facts): string => `${paragraph.text.slice(from, from + 3)}…`;

export default rule<Facts>({
  id: 'personal-data',
  name: { 'zh-CN': '含个人信息', en: 'Personal data' },
  severity: 'warning',
  summary: {
    'zh-CN': '报告要公开发布，不应含个人的身份证号码、手机号码。',
    en: 'The report is published: it should hold no private person’s identity-card or mobile number.',
  },
  source: '《中华人民共和国政府信息公开条例》第十五条；《中华人民共和国个人信息保护法》',
  check: (report, reportFinding) => {
    const bodyFrom = report.sections[0]?.range.start ?? 0;
    for (const paragraph of report.paragraphsWith(personalNumbers)) {
      // The preamble gives the office's own contact.
      const isPreamble = paragraph.lines[0].range.start < bodyFrom;
      for (const number of paragraph.find(personalNumbers)) {
        if (isPreamble && number.kind === 'mobile') continue;
        reportFinding(paragraph.rangeOf(number.from, number.to), { paragraph, ...number });
      }
    }
  },
  message: {
    'zh-CN': (facts) =>
      facts.kind === 'identity'
        ? `这里（${hint(facts)}）是一个有效的居民身份证号码，报告公开前应删去或隐去。`
        : `这里（${hint(facts)}）像是个人的手机号码，报告公开前应删去或隐去。`,
    en: (facts) =>
      facts.kind === 'identity'
        ? `This (${hint(facts)}) is a valid identity-card number. Remove or mask it before the report is published.`
        : `This (${hint(facts)}) looks like a private person’s mobile number. Remove or mask it before the report is published.`,
  },
  fixes: ({ paragraph, from, to }) => [
    {
      title: { 'zh-CN': '隐去中间数字', en: 'Mask the middle digits' },
      edits: paragraph.replace(from, to, masked(paragraph.text.slice(from, to))),
      preferred: true,
    },
  ],
});
