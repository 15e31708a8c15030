import { formFor } from '../forms';
import type { Language } from '../lint/finding';
import type { TemplateItem, TemplateParams } from '../protocol';
import { lineEndOf } from '../text/lines';
import { presentLayout } from '../write/insert';
import { type Template, templatesOf, writeTemplate } from '../write/templates';
import type { CheckedDocument } from './checked-document';
import { currentForm } from './current-form';
import { asSnippet, plainly } from './snippet';

/** Tables are wanted most, the whole report least. */
const ORDER = ['table', 'section', 'report'];
const rank = ({ id }: Template): number => ORDER.indexOf(id.split('-')[0]);

/** The form's tables and sections by their names, those first that are wanted most. */
export const templatesIn = (language: Language): TemplateItem[] =>
  [...templatesOf(currentForm())]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ id, title }) => ({ id, title: title[language] }));

/** One of them, written as the draft at hand writes its own; null where its form has no such template. */
export function templateFor(checked: CheckedDocument, params: Omit<TemplateParams, 'uri'>): string | null {
  const { id, year, snippet } = params;
  const { report, syntax, text } = checked;
  const form = report?.form ?? formFor(Number(year)) ?? currentForm();
  if (!templatesOf(form).some((template) => template.id === id)) return null;
  const layout = presentLayout(report?.draft.blocks ?? [], syntax);
  const style = { layout, syntax, lineEnd: lineEndOf(text) };
  const known = report?.year;
  const writer = snippet ? asSnippet : plainly;
  return writer(String(known ?? year), known !== undefined, (blanks) => writeTemplate(id, style, blanks, form));
}
