import { rule, SOURCES } from '../lint/rule';
import type { Report } from '../report/report';
import type { SectionReading } from '../report/sections';
import type { Edit } from '../text/edits';
import { fold } from '../text/fold';
import { lineEndOf } from '../text/lines';

interface Facts {
  readonly reading: SectionReading;
  /** The form's own heading, run into a paragraph. */
  readonly isRunIn: boolean;
}

const writtenIn = ({ line, heading }: SectionReading): string => line.passage.text.slice(heading.from, heading.to);

/** Whether text stands before a heading on its line, or right behind it with nothing that parts them. */
function isRunIn({ line, heading }: SectionReading): boolean {
  const { text } = line.passage;
  return heading.from > 0 || /^[^\s:：。(（\d]/.test(text.slice(heading.to));
}

/** Fixing a heading may not take a figure out of the text (一、2024年政务公开总体情况). */
const holdsFigure = (reading: SectionReading): boolean =>
  /\d/.test(fold(writtenIn(reading)).replace(/^[第(]?\d{1,2}(?!\d)/, ''));

/** The line ends that give a heading a line of its own; a page is marked up in too many ways for that. */
function ownLine({ line, heading }: SectionReading, { draft }: Report): Edit[] {
  if (draft.syntax === 'html') return [];
  const lineEnd = lineEndOf(draft.text);
  const { start, end } = line.passage.rangeOf(heading.from, heading.to);
  return [
    ...(heading.from > 0 ? [{ range: { start, end: start }, text: lineEnd + lineEnd }] : []),
    ...(heading.to < line.passage.text.length ? [{ range: { start: end, end }, text: lineEnd + lineEnd }] : []),
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
  check: (report, tell) => {
    for (const reading of report.sections) {
      const isForms = fold(writtenIn(reading)) === fold(reading.section.heading);
      if (!isForms || isRunIn(reading)) {
        tell(reading.line.passage.rangeOf(reading.heading.from, reading.heading.to), { reading, isRunIn: isForms });
      }
    }
  },
  message: {
    'zh-CN': ({ reading, isRunIn: runIn }) =>
      runIn
        ? `标题“${writtenIn(reading)}”与正文连成了一段，请让它单独成行。`
        : reading.isNamed
          ? `标题“${writtenIn(reading)}”与格式不一致，格式规定为“${reading.section.heading}”。`
          : `按格式这里应是“${reading.section.heading}”，现写作“${writtenIn(reading)}”。请核对：是这一部分的，改用格式的标题；不是的，补上缺少的部分。`,
    en: ({ reading, isRunIn: runIn }) =>
      runIn
        ? `The heading “${writtenIn(reading)}” runs into a paragraph. Give it a line of its own.`
        : reading.isNamed
          ? `The heading “${writtenIn(reading)}” differs from the form's “${reading.section.heading}”.`
          : `By the form “${reading.section.heading}” comes here, not “${writtenIn(reading)}”. If this is that section, use the form's heading; else insert the missing one.`,
  },
  fixes: ({ reading, isRunIn: runIn }, report) => {
    const { line, heading, section, isNamed } = reading;
    if (runIn) {
      const edits = ownLine(reading, report);
      return edits.length > 0
        ? [{ title: { 'zh-CN': '让标题单独成行', en: 'Give the heading its own line' }, edits, preferred: true }]
        : [];
    }
    return [
      {
        title: { 'zh-CN': `改为“${section.heading}”`, en: `Change to “${section.heading}”` },
        edits: line.passage.replace(heading.from, heading.to, section.heading),
        preferred: isNamed,
        safe: isNamed && !holdsFigure(reading),
      },
    ];
  },
});
