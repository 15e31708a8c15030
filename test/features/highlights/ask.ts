import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver/node';
import type { Ask } from '../draft';
import { namedPlace } from '../place-names';

const kinds = Object.fromEntries(Object.entries(DocumentHighlightKind).map(([name, kind]) => [kind, name]));

/** What is shown with each place, in the order of the text. */
export const ask: Ask = (draft) =>
  draft.atEach(async ({ start }) => {
    const found: DocumentHighlight[] = await draft.session.connection.sendRequest('textDocument/documentHighlight', {
      textDocument: draft.textDocument,
      position: draft.position(start),
    });
    return found
      .sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character)
      .map(({ range, kind }) => `${kinds[kind ?? '']} ${namedPlace(draft, range)}`)
      .join('\n');
  });
