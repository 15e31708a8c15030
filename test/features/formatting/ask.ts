import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Ask } from '../draft';

const options = { tabSize: 2, insertSpaces: true };

/** What formatting changes: the whole draft, or what is selected. What is formatted has nothing to be formatted. */
export const ask: Ask = async (draft) => {
  const { session, textDocument, asked } = draft;
  const ranges = asked.places.map((place) => draft.range(place));
  const format = (): Promise<TextEdit[]> => {
    if (ranges.length > 1) {
      return session.connection.sendRequest('textDocument/rangesFormatting', { textDocument, ranges, options });
    }
    const [range] = ranges;
    return range
      ? session.connection.sendRequest('textDocument/rangeFormatting', { textDocument, range, options })
      : session.connection.sendRequest('textDocument/formatting', { textDocument, options });
  };
  const text = TextDocument.applyEdits(session.document(draft.uri), await format());
  const changes = draft.changes(text);
  await session.change(draft.uri, { text });
  // Ranges are those of the text as it was.
  const again = ranges.length > 0 ? [] : await format();
  return again.length === 0 ? changes : `${changes}\nand is formatted again: ${JSON.stringify(again)}`;
};
