import { rule, SOURCES } from '../lint/rule';
import type { Report } from '../report/report';
import type { SectionReading } from '../report/sections';
import { fold } from '../text/fold';

interface Facts {
  readonly reading: SectionReading;
  /** What stands in section 五 instead of an account; undefined where there is nothing at all. */
  readonly nothing: string | undefined;
}

const NOTHING = /^(?:无|暂无|没有|略|不存在|无问题|无此情况|不涉及)[。.]?$/;

/** The prose of a section, its heading and the signature left out. */
function contentOf(report: Report, { line, heading, range }: SectionReading): string[] {
  const { signed, organ } = report.signature;
  const rest = line.passage.text.slice(heading.to).replace(/^[\s:：。、]+/, '');
  const lines = report.lines.filter(
    (one) =>
      one !== line &&
      one !== signed?.line &&
      one !== organ?.line &&
      one.range.start >= range.start &&
      one.range.start < range.end,
  );
  return [rest, ...lines.map((one) => one.passage.text)].filter((text) => text !== '');
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
  check: (report, tell) => {
    for (const reading of report.sections) {
      // An empty section with a table of the form is told by missing-table.
      if (reading.section.table) continue;
      const hasTable = report.draft.blocks.some(
        (block) =>
          block.kind === 'table' && block.range.start >= reading.range.start && block.range.start < reading.range.end,
      );
      const content = contentOf(report, reading);
      const isNothing = content.length === 1 && NOTHING.test(fold(content[0]));
      if (content.length === 0 && !hasTable) tell(reading.line.passage.range, { reading, nothing: undefined });
      else if (reading.section.id === 'problems' && isNothing && !hasTable) {
        tell(reading.line.passage.range, { reading, nothing: content[0] });
      }
    }
  },
  message: {
    'zh-CN': ({ reading: { section }, nothing }) =>
      nothing === undefined
        ? `“${section.heading}”下面没有内容，请补写。`
        : `“${section.heading}”只写了“${nothing}”。格式要求写明存在的主要问题和改进情况，请补写。`,
    en: ({ reading: { section }, nothing }) =>
      nothing === undefined
        ? `There is nothing under “${section.heading}”.`
        : `“${section.heading}” says only “${nothing}”. The form wants the main problems and what is done about them.`,
  },
});
