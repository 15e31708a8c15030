import { expandSpans } from '../draft/table-model';
import type { FormCell, FormTable } from '../forms/form';
import { BLANK, type FormModelCell, printedModelOf } from './table-model';

/** The figure that begins at each place of the printed table; undefined for labels and for what is covered. */
export const formGrid = (table: FormTable): readonly (readonly (FormCell | undefined)[])[] =>
  expandSpans(printedModelOf(table, BLANK)).map((places) =>
    Array.from(places, (place) => {
      const of = typeof place === 'object' ? (place as FormModelCell).of : undefined;
      return of?.kind === 'figure' ? of.cell : undefined;
    }),
  );
