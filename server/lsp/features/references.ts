import type { Feature } from '../feature';

/** Finds where a figure is used: the prose that restates it, the totals it is part of, last year's report. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),
  serve: (session) =>
    session.connection.onReferences(async ({ textDocument, position, context }, token) => {
      const { usesAt } = await session.answers();
      const at = await session.at(textDocument.uri, position, token);
      return at ? usesAt(at.checked, at.report, at.offset, context.includeDeclaration) : [];
    }),
};
