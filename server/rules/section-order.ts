import { rule, SOURCES } from '../lint/rule';
import type { Report } from '../report/report';
import type { MatchedSection } from '../report/sections';

type Facts =
  /** Another report begins. */
  | { readonly kind: 'another' }
  /** The section stands there a second time. */
  | { readonly kind: 'repeated'; readonly heading: string; readonly other: MatchedSection }
  /** By the form it comes behind another, or before it. */
  | {
      readonly kind: 'misplaced';
      readonly heading: string;
      readonly other: MatchedSection;
      readonly isBehind: boolean;
    };

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
    if (report.nextReport) reportFinding(report.nextReport.content.range, { kind: 'another' });
    for (const { section, line } of misplaced(report)) {
      const before = report.sections.filter((other) => other.section.number < section.number);
      const behind = report.sections.filter((other) => other.section.number > section.number);
      const isBehind = before.length > 0;
      const other = before[before.length - 1] ?? behind[0];
      reportFinding(line.content.range, { kind: 'misplaced', heading: section.heading, other, isBehind });
    }
    for (const { section, line } of report.repeatedSections) {
      const other = report.sections.find((first) => first.section === section);
      if (other) reportFinding(line.content.range, { kind: 'repeated', heading: section.heading, other });
    }
  },
  message: {
    'zh-CN': (facts) => {
      switch (facts.kind) {
        case 'another':
          return '从这里起是另一份年度报告，没有检查。一个文件只放一份报告，请另存为一个文件。';
        case 'repeated':
          return `“${facts.heading}”重复出现。每个部分只应有一次，请删去或并入前一处。`;
        case 'misplaced':
          return `“${facts.heading}”的位置不对，按格式应排在“${facts.other.section.heading}”之${facts.isBehind ? '后' : '前'}。请移到那里。`;
      }
    },
    en: (facts) => {
      switch (facts.kind) {
        case 'another':
          return 'Here another report begins, which was not checked. Save it as a file of its own.';
        case 'repeated':
          return `“${facts.heading}” stands here a second time. Each section may stand once: delete it, or join it to the first.`;
        case 'misplaced':
          return `“${facts.heading}” is out of place: by the form it comes ${facts.isBehind ? 'after' : 'before'} “${facts.other.section.heading}”. Move it there.`;
      }
    },
  },
  related: (facts) => {
    if (facts.kind === 'another') return [];
    const { line, section } = facts.other;
    return [{ range: line.content.range, message: { 'zh-CN': section.heading, en: section.heading } }];
  },
});
