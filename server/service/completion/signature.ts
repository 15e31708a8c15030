import { CompletionItemKind } from 'vscode-languageserver';
import type { Line } from '../../draft/draft';
import type { Language } from '../../lint/finding';
import type { Report } from '../../report/report';
import { withStops } from '../snippet';
import { sectionsAround } from './headings';
import type { Offer } from './offer';
import { asLine, isAtEnd, type ProsePlace } from './prose-place';
import { nameIn } from './title';

const messages = {
  organ: { 'zh-CN': '落款单位', en: 'signing organ' },
  date: { 'zh-CN': '落款日期', en: 'date of signing' },
} as const;

/** Organ and date at the end of a report that lacks them; the day is for the clerk to say. */
export function signatureOffers(report: Report, place: ProsePlace, language: Language, hasSnippets: boolean): Offer[] {
  const { above, below } = sectionsAround(report, place);
  if (!isAtEnd(place) || place.inside === 'heading' || above?.section.number !== report.form.sections.length || below)
    return [];
  const { signed, organ } = report.signature;
  const isThere = (line: Line | undefined): boolean => line !== undefined && line !== place.line;
  const isSignature = (line: Line): boolean => line === signed?.line || line === organ?.line;
  if (report.lines.some((line) => line.range.start > place.offset && !isSignature(line))) return [];
  const range = { start: place.start, end: place.offset };
  const name = nameIn(report);
  const offers: Offer[] = [];
  if (name !== '' && !isThere(organ?.line)) {
    offers.push({
      label: name,
      names: [name, messages.organ['zh-CN']],
      range,
      text: asLine(name, report.draft, place),
      kind: CompletionItemKind.Text,
      detail: messages.organ[language],
    });
  }
  // 条例第四十九条: in the January after the year reported on.
  if (report.year !== undefined && !isThere(signed?.line)) {
    const month = `${report.year + 1}年1月`;
    offers.push({
      label: `${month}…日`,
      names: [month, messages.date['zh-CN']],
      range,
      text: hasSnippets
        ? withStops(({ single: own }) => asLine(`${month}${own('')}日`, report.draft, place))
        : asLine(month, report.draft, place),
      isSnippet: hasSnippets,
      kind: CompletionItemKind.Text,
      detail: messages.date[language],
    });
  }
  return offers;
}
