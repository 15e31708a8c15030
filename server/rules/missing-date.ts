import { rule, SOURCES } from '../lint/rule';
import { tornDatesIn } from '../prose/dates';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import { lineEndOf } from '../text/lines';
import type { Range } from '../text/range';
import { endOfBody } from '../write/insert';

interface Facts {
  readonly lacksOrgan: boolean;
  readonly lacksDate: boolean;
  /** A date whose day is still to be filled in (2025年　月　日). */
  readonly lacksDay: boolean;
  /** Text taken from a web page has lost its end, and the page says elsewhere who published it, and when. */
  readonly isPage: boolean;
}

/** The last line of the draft, or the lone date. */
function placeOf({ signature, lines }: Report): Range {
  const line = signature.signed?.line ?? lines[lines.length - 1];
  return line ? line.content.range : { start: 0, end: 0 };
}

/** The date of signing of a report on a year, as far as anybody but the clerk can know it. */
const dayIn = (year: number): string => `${year + 1}年　月　日`;

/** A figure or a tag beside the organ in the title was read as part of its name. */
const NO_NAME = /[\d<>&]/;

/** Organ and date at the end; the day is left open, as on paper forms. */
function insertion(report: Report, { lacksOrgan, lacksDate }: Facts): Edit[] {
  const { draft, year, organ } = report;
  if (lacksDate && year === undefined) return [];
  const lineEnd = lineEndOf(draft.text);
  const write = (text: string): string => (draft.syntax === 'html' ? `<p>${text}</p>` : text);
  const lines = [
    ...(lacksOrgan ? [write(organ && !NO_NAME.test(organ) ? organ : '〈行政机关名称〉')] : []),
    ...(lacksDate && year !== undefined ? [write(dayIn(year))] : []),
  ];
  const at = lacksDate ? endOfText(report) : endOfBody(report);
  const gap = lacksDate && !/[\r\n]$/.test(draft.text.slice(0, at)) ? lineEnd : '';
  const paragraph = draft.syntax === 'plain' ? lineEnd : lineEnd + lineEnd;
  const text = gap + (lacksDate ? lineEnd : '') + lines.join(paragraph) + paragraph;
  return [{ range: { start: at, end: at }, text }];
}

/** The end of what is to be read: in a whole page before the end tags of its body. */
function endOfText({ draft: { text, syntax } }: Report): number {
  const end = syntax === 'html' ? text.search(/<\/(?:body|html)\s*>/i) : -1;
  return end < 0 ? text.length : end;
}

const lacking = ({ lacksOrgan, lacksDate }: Facts, words: readonly [string, string, string]): string =>
  lacksOrgan && lacksDate ? words[0] : lacksOrgan ? words[1] : words[2];

export default rule<Facts>({
  id: 'missing-date',
  name: { 'zh-CN': '缺少落款', en: 'Missing signature' },
  severity: 'warning',
  severityOf: ({ isPage, lacksDay }) => (isPage && !lacksDay ? 'info' : 'warning'),
  summary: {
    'zh-CN': '报告末尾应有落款单位和日期。',
    en: 'The report should end with the signing organ and the date.',
  },
  source: SOURCES.form,
  check: (report, reportFinding) => {
    const { signed, organ } = report.signature;
    const lacksDay = signed !== undefined && !signed.date && tornDatesIn(signed.line.content.text).length === 0;
    const facts = { lacksOrgan: !organ, lacksDate: !signed, lacksDay, isPage: report.draft.syntax === 'html' };
    // A date under the title has the organ's name above it.
    const isAbove = signed && signed.line.range.start < (report.sections[0]?.range.start ?? 0);
    if ((facts.lacksOrgan || facts.lacksDate || lacksDay) && !(isAbove && report.organ))
      reportFinding(placeOf(report), facts);
  },
  message: {
    'zh-CN': (facts) =>
      facts.lacksDay
        ? '落款日期不完整，请写明年、月、日。'
        : `末尾没有${lacking(facts, ['落款单位和日期', '落款单位', '落款日期'])}，请补上。`,
    en: (facts) =>
      facts.lacksDay
        ? 'The date of signing is not complete: write year, month and day.'
        : `The report does not end with ${lacking(facts, ['the signing organ and the date', 'the signing organ', 'the date of signing'])}. Write ${lacking(facts, ['them', 'it', 'it'])} there.`,
  },
  fixes: (facts, report) => {
    const edits = facts.lacksDay ? [] : insertion(report, facts);
    const day = facts.lacksDate && report.year !== undefined ? dayIn(report.year) : undefined;
    return edits.length === 0
      ? []
      : [
          {
            title: {
              'zh-CN': `插入${lacking(facts, ['落款单位和日期', '落款单位', '落款日期'])}${day ? `“${day}”` : ''}`,
              en: `Insert ${lacking(facts, ['organ and date', 'the organ', 'the date'])}${day ? ` “${day}”` : ''}`,
            },
            edits,
            preferred: true,
          },
        ];
  },
});
