import { rule, SOURCES } from '../lint/rule';
import { SUPERVISION, speaksOfDuties } from '../prose/duties';
import { isMentioned } from '../prose/mentions';
import { isGovernment, isPlace, signsForGovernment } from '../prose/organs/organs';
import type { Report } from '../report/report';
import { holds, type Range } from '../text/range';

/** Whether the report is a government's own, so far as its title and its signature let one see. */
function isOfGovernment({ organ, signature }: Report): boolean {
  const signer = signature.organ?.name;
  if (!organ) return false;
  if (signer !== undefined && !signsForGovernment(signer)) return false;
  return isGovernment(organ) || isPlace(organ);
}

/** Where one would report it: 监督保障, else section 一, else the title. */
function placeOf(report: Report): Range {
  const overview = report.sections.find(({ section }) => section.id === 'overview');
  if (overview) {
    for (const paragraph of report.paragraphs) {
      if (!holds(overview.range, paragraph.lines[0].range.start)) continue;
      const at = paragraph.text.slice(0, 24).indexOf(SUPERVISION);
      if (at >= 0) return paragraph.rangeOf(at, at + SUPERVISION.length);
    }
    return overview.line.content.range;
  }
  return report.title?.lines[0].content.range ?? { start: 0, end: 0 };
}

export default rule<undefined>({
  id: 'government-duties',
  name: { 'zh-CN': '政府应报告事项缺漏', en: 'Government duties not reported' },
  severity: 'info',
  summary: {
    'zh-CN': '各级人民政府的报告还应写明工作考核、社会评议和责任追究结果情况。',
    en: 'A people’s government must also report on assessment, public appraisal and accountability.',
  },
  source: SOURCES.contents,
  check: (report, reportFinding) => {
    // One of the three in few words may stand for all: a report is found at fault only where all are missing.
    if (isOfGovernment(report) && !isMentioned(report.paragraphs, speaksOfDuties)) {
      reportFinding(placeOf(report), undefined);
    }
  },
  message: {
    'zh-CN': () => '人民政府的年度报告还应写明工作考核、社会评议和责任追究结果情况（条例第五十条），全文没有提到。',
    en: () =>
      'A people’s government must also report on assessment (工作考核), public appraisal (社会评议) and accountability (责任追究) under article 50; nothing is said of them.',
  },
});
