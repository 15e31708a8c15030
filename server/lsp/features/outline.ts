import { OUTLINE_LABEL } from '../../service/announced';
import type { Feature } from '../feature';

/** Answers with a draft's outline: its title, its sections, the tables in them, their rows by group. */
export const outline: Feature = {
  capabilities: (_, language) => ({ documentSymbolProvider: { label: OUTLINE_LABEL[language] } }),
  serve: (session) =>
    session.connection.onDocumentSymbol(async ({ textDocument }, token) => {
      const { Outline } = await session.answers();
      const checked = await session.checked(textDocument.uri, token);
      return checked?.report ? new Outline(checked, session.language).of(checked.report) : [];
    }),
};
