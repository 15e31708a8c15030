import { rule, SOURCES } from '../lint/rule';
import { saysNothing } from '../prose/nothing';
import type { Report } from '../report/report';
import type { MatchedSection } from '../report/sections';
import { fold } from '../text/fold';

interface Facts {
  readonly matched: MatchedSection;
  /** What stands in section 五 instead of an account; undefined where there is nothing at all. */
  readonly nothing: string | undefined;
}

/** The prose of a section, its heading and the signature left out. */
function contentOf(report: Report, { line, heading, range }: MatchedSection): string[] {
  const { signed, organ } = report.signature;
  const rest = line.content.text.slice(heading.to).replace(/^[\s:：。、]+/, '');
  const lines = report.lines.filter(
    (one) =>
      one !== line &&
      one !== signed?.line &&
      one !== organ?.line &&
      one.range.start >= range.start &&
      one.range.start < range.end,
  );
  return [rest, ...lines.map((line) => line.content.text)].filter((text) => text !== '');
}

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
      const hasTable = report.draft.blocks.some(
        (block) =>
          block.kind === 'table' && block.range.start >= matched.range.start && block.range.start < matched.range.end,
      );
      const content = contentOf(report, matched);
      const isNothing = content.length === 1 && saysNothing(fold(content[0]));
      if (content.length === 0 && !hasTable) reportFinding(matched.line.content.range, { matched, nothing: undefined });
      else if (matched.section.id === 'problems' && isNothing && !hasTable) {
        reportFinding(matched.line.content.range, { matched, nothing: content[0] });
      }
    }
  },
  message: {
    'zh-CN': ({ matched: { section }, nothing }) =>
      nothing === undefined
        ? `“${section.heading}”下面没有内容，请补写。`
        : `“${section.heading}”只写了“${nothing}”。格式要求写明存在的主要问题和改进情况，请补写。`,
    en: ({ matched: { section }, nothing }) =>
      nothing === undefined
        ? `There is nothing under “${section.heading}”.`
        : `“${section.heading}” says only “${nothing}”. The form wants the main problems and what is done about them.`,
  },
});
