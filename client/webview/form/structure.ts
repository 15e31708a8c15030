import type { FormView } from '../../../server/protocol';

/** What the page is built of; what else a view says changes from edit to edit. */
export const structureOf = ({ tables, missing, unexpected: others }: FormView): string =>
  JSON.stringify([
    tables.map(({ rows, equations, missingRows, unexpected: own }) => [
      rows.map((cells) =>
        cells.map(({ text, figure, rowSpan, columnSpan }) => [figure?.id ?? text, rowSpan, columnSpan]),
      ),
      equations.length,
      missingRows,
      own,
    ]),
    missing,
    others,
  ]);
