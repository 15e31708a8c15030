import { form2019 } from './2019';
import { form2021 } from './2021';
import type { Form, FormTable, TableId } from './form';

/** Every form, newest first. */
export const forms: readonly Form[] = [form2021, form2019];

/** The form for reports on a year; undefined for years before the first form. */
export const formFor = (year: number): Form | undefined =>
  forms.find(({ years }) => year >= years.from && year <= years.to);

export const tableOf = (form: Form, id: TableId): FormTable =>
  form.tables.find((table) => table.id === id) as FormTable;
