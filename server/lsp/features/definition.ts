import type { Feature } from '../feature';

/** Leads to where a figure comes from: of prose to its cells, of a sum to its parts, of any other cell to last year's. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),
  serve: (session) =>
    session.connection.onDefinition(async ({ textDocument, position }, token) => {
      const { linkTo, sourcesOf } = await session.answers();
      const at = await session.at(textDocument.uri, position, token);
      const found = at && sourcesOf(at.checked, at.report, at.offset);
      if (!found || found.to.length === 0) return null;
      const { from, to } = found;
      return session.client.linksDefinitions ? to.map((one) => linkTo(one, from, at.checked)) : [...to];
    }),
};
