import { CompletionItemKind } from 'vscode-languageserver';
import { usualLayout } from '../../draft/layouts';
import type { Form } from '../../forms/form';
import type { Language } from '../../lint/finding';
import type { Report } from '../../report/report';
import { TITLE } from '../../report/title';
import { inNumerals } from '../../text/figure';
import { lineEndOf, nextLineEnd } from '../../text/lines';
import { styleOf } from '../../write/insert';
import { type Style, templatesOf, writeHeading, writeTemplate } from '../../write/templates';
import type { CheckedDocument } from '../checked-document';
import { currentForm, currentYear } from '../current-form';
import { asSnippet, plainly } from '../snippet';
import { isTitle, sectionsAround } from './headings';
import type { Offer } from './offer';
import { isAtEnd, type ProsePlace } from './prose-place';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const messages = {
  title: { 'zh-CN': '年度报告标题', en: 'title of the report' },
  report: {
    'zh-CN': ({ sections, tables }: Form) => `${inNumerals(sections.length)}个部分和${inNumerals(tables.length)}张表`,
    en: ({ sections }: Form) => `the ${NUMBERS[sections.length]} sections with their tables`,
  },
} as const;

/** The title of a report that has none yet, or where it is being written. */
export function titleOffers(report: Report, place: ProsePlace, language: Language): Offer[] {
  const isOwn = isTitle(report, place);
  if (!isAtEnd(place) || (report.title && !isOwn) || sectionsAround(report, place).above) return [];
  // Only the organ's name stands above a title.
  if (report.lines.filter(({ range }) => range.end < place.start).length > 1) return [];
  return titleOffer(place, nameIn(report), report.year, styleOf(report), language);
}

/** A document in which nothing stands but what is being typed may become a report. */
export function beginningOffers(
  { text, syntax }: CheckedDocument,
  place: ProsePlace,
  language: Language,
  withStops: boolean,
): Offer[] {
  const elsewhere = text.slice(0, place.start) + text.slice(nextLineEnd(text, place.offset));
  if (!isAtEnd(place) || elsewhere.trim() !== '') return [];
  const style: Style = { layout: usualLayout(syntax).name, syntax, lineEnd: lineEndOf(text) };
  const year = currentYear();
  const form = currentForm();
  const [report] = templatesOf(form);
  const writer = withStops ? asSnippet : plainly;
  return [
    ...titleOffer(place, '', year, style, language),
    {
      label: report.title[language],
      names: [report.title['zh-CN'], '年度报告'],
      range: { start: place.start, end: place.offset },
      text: writer(String(year), false, (blanks) => writeTemplate(report.id, style, blanks, form)),
      isSnippet: withStops,
      kind: CompletionItemKind.File,
      detail: messages.report[language](form),
    },
  ];
}

const YEAR = /((?:19|20)\d{2})(?=年|$)/;

/** The year that is typed goes before the one that is known, and what stands before it is the organ. */
function titleOffer(
  { start, before, offset, inside }: ProsePlace,
  organ: string,
  year: number | undefined,
  style: Style,
  language: Language,
): Offer[] {
  const typed = YEAR.exec(before);
  const wanted = typed?.[1] ?? year;
  if (wanted === undefined) return [];
  const name = typed ? before.slice(0, typed.index) : organ;
  const title = `${name}${wanted}年${TITLE}`;
  return [
    {
      label: title,
      names: [title, TITLE, `${wanted}年${TITLE}`],
      range: { start, end: offset },
      text: inside ? title : writeHeading(title, 1, style),
      kind: CompletionItemKind.Module,
      detail: messages.title[language],
    },
  ];
}

/** An organ's name may go back into the draft as long as there is no mark-up in it. */
export const nameIn = ({ organ }: Report): string => (organ && /^[\p{L}\p{N}()（）、·]+$/u.test(organ) ? organ : '');
