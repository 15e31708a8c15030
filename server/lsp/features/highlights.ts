import type { Feature } from '../feature';

/** Shows what goes with a place: the equations of a cell and the figures of prose that restate it, or the cells of such a figure. */
export const highlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  serve: (session) =>
    session.connection.onDocumentHighlight(async ({ textDocument, position }, token) => {
      const { aroundCell, aroundFigures, cellAt, referencesAt } = await session.answers();
      const at = await session.at(textDocument.uri, position, token);
      if (!at) return [];
      const { checked, report, offset } = at;
      const cell = cellAt(report, offset)?.matched;
      return cell ? aroundCell(checked, report, cell) : aroundFigures(checked, referencesAt(report, offset));
    }),
};
