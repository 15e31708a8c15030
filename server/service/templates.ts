import type { Language } from '../lint/finding';
import type { TemplateItem, TemplateParams } from '../protocol';
import { lineEndOf } from '../text/lines';
import { presentLayout } from '../write/insert';
import { type Template, templates, writeTemplate } from '../write/templates';
import type { CheckedDocument } from './checked-document';
import { asSnippet, plainly } from './snippet';

/** Tables are wanted most, the whole report least. */
const ORDER = ['table', 'section', 'report'];
const rank = ({ id }: Template): number => ORDER.indexOf(id.split('-')[0]);
const listed = [...templates].sort((a, b) => rank(a) - rank(b));

/** The form's tables and sections by their names, those first that are wanted most. */
export const templatesIn = (language: Language): TemplateItem[] =>
  listed.map(({ id, title }) => ({ id, title: title[language] }));

/** One of them, written as the draft at hand writes its own; null where there is no such template. */
export function templateFor(
  checked: CheckedDocument,
  { id, year, snippet }: Omit<TemplateParams, 'uri'>,
): string | null {
  if (!templates.some((template) => template.id === id)) return null;
  const { report, syntax, text } = checked;
  const layout = presentLayout(report?.draft.blocks ?? [], syntax);
  const style = { layout, syntax, lineEnd: lineEndOf(text) };
  const known = report?.year;
  const writer = snippet ? asSnippet : plainly;
  return writer(String(known ?? year), known !== undefined, (blanks) => writeTemplate(id, style, blanks));
}
