import { form2019 } from './2019';
import { form2021 } from './2021';
import type { Form, FormTable, SectionId, TableId } from './form';

/** The forms that drafts are read against, newest first; never empty. Whoever reads may be given others. */
export type Forms = readonly Form[];

/** Every form there is. */
export const forms: Forms = [form2021, form2019];

/** The number of the notice in force. */
export const NOTICE = forms[0].notice.number;

/** There is a form for reports from this year on. */
export const FIRST_YEAR = Math.min(...forms.map(({ years }) => years.from));

/** The sections of free text. */
export const FREE_SECTIONS: readonly SectionId[] = [
  ...new Set(forms.flatMap(({ sections }) => sections.filter(({ isFree }) => isFree).map(({ id }) => id))),
];

/** How a section is headed, by the newest form that has it. */
export const headingOf = (section: SectionId): string =>
  forms.flatMap(({ sections }) => sections).find(({ id }) => id === section)?.heading ?? section;

/** The form for reports on a year; undefined for years before the first form. */
export const formFor = (year: number, among: Forms = forms): Form | undefined =>
  among.find(({ years }) => year >= years.from && year <= years.to);

/** @throws RangeError where the form has no such table */
export function tableOf(form: Form, id: TableId): FormTable {
  const found = form.tables.find((table) => table.id === id);
  if (!found) throw new RangeError(`no table ${id} in the form of ${form.id}`);
  return found;
}
