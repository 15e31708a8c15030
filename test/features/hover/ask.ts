import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import type { Ask } from '../draft';

/** What is reported each place, below the text that it is reported. */
export const ask: Ask = (draft) =>
  draft.atEach(async ({ start }) => {
    const hover: Hover | null = await draft.session.connection.sendRequest('textDocument/hover', {
      textDocument: draft.textDocument,
      position: draft.position(start),
    });
    if (!hover) return '';
    const { kind, value } = hover.contents as MarkupContent;
    const text = hover.range ? draft.textIn(hover.range).trim() : '';
    return [`[${text}] ${kind}`, value].join('\n');
  });
