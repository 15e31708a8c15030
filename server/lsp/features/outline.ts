import { OUTLINE_LABEL, Outline } from '../../service/outline';
import type { Feature } from '../feature';

/** Answers with a draft's outline: its title, its sections, the tables in them, their rows by group. */
export const outline: Feature = {
  capabilities: (_, language) => ({ documentSymbolProvider: { label: OUTLINE_LABEL[language] } }),
  serve: (session) =>
    session.connection.onDocumentSymbol(async ({ textDocument }, token) => {
      const checked = await session.checked(textDocument.uri, token);
      return checked?.report ? new Outline(checked, session.language).of(checked.report) : [];
    }),
};
