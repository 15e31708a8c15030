import type { Line } from '../draft/draft';
import { numeralOf } from '../forms/form';
import { rule, SOURCES } from '../lint/rule';
import { saysNothingElse } from '../prose/denials/nothing';
import { mentionsFee, statesFee } from '../prose/fees';
import { isMentioned } from '../prose/mentions';
import { linesOf, type Report } from '../report/report';
import type { MatchedSection } from '../report/sections';
import type { Edit } from '../text/edits';
import { fold } from '../text/fold';
import { lineEndOf } from '../text/lines';
import { holds } from '../text/range';

interface Facts {
  readonly section: MatchedSection;
  readonly year: number;
  /** The lone 无 that the section consists of. */
  readonly nothing: Line | undefined;
}

const sentence = (year: number): string => `${year}年，本机关未收取政府信息公开信息处理费。`;

/** What the fix writes: in the place of a lone 无 what that said, too. */
const wanted = ({ year, nothing }: Facts): string => sentence(year) + (nothing ? '无其他需要报告的事项。' : '');

const runIn = ({ line, heading }: MatchedSection): string => line.content.text.slice(heading.to);

/** Section 六 itself, then the rest of the report: some state the fee where they mention applications. */
function isStated(report: Report, section: MatchedSection, lines: readonly Line[]): boolean {
  if (statesFee([runIn(section), ...lines.map(({ content }) => content.text)].join(''))) return true;
  const hasTable = report.otherTables.some(
    (table) =>
      holds(section.range, table.range.start) &&
      table.rows.some((row) => row.cells.some(({ content }) => content.text.includes('费'))),
  );
  return hasTable || isMentioned(report.paragraphs, mentionsFee);
}

function edits(report: Report, facts: Facts): Edit[] {
  const { section, nothing } = facts;
  const text = wanted(facts);
  if (nothing) return nothing.content.replace(0, nothing.content.text.length, text);
  const { syntax } = report.draft;
  const lineEnd = lineEndOf(report.draft.text);
  const at = section.line.range.end;
  const gap = syntax === 'markdown' ? lineEnd + lineEnd : lineEnd;
  return [{ range: { start: at, end: at }, text: gap + (syntax === 'html' ? `<p>${text}</p>` : text) }];
}

export default rule<Facts>({
  id: 'fee-statement',
  name: { 'zh-CN': '未写明信息处理费', en: 'Fee not stated' },
  severity: 'warning',
  summary: {
    'zh-CN': '第六部分应写明收取政府信息公开信息处理费的情况，没有收取的也要写明（2021年度起）。',
    en: 'Section 六 must say what information-processing fee was charged, even if none (reports on 2021 and later).',
  },
  source: SOURCES.fees,
  check: (report, reportFinding) => {
    const { year } = report;
    const section = report.sections.find((matched) => matched.section.statesFee);
    if (!section || year === undefined) return;
    const lines = linesOf(report, section);
    // A section with nothing in it is reported by empty-section.
    if (lines.length === 0 && runIn(section) === '') return;
    if (isStated(report, section, lines)) return;
    const [line, ...more] = lines;
    const nothing = line && more.length === 0 && saysNothingElse(fold(line.content.text)) ? line : undefined;
    reportFinding(nothing ? nothing.content.range : section.line.content.range, { section, year, nothing });
  },
  message: {
    'zh-CN': ({ section: { section }, year }) =>
      `第${numeralOf(section.heading)}部分没有写明收取政府信息公开信息处理费的情况。没有收取的，也请写明（如：${sentence(year).slice(0, -1)}）。`,
    en: ({ section: { section }, year }) =>
      `Section ${numeralOf(section.heading)} does not say what information-processing fee was charged. If none was, say so (${sentence(year).slice(0, -1)}).`,
  },
  fixes: (facts, report) => [
    {
      title: {
        'zh-CN': `写明“${wanted(facts)}”`,
        en: `Say “${wanted(facts)}”`,
      },
      edits: edits(report, facts),
      preferred: true,
    },
  ],
});
