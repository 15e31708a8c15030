import { CompletionItemKind } from 'vscode-languageserver';
import { numeralOf, titleOf } from '../../forms/form';
import type { Language } from '../../lint/finding';
import type { Report } from '../../report/report';
import type { MatchedSection } from '../../report/sections';
import { styleOf } from '../../write/insert';
import { writeHeading } from '../../write/templates';
import type { Offer } from './offer';
import { isAtEnd, type ProsePlace } from './prose-place';

const messages = {
  heading: {
    'zh-CN': (number: string) => `第${number}部分标题`,
    en: (number: string) => `heading of section ${number}`,
  },
} as const;

/** The sections above a place and below it; a heading that is being written there is none yet. */
export function sectionsAround(
  { sections }: Report,
  { line, offset }: ProsePlace,
): { above: MatchedSection | undefined; below: MatchedSection | undefined; all: readonly MatchedSection[] } {
  const all = sections.filter((matched) => matched.line !== line);
  const index = all.findIndex(({ range }) => range.start > offset);
  const above = all.slice(0, index < 0 ? all.length : index);
  return { above: above[above.length - 1], below: all[above.length], all };
}

/** Whether a place lies in the title. */
export const isTitle = ({ title }: Report, { line }: ProsePlace): boolean =>
  title?.lines.some((one) => one === line) === true;

/** The headings that the draft does not have and that the form puts between those around the place. */
export function headingOffers(report: Report, place: ProsePlace, language: Language): Offer[] {
  if (!isAtEnd(place) || isTitle(report, place)) return [];
  const { above, below, all } = sectionsAround(report, place);
  const style = styleOf(report);
  const level = all[0]?.line.level ?? 2;
  const gap = report.draft.text[place.start - 1] === '#' ? ' ' : '';
  return report.form.sections
    .filter(
      (section) =>
        section.number > (above?.section.number ?? 0) &&
        section.number < (below?.section.number ?? Number.POSITIVE_INFINITY) &&
        !all.some((matched) => matched.section === section),
    )
    .map((section) => ({ heading: section.heading, title: titleOf(section) }))
    .map(({ heading, title }) => ({
      label: heading,
      names: [heading, title],
      range: { start: place.start, end: place.offset },
      text: place.inside ? gap + heading : writeHeading(heading, level, style),
      kind: CompletionItemKind.Module,
      detail: messages.heading[language](numeralOf(heading)),
    }));
}
