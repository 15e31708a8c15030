import type { DocumentLink } from 'vscode-languageserver/node';
import type { Ask } from '../draft';

/** The links: where they stand, where they lead. */
export const ask: Ask = async (draft) => {
  const links: DocumentLink[] = await draft.session.connection.sendRequest('textDocument/documentLink', {
    textDocument: draft.textDocument,
  });
  return links.map(({ range, target, tooltip }) => `${draft.shown(range)} -> ${target} (${tooltip})`).join('\n');
};
