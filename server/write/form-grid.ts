import { expandSpans, type Place } from '../draft/table-model';
import type { FormCell, FormTable } from '../forms/form';
import { BLANK, type FormModelCell, printedModelOf } from './table-model';

/** The figure that begins at each place of a table as the form prints it; undefined for labels and for what is covered. */
export const formGrid = (table: FormTable): readonly (readonly (FormCell | undefined)[])[] =>
  expandSpans(printedModelOf(table, BLANK)).map((places) => Array.from(places, figureAt));

function figureAt(place: Place | undefined): FormCell | undefined {
  const of = typeof place === 'object' ? (place as FormModelCell).of : undefined;
  return of?.kind === 'figure' ? of.cell : undefined;
}
