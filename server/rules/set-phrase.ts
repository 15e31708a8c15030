import { lazy } from '../caches';
import { rule, SOURCES } from '../lint/rule';
import type { Paragraph } from '../prose/paragraphs';
import { type DamagedPhrase, damagedPhrases } from '../prose/typos/damaged-phrases';
import { holds } from '../text/range';

interface Facts extends DamagedPhrase {
  readonly paragraph: Paragraph;
}

const written = ({ paragraph, from, to }: Facts): string => paragraph.text.slice(from, to);

/** 120余 for 129余. */
const rounded = ({ right }: Facts): string => `${right.slice(0, -1)}0余`;

export default rule<Facts>({
  id: 'set-phrase',
  name: { 'zh-CN': '固定用语有误', en: 'Damaged set phrase' },
  severity: 'info',
  summary: {
    'zh-CN': '固定说法不应写错（“公开为常态、不公开为例外”“截至12月31日”“120余条”）。',
    en: 'Set phrases should be as they are always put (公开为常态、不公开为例外; 截至12月31日; 120余条).',
  },
  source: `${SOURCES.form}：内容准确`,
  check: (report, reportFinding) => {
    // What is wrong with the title, or with a section's heading, is reported as that.
    const behind = report.title?.lines.at(-1)?.range.end ?? 0;
    const headings = lazy(() =>
      report.sections.map(({ line, heading }) => line.content.rangeOf(heading.from, heading.to)),
    );
    for (const paragraph of report.paragraphsWith(damagedPhrases)) {
      for (const phrase of paragraph.find(damagedPhrases)) {
        const range = paragraph.rangeOf(phrase.from, phrase.to);
        const isHeading = headings().some((heading) => holds(heading, range.start));
        if (range.start >= behind && !isHeading) reportFinding(range, { ...phrase, paragraph });
      }
    }
  },
  message: {
    'zh-CN': (facts) => {
      switch (facts.kind) {
        case 'phrase':
          return `“${written(facts)}”应为“${facts.right}”。`;
        case 'until':
          return '后面是时间，“截止”应为“截至”。';
        case 'year':
          return `“${written(facts)}”后面漏了“年”字。`;
        case 'day':
          return `“${written(facts)}”后面漏了“日”字。`;
        case 'about':
          return `“${written(facts)}”：数字精确到个位，不能再用“余”。请写“${facts.right}”或“${rounded(facts)}”。`;
      }
    },
    en: (facts) => {
      switch (facts.kind) {
        case 'phrase':
          return `“${written(facts)}” should be “${facts.right}”.`;
        case 'until':
          return 'Before a point in time it is 截至, not 截止.';
        case 'year':
          return `年 is missing behind “${written(facts)}”.`;
        case 'day':
          return `日 is missing behind “${written(facts)}”.`;
        case 'about':
          return `“${written(facts)}”: a number exact to its last digit takes no 余. Write “${facts.right}” or “${rounded(facts)}”.`;
      }
    },
  },
  fixes: (facts) => [
    {
      title: { 'zh-CN': `改为“${facts.right}”`, en: `Change to “${facts.right}”` },
      edits: facts.paragraph.correct(facts.from, facts.to, facts.right),
      preferred: true,
      safe: facts.isSure,
    },
  ],
});
