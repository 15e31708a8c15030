import type { Feature } from '../feature';

/** Finds where a figure is used: the prose that restates it, the totals it is part of, last year's report. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  serve: (session) =>
    session.connection.onReferences(async ({ textDocument, position, context }, token) => {
      const { usesAt } = await session.answers();
      const checked = await session.checked(textDocument.uri, token);
      if (!checked?.report) return [];
      return usesAt(checked, checked.report, checked.document.offsetAt(position), context.includeDeclaration);
    }),
};
