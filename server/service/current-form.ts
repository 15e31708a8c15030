import { type Forms, formFor, forms } from '../forms';
import type { Form } from '../forms/form';

/** The year that reports are written on today: the last one. */
export const currentYear = (): number => new Date().getFullYear() - 1;

/** The form that reports are written in today; that of a year to come may be known already. */
export const currentForm = (among: Forms = forms): Form => formFor(currentYear(), among) ?? among[0];
