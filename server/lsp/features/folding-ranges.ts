import type { Feature } from '../feature';

/** Answers with what of a draft can be folded: sections, tables, the row groups of a table. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  serve: (session) =>
    session.connection.onFoldingRanges(async ({ textDocument }, token) => {
      const { foldsOf } = await session.answers();
      const checked = await session.checked(textDocument.uri, token);
      return checked?.report ? foldsOf(checked, checked.report) : [];
    }),
};
