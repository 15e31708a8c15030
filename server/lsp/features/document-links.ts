import type { Feature } from '../feature';

/** Links what a report cites to what the documentation says of it; without its address there are no links. */
export const documentLinks: Feature = {
  capabilities: () => ({ documentLinkProvider: {} }),
  serve: (session) =>
    session.connection.onDocumentLinks(async ({ textDocument }, token) => {
      const { docsBase } = session.options;
      const { linksIn } = await session.answers();
      const checked = await session.checked(textDocument.uri, token);
      return checked?.report ? linksIn(checked.report, checked, docsBase, session.language) : [];
    }),
};
