import type { Hover } from 'vscode-languageserver';
import type { Feature } from '../feature';

/** Says what stands at a place: a cell, the label of a row, a figure of prose that restates cells, a source. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  serve: (session) =>
    session.connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
      const { aboutProse, aboutTable, markupOf, rangeAround } = await session.answers();
      const at = await session.at(textDocument.uri, position, token);
      if (!at) return null;
      const { checked, report, offset } = at;
      const about =
        aboutTable(checked, report, offset, session.language) ?? aboutProse(report, offset, session.language);
      if (!about) return null;
      const contents = markupOf(about.notes, session.client.hoverFormat);
      const range = rangeAround(about.ranges, offset, checked);
      return range ? { contents, range } : { contents };
    }),
};
