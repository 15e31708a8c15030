import { endOfBody } from '../fixes/insert';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import { lineEndOf } from '../text/lines';
import type { Range } from '../text/range';
import { rule, SOURCES } from './rule';

interface Facts {
  readonly lacksOrgan: boolean;
  readonly lacksDate: boolean;
}

/** The last line of the draft, or the lone date. */
function placeOf({ signature, lines }: Report): Range {
  const line = signature.signed?.line ?? lines[lines.length - 1];
  return line ? line.passage.range : { start: 0, end: 0 };
}

function insertion(report: Report, { lacksOrgan, lacksDate }: Facts): Edit {
  const { draft, year, organ } = report;
  const lineEnd = lineEndOf(draft.text);
  const write = (text: string): string => (draft.syntax === 'html' ? `<p>${text}</p>` : text);
  const lines = [
    ...(lacksOrgan ? [write(organ ?? '〈行政机关名称〉')] : []),
    ...(lacksDate ? [write(`${year === undefined ? '〈年份〉' : year + 1}年1月〈日〉日`)] : []),
  ];
  const at = lacksDate ? draft.text.length : endOfBody(report);
  const gap = lacksDate && !/[\r\n]$/.test(draft.text) ? lineEnd : '';
  const paragraph = draft.syntax === 'plain' ? lineEnd : lineEnd + lineEnd;
  return { range: { start: at, end: at }, text: gap + (lacksDate ? lineEnd : '') + lines.join(paragraph) + paragraph };
}

const lacking = ({ lacksOrgan, lacksDate }: Facts, words: readonly [string, string, string]): string =>
  lacksOrgan && lacksDate ? words[0] : lacksOrgan ? words[1] : words[2];

export default rule<Facts>({
  id: 'missing-date',
  severity: 'warning',
  summary: {
    'zh-CN': '报告末尾应有落款单位和日期。',
    en: 'The report should end with the signing organ and the date.',
  },
  source: SOURCES.form,
  check: (report, tell) => {
    const { signed, organ } = report.signature;
    const facts = { lacksOrgan: !organ, lacksDate: !signed };
    // A date under the title has the organ's name above it.
    const isAbove = signed && signed.line.range.start < (report.sections[0]?.range.start ?? 0);
    if ((facts.lacksOrgan || facts.lacksDate) && !(isAbove && report.organ)) tell(placeOf(report), facts);
  },
  message: {
    'zh-CN': (facts) => `末尾没有${lacking(facts, ['落款单位和日期', '落款单位', '落款日期'])}，请补上。`,
    en: (facts) =>
      `The end lacks ${lacking(facts, ['the signing organ and the date', 'the signing organ', 'the date of signing'])}.`,
  },
  fixes: (facts, report) => [
    {
      title: {
        'zh-CN': `插入${lacking(facts, ['落款单位和日期', '落款单位', '落款日期'])}`,
        en: `Insert ${lacking(facts, ['organ and date', 'the organ', 'the date'])}`,
      },
      edits: [insertion(report, facts)],
      preferred: true,
    },
  ],
});
