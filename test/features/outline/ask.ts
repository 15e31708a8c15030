import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver/node';
import type { Ask } from '../draft';

/** The outline as a tree: what each entry is, its name, its detail, the line that it leads to. */
export const ask: Ask = async (draft) => {
  const symbols: DocumentSymbol[] = await draft.session.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: draft.textDocument,
  });
  const kinds = Object.fromEntries(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));
  const shown = ({ kind, name, detail, children = [] }: DocumentSymbol, depth: number): string[] => [
    `${'  '.repeat(depth)}${kinds[kind]} ${name}${detail ? ` (${detail})` : ''}`,
    ...children.flatMap((child) => shown(child, depth + 1)),
  ];
  return symbols.flatMap((symbol) => shown(symbol, 0)).join('\n');
};
