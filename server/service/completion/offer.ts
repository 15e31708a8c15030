import { type CompletionItem, type CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { Range } from '../../text/range';
import { type CheckedDocument, editorRange } from '../checked-document';
import { filterText } from './find';

/** Something that can be put in the place of what is typed. */
export interface Offer {
  readonly label: string;
  /** What is typed to find it, in characters or in pinyin. */
  readonly names: readonly string[];
  /** What it takes the place of: it holds the cursor, and up to there what is typed of a name. */
  readonly range: Range;
  readonly text: string;
  readonly isSnippet?: boolean;
  readonly kind: CompletionItemKind;
  readonly detail: string;
  readonly documentation?: string | undefined;
  readonly isPreselected?: boolean;
}

/** Those offers that what is typed may become, as an editor takes them, in the order given. */
export function itemsOf(
  offers: readonly Offer[],
  { document, text }: CheckedDocument,
  offset: number,
): CompletionItem[] {
  return offers.flatMap((offer, i): CompletionItem[] => {
    const { label, names, range, kind, detail, documentation, isPreselected, isSnippet } = offer;
    const replaced = text.slice(range.start, range.end);
    const filter = filterText(text.slice(range.start, offset), names);
    if (filter === undefined || replaced === offer.text || /[\r\n]/.test(replaced)) return [];
    return [
      {
        label,
        kind,
        detail,
        ...(documentation === undefined ? {} : { documentation }),
        ...(isPreselected ? { preselect: true } : {}),
        sortText: String(i).padStart(3, '0'),
        filterText: filter,
        ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
        textEdit: { range: editorRange(document, range), newText: offer.text },
      },
    ];
  });
}
