import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * How the text of open documents is kept. An edit that lies beyond the text is made at its end: the library makes it
 * there as well, but takes the lines from then on to begin elsewhere than they do.
 */
export const documentText: TextDocumentsConfiguration<TextDocument> = {
  create: TextDocument.create,
  update: (document, changes, version) => {
    for (const change of changes) TextDocument.update(document, [within(document, change)], version);
    return TextDocument.update(document, [], version);
  },
};

function within(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change) || !change.range) return change;
  const { start, end } = change.range;
  const place = (position: typeof start): typeof start => document.positionAt(document.offsetAt(position));
  return { range: { start: place(start), end: place(end) }, text: change.text };
}
