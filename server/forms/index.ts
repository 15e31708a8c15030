import { form2019 } from './2019';
import { form2021 } from './2021';
import type { Form, FormTable, TableId } from './form';

/** The forms that drafts are read against, newest first; never empty. Whoever reads may be given others. */
export type Forms = readonly Form[];

/** Every form there is. */
export const forms: Forms = [form2021, form2019];

/** The number of the notice in force. */
export const NOTICE = forms[0].notice.number;

/** The form for reports on a year; undefined for years before the first form. */
export const formFor = (year: number, among: Forms = forms): Form | undefined =>
  among.find(({ years }) => year >= years.from && year <= years.to);

/** @throws RangeError where the form has no such table */
export function tableOf(form: Form, id: TableId): FormTable {
  const found = form.tables.find((table) => table.id === id);
  if (!found) throw new RangeError(`no table ${id} in the form of ${form.id}`);
  return found;
}
