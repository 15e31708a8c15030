import type { Feature } from '../feature';

/** Shows what goes with a place: the equations of a cell and the figures of prose that restate it, or the cells of such a figure. */
export const highlights: Feature = {
  capabilities: () => ({ documentHighlightProvider: true }),
  serve: (session) =>
    session.connection.onDocumentHighlight(async ({ textDocument, position }, token) => {
      const { aroundCell, aroundFigures, cellAt, referencesAt } = await session.answers();
      const checked = await session.checked(textDocument.uri, token);
      if (!checked?.report) return [];
      const { report } = checked;
      const offset = checked.document.offsetAt(position);
      const cell = cellAt(report, offset)?.matched;
      return cell ? aroundCell(checked, report, cell) : aroundFigures(checked, referencesAt(report, offset));
    }),
};
