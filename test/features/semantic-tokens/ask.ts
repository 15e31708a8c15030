import type { SemanticTokens } from 'vscode-languageserver/node';
import type { Ask } from '../draft';

/** The tokens, those of a line together: their text, what they are, and what is more to be said of them. */
export const ask: Ask = async (draft) => {
  const { session, textDocument, uri } = draft;
  const legend = session.initialized.capabilities.semanticTokensProvider?.legend;
  const [place] = draft.asked.places;
  const { data }: SemanticTokens = place
    ? await session.connection.sendRequest('textDocument/semanticTokens/range', {
        textDocument,
        range: draft.range(place),
      })
    : await session.connection.sendRequest('textDocument/semanticTokens/full', { textDocument });
  const lines = new Map<number, string[]>();
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    character = data[i] === 0 ? character + data[i + 1] : data[i + 1];
    line += data[i];
    const text = draft.textIn({ start: { line, character }, end: { line, character: character + data[i + 2] } }, uri);
    if (text.length !== data[i + 2] || /[\r\n\t]/.test(text))
      throw new Error(`A token is no text of one line: ${text}`);
    const modifiers = legend?.tokenModifiers.filter((_, bit) => data[i + 4] & (1 << bit)) ?? [];
    const token = `${text} ${[legend?.tokenTypes[data[i + 3]], ...modifiers].join('.')}`;
    lines.set(line, [...(lines.get(line) ?? []), token]);
  }
  return [...lines.values()].map((tokens) => tokens.join(' | ')).join('\n');
};
