import { cellsReferenced, referencesTo } from '../../service/cross-references';
import { cellLocations } from '../../service/locations';
import { cellAt, referencesAt } from '../../service/node-at';
import { proseLocations, usesOfCell } from '../../service/references';
import type { Feature } from '../feature';

/** Finds where a figure is used: the prose that restates it, the totals it is part of, last year's report. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  serve: (session) =>
    session.connection.onReferences(async ({ textDocument, position, context }, token) => {
      const checked = await session.checked(textDocument.uri, token);
      if (!checked?.report) return [];
      const { report } = checked;
      const offset = checked.document.offsetAt(position);
      const cell = cellAt(report, offset)?.matched;
      const cells = cell ? [cell] : referencesAt(report, offset).flatMap(cellsReferenced);
      return [
        ...(context.includeDeclaration ? cellLocations(checked, cells) : []),
        ...proseLocations(
          checked,
          cells.flatMap((cell) => referencesTo(report, cell)),
        ),
        ...(cell ? usesOfCell(checked, report, cell) : []),
      ];
    }),
};
