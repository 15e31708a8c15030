import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver/node';
import type { Ask, OpenDraft } from '../draft';

/** The outline as a tree: what each entry is, its name, its detail; with `do places` what is selected for it. */
export const ask: Ask = async (draft) => {
  const symbols: DocumentSymbol[] = await draft.session.connection.sendRequest('textDocument/documentSymbol', {
    textDocument: draft.textDocument,
  });
  const kinds = Object.fromEntries(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));
  const shown = (
    { kind, name, detail, children = [], range, selectionRange }: DocumentSymbol,
    depth: number,
  ): string[] => {
    // Editors refuse an entry that is selected outside of itself, and lose one that stands outside of its parent.
    for (const inner of [selectionRange, ...children.map((child) => child.range)])
      if (!isInside(draft, inner, range)) throw new Error(`Something of “${name}” stands outside of it.`);
    const place = draft.asked.does.includes('places') ? ` ${draft.shown(selectionRange)}` : '';
    return [
      `${'  '.repeat(depth)}${kinds[kind]} ${name}${detail ? ` (${detail})` : ''}${place}`,
      ...children.flatMap((child) => shown(child, depth + 1)),
    ];
  };
  return symbols.flatMap((symbol) => shown(symbol, 0)).join('\n');
};

function isInside(draft: OpenDraft, inner: Range, fullRange: Range): boolean {
  const document = draft.session.document(draft.uri);
  return (
    document.offsetAt(fullRange.start) <= document.offsetAt(inner.start) &&
    document.offsetAt(inner.end) <= document.offsetAt(fullRange.end)
  );
}
