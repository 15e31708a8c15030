import { rule, SOURCES } from '../lint/rule';
import type { Report } from '../report/report';
import type { MatchedSection } from '../report/sections';

interface Misplaced {
  readonly matched: MatchedSection;
  /** The one it repeats, or the one that it should stand after. */
  readonly other: MatchedSection;
  readonly isRepeated: boolean;
}

/** Undefined where another report begins. */
type Facts = Misplaced | undefined;

/** The sections that would have to move for the rest to be in order: as few as possible. */
function misplaced({ sections }: Report): MatchedSection[] {
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
  check: (report, reportFinding) => {
    if (report.nextReport) reportFinding(report.nextReport.content.range, undefined);
    for (const matched of misplaced(report)) {
      const before = report.sections.filter(({ section }) => section.number < matched.section.number);
      const behind = report.sections.filter(({ section }) => section.number > matched.section.number);
      const otherSection = before[before.length - 1] ?? behind[0];
      reportFinding(matched.line.content.range, { matched, other: otherSection, isRepeated: false });
    }
    for (const matched of report.repeatedSections) {
      const otherSection = report.sections.find(({ section }) => section === matched.section);
      if (otherSection) reportFinding(matched.line.content.range, { matched, other: otherSection, isRepeated: true });
    }
  },
  message: {
    'zh-CN': (facts) => {
      if (!facts) return '从这里起是另一份年度报告，没有检查。一个文件只放一份报告，请另存为一个文件。';
      const {
        matched: { section },
        other: otherSection,
        isRepeated,
      } = facts;
      return isRepeated
        ? `“${section.heading}”重复出现。每个部分只应有一次，请删去或并入前一处。`
        : `“${section.heading}”的位置不对，按格式应排在“${otherSection.section.heading}”之${otherSection.section.number < section.number ? '后' : '前'}。请移到那里。`;
    },
    en: (facts) => {
      if (!facts) return 'Here another report begins, which was not checked. Save it as a file of its own.';
      const {
        matched: { section },
        other: otherSection,
        isRepeated,
      } = facts;
      return isRepeated
        ? `“${section.heading}” stands here a second time. Each section may stand once: delete it, or join it to the first.`
        : `“${section.heading}” is out of place: by the form it comes ${otherSection.section.number < section.number ? 'after' : 'before'} “${otherSection.section.heading}”. Move it there.`;
    },
  },
  related: (facts) => {
    if (!facts) return [];
    const {
      line,
      section: { heading },
    } = facts.other;
    return [{ range: line.content.range, message: { 'zh-CN': heading, en: heading } }];
  },
});
