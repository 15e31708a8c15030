import type { SectionReading } from '../report/sections';
import { fold } from '../text/fold';
import { rule, SOURCES } from './rule';

const writtenIn = ({ line, heading }: SectionReading): string => line.passage.text.slice(heading.from, heading.to);

export default rule<SectionReading>({
  id: 'section-heading',
  name: { 'zh-CN': '标题与格式不同', en: 'Heading unlike the form' },
  severity: 'info',
  summary: {
    'zh-CN': '各部分的标题和序号应与格式一致。',
    en: "Section headings should have the form's words and number.",
  },
  source: SOURCES.form,
  check: (report, tell) => {
    for (const reading of report.sections) {
      if (fold(writtenIn(reading)) !== fold(reading.section.heading)) {
        tell(reading.line.passage.rangeOf(reading.heading.from, reading.heading.to), reading);
      }
    }
  },
  message: {
    'zh-CN': (reading) => `标题“${writtenIn(reading)}”与格式不一致，格式规定为“${reading.section.heading}”。`,
    en: (reading) => `The heading “${writtenIn(reading)}” differs from the form's “${reading.section.heading}”.`,
  },
  fixes: ({ line, heading, section }) => [
    {
      title: { 'zh-CN': `改为“${section.heading}”`, en: `Change to “${section.heading}”` },
      edits: line.passage.replace(heading.from, heading.to, section.heading),
      preferred: true,
      safe: true,
    },
  ],
});
