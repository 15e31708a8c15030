import type { Facts } from './sentences';

/** A cell as the form prints it. */
export interface Slot {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
}

/** Rows of the cells that begin in them; what they span stands in no row. */
export type Grid = readonly (readonly Slot[])[];

/** A piece of a report, in the order in which it stands. */
export type Piece =
  | { readonly kind: 'title' | 'heading' | 'text' | 'signature'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: Grid };

/** A report from nothing, and what it was made of. */
export interface Model {
  readonly facts: Facts;
  readonly pieces: readonly Piece[];
}
