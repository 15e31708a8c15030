import type { Feature } from '../feature';

/** Finds the reports of the workspace by organ and year. */
export const workspaceSymbols: Feature = {
  capabilities: () => ({ workspaceSymbolProvider: true }),
  serve: (session) =>
    session.connection.onWorkspaceSymbol(async ({ query }, token) => {
      const { mayMeanReport, symbolsFor } = await session.answers();
      await Promise.all(session.documents.all().map(({ uri }) => session.checked(uri, token)));
      return symbolsFor(query, mayMeanReport(query) ? await session.years.all() : session.years.known);
    }),
};
