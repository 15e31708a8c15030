import { rule, SOURCES } from '../lint/rule';
import type { Report } from '../report/report';
import type { SectionReading } from '../report/sections';

interface Facts {
  readonly reading: SectionReading;
  /** The one it repeats, or the one that it should stand behind. */
  readonly other: SectionReading;
  readonly isRepeated: boolean;
}

/** The sections that would have to move for the rest to be in order: as few as possible. */
function misplaced({ sections }: Report): SectionReading[] {
  const lengths = sections.map(() => 1);
  const previous = sections.map(() => -1);
  let last = 0;
  sections.forEach(({ section }, i) => {
    for (let k = 0; k < i; k++) {
      if (sections[k].section.number < section.number && lengths[k] + 1 > lengths[i]) {
        lengths[i] = lengths[k] + 1;
        previous[i] = k;
      }
    }
    if (lengths[i] > lengths[last]) last = i;
  });
  const kept = new Set<number>();
  for (let i = last; i >= 0; i = previous[i]) kept.add(i);
  return sections.filter((_, i) => !kept.has(i));
}

export default rule<Facts>({
  id: 'section-order',
  name: { 'zh-CN': '部分顺序有误', en: 'Section order' },
  severity: 'warning',
  summary: {
    'zh-CN': '六个部分须按格式的顺序排列，每个部分只出现一次。',
    en: "The six sections must stand in the form's order, each of them once.",
  },
  source: SOURCES.form,
  check: (report, tell) => {
    for (const reading of misplaced(report)) {
      const before = report.sections.filter(({ section }) => section.number < reading.section.number);
      const behind = report.sections.filter(({ section }) => section.number > reading.section.number);
      const other = before[before.length - 1] ?? behind[0];
      tell(reading.line.passage.range, { reading, other, isRepeated: false });
    }
    for (const reading of report.repeatedSections) {
      const other = report.sections.find(({ section }) => section === reading.section);
      if (other) tell(reading.line.passage.range, { reading, other, isRepeated: true });
    }
  },
  message: {
    'zh-CN': ({ reading: { section }, other, isRepeated }) =>
      isRepeated
        ? `“${section.heading}”重复出现。每个部分只应有一次，请删去或并入前一处。`
        : `“${section.heading}”的位置不对，按格式应排在“${other.section.heading}”之${other.section.number < section.number ? '后' : '前'}。请移到那里。`,
    en: ({ reading: { section }, other, isRepeated }) =>
      isRepeated
        ? `“${section.heading}” stands here a second time. Each section may stand once: delete it, or join it to the first.`
        : `“${section.heading}” is out of place: by the form it comes ${other.section.number < section.number ? 'after' : 'before'} “${other.section.heading}”. Move it there.`,
  },
  parts: ({ other }) => [
    {
      range: other.line.passage.range,
      says: { 'zh-CN': other.section.heading, en: other.section.heading },
    },
  ],
});
