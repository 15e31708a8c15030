import { rule, SOURCES } from '../lint/rule';
import { saysNothing } from '../prose/denials/nothing';
import { linesOf, type Report } from '../report/report';
import type { MatchedSection } from '../report/sections';
import { fold } from '../text/fold';
import { holds } from '../text/range';

interface Facts {
  readonly matched: MatchedSection;
  /** What stands in section 五 instead of an account; undefined where there is nothing at all. */
  readonly nothing: string | undefined;
}

/** What stands in a section: behind its heading, and in the lines under it. */
const contentOf = (report: Report, matched: MatchedSection): string[] =>
  [behindHeading(matched), ...linesOf(report, matched).map(({ content }) => content.text)].filter(
    (text) => text !== '',
  );

const behindHeading = ({ line, heading }: MatchedSection): string =>
  line.content.text.slice(heading.to).replace(/^[\s:：。、]+/, '');

const hasTable = ({ draft: { blocks } }: Report, { range }: MatchedSection): boolean =>
  blocks.some((block) => block.kind === 'table' && holds(range, block.range.start));

export default rule<Facts>({
  id: 'empty-section',
  name: { 'zh-CN': '部分内容为空', en: 'Empty section' },
  severity: 'warning',
  summary: {
    'zh-CN': '每个部分都应有内容，第五部分不能只写“无”。',
    en: 'Every section must say something; section 五 may not say merely 无 (none).',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const matched of report.sections) {
      // An empty section with a table of the form is reported by missing-table.
      if (matched.section.table) continue;
      const content = contentOf(report, matched);
      if (content.length > 1 || hasTable(report, matched)) continue;
      const [only] = content;
      if (only === undefined || (matched.section.id === 'problems' && saysNothing(fold(only))))
        reportFinding(matched.line.content.range, { matched, nothing: only });
    }
  },
  message: {
    'zh-CN': ({ matched: { section }, nothing }) =>
      nothing === undefined
        ? `“${section.heading}”下面没有内容，请补写。`
        : `“${section.heading}”只写了“${nothing}”。格式要求写明存在的主要问题和改进情况，请补写。`,
    en: ({ matched: { section }, nothing }) =>
      nothing === undefined
        ? `There is nothing under “${section.heading}”. Write this section.`
        : `“${section.heading}” says only “${nothing}”. The form wants the main problems and what is done about them. Write them.`,
  },
});
