import type { Position, Range } from 'vscode-languageclient';
import type { Preview } from '../../server/protocol';

/** What the preview's page is sent. */
export type ToPage =
  /** Draw this; `none` is what to say where there is nothing to draw. */
  | { readonly kind: 'draw'; readonly preview: Preview | null; readonly none: string }
  /** Where the editor's cursor is; null when it is in another document. */
  | { readonly kind: 'cursor'; readonly at: Position | null }
  /** Bring a table into sight. */
  | { readonly kind: 'reveal'; readonly table: number };

/** What the page sends. */
export type FromPage =
  /** It can be talked to. */
  | { readonly kind: 'ready' }
  /** It has drawn what it was asked to; the version of the draft, null where it had nothing to draw. */
  | { readonly kind: 'drawn'; readonly version: number | null }
  /** Somebody wants to see what stands here in the draft. */
  | { readonly kind: 'select'; readonly range: Range; readonly version: number };
