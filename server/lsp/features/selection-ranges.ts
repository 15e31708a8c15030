import type { Feature } from '../feature';

/**
 * Widens a selection step by step: in a table figure, cell, row, groups of rows, table; in prose figure, phrase,
 * sentence, paragraph; then section and draft.
 */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  serve: (session) =>
    session.connection.onSelectionRanges(async ({ textDocument, positions }, token) => {
      const { selectionAt } = await session.answers();
      const checked = await session.checked(textDocument.uri, token);
      const report = checked?.report;
      if (!report) return null;
      return positions.map((position) => selectionAt(checked, report, checked.document.offsetAt(position)));
    }),
};
