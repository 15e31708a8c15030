import type { Section } from '../forms/form';
import { rule, SOURCES } from '../lint/rule';
import { sectionJoined } from '../report/named-sections';
import type { Report } from '../report/report';
import type { MatchedSection } from '../report/sections';
import type { Edit } from '../text/edits';
import { fold } from '../text/fold';
import { lineEndOf } from '../text/lines';

interface Facts {
  readonly matched: MatchedSection;
  /** The form's own heading, run into a paragraph. */
  readonly isRunIn: boolean;
  /** The section that it names as well (五、…改进情况和其他需要报告的事项). */
  readonly joined: Section | undefined;
}

const writtenIn = ({ line, heading }: MatchedSection): string => line.content.text.slice(heading.from, heading.to);

/** Whether text stands before a heading on its line, or right after it with nothing that parts them. */
function isRunIn({ line, heading }: MatchedSection): boolean {
  const { text } = line.content;
  return heading.from > 0 || /^[^\s:：。(（\d]/.test(text.slice(heading.to));
}

/** Fixing a heading may not take a figure out of the text (一、2024年政务公开总体情况). */
const holdsFigure = (matched: MatchedSection): boolean =>
  /\d/.test(fold(writtenIn(matched)).replace(/^[第(]?\d{1,2}(?!\d)/, ''));

/** The line ends that give a heading a line of its own; a page is marked up in too many ways for that. */
function ownLine({ line, heading }: MatchedSection, { draft }: Report): Edit[] {
  if (draft.syntax === 'html') return [];
  const lineEnd = lineEndOf(draft.text);
  const { start, end } = line.content.rangeOf(heading.from, heading.to);
  return [
    ...(heading.from > 0 ? [{ range: { start, end: start }, text: lineEnd + lineEnd }] : []),
    ...(heading.to < line.content.text.length ? [{ range: { start: end, end }, text: lineEnd + lineEnd }] : []),
  ];
}

export default rule<Facts>({
  id: 'section-heading',
  name: { 'zh-CN': '标题与格式不同', en: 'Heading unlike the form' },
  severity: 'info',
  summary: {
    'zh-CN': '各部分的标题和序号应与格式一致，单独成行。',
    en: "Section headings should have the form's words and number, on a line of their own.",
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    for (const matched of report.sections) {
      const isForms = fold(writtenIn(matched)) === fold(matched.section.heading);
      if (!isForms || isRunIn(matched)) {
        reportFinding(matched.line.content.rangeOf(matched.heading.from, matched.heading.to), {
          matched,
          isRunIn: isForms,
          joined: sectionJoined(matched.line.content.text.slice(matched.heading.to), matched.section, report.form),
        });
      }
    }
  },
  message: {
    'zh-CN': ({ matched, isRunIn: runIn, joined }) =>
      joined
        ? `标题把“${matched.section.heading}”和“${joined.heading}”并成了一个，请按格式分成两部分。`
        : runIn
          ? `标题“${writtenIn(matched)}”与正文连成了一段，请让它单独成行。`
          : matched.isNamed
            ? `标题“${writtenIn(matched)}”与格式不一致，格式规定为“${matched.section.heading}”。`
            : `按格式这里应是“${matched.section.heading}”，现写作“${writtenIn(matched)}”。请核对：是这一部分的，改用格式的标题；不是的，补上缺少的部分。`,
    en: ({ matched, isRunIn: runIn, joined }) =>
      joined
        ? `The heading joins “${matched.section.heading}” and “${joined.heading}”. Make them two sections, as in the form.`
        : runIn
          ? `The heading “${writtenIn(matched)}” runs into a paragraph. Give it a line of its own.`
          : matched.isNamed
            ? `The heading “${writtenIn(matched)}” differs from the form's “${matched.section.heading}”.`
            : `By the form “${matched.section.heading}” comes here, not “${writtenIn(matched)}”. If this is that section, use the form's heading; else insert the missing one.`,
  },
  fixes: ({ matched, isRunIn: runIn, joined }, report) => {
    if (joined) return [];
    const { line, heading, section, isNamed } = matched;
    if (runIn) {
      const edits = ownLine(matched, report);
      return edits.length > 0
        ? [{ title: { 'zh-CN': '让标题单独成行', en: 'Give the heading its own line' }, edits, preferred: true }]
        : [];
    }
    return [
      {
        title: { 'zh-CN': `改为“${section.heading}”`, en: `Change to “${section.heading}”` },
        edits: line.content.replace(heading.from, heading.to, section.heading),
        preferred: isNamed,
        safe: isNamed && !holdsFigure(matched),
      },
    ];
  },
});
