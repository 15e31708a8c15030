import { type Doubled, doubledWords } from '../prose/doubled';
import type { Paragraph } from '../prose/paragraphs';
import { rule } from './rule';

interface Facts extends Doubled {
  readonly paragraph: Paragraph;
}

const written = ({ paragraph, from, to }: Facts): string => paragraph.text.slice(from, to);

export default rule<Facts>({
  id: 'doubled-word',
  name: { 'zh-CN': '词语重复', en: 'Doubled word' },
  severity: 'info',
  summary: {
    'zh-CN': '不应有误写两遍的词（的的、资金资金）。',
    en: 'No word should stand twice by mistake (的的, 资金资金).',
  },
  source: '国办公开办函〔2021〕30号：内容准确',
  check: (report, tell) => {
    // A heading that is unlike the form's is told as that.
    const headings = new Set(report.sections.map(({ line }) => line));
    for (const paragraph of report.paragraphs) {
      if (headings.has(paragraph.lines[0])) continue;
      for (const doubled of paragraph.find(doubledWords)) {
        tell(paragraph.rangeOf(doubled.from, doubled.to), { paragraph, ...doubled });
      }
    }
  },
  message: {
    'zh-CN': (facts) => `“${written(facts)}”重复，应为“${facts.word}”。`,
    en: (facts) => `“${written(facts)}” stands twice; it should be “${facts.word}”.`,
  },
  fixes: (facts) => [
    {
      title: { 'zh-CN': `改为“${facts.word}”`, en: `Change to “${facts.word}”` },
      edits: facts.paragraph.replace(facts.from, facts.to, facts.word),
      preferred: true,
      safe: true,
    },
  ],
});
