/** What the board's page and the editor that shows it say to each other. */
import type { BoardData, BoardReport } from './board-data';
import type { Decision, Subject } from './decisions';
import type { CellPlace } from './model';

/** Something in a report: a cell of a table, or what a finding is about. */
export type ReportPlace = CellPlace | Omit<Subject, 'organ' | 'year'>;

/** What the page is sent. */
export type ToBoard =
  | { readonly kind: 'data'; readonly data: BoardData }
  /** The rest of a report that was asked for; null where it is gone. */
  | { readonly kind: 'report'; readonly script: string; readonly report: BoardReport | null }
  /** Whether decisions stand beside the reports now. */
  | { readonly kind: 'decided'; readonly request: number; readonly isKept: boolean };

/** What the page sends. */
export type FromBoard =
  /** It can be talked to. */
  | { readonly kind: 'ready' }
  /** It has drawn what it was given. */
  | { readonly kind: 'drawn' }
  | { readonly kind: 'report'; readonly script: string }
  /** A report is to be opened at this place, or at its beginning. */
  | { readonly kind: 'open'; readonly script: string; readonly place: ReportPlace | null }
  | { readonly kind: 'decide'; readonly request: number; readonly decisions: readonly Decision[] }
  /** The reports are to be read anew. */
  | { readonly kind: 'again' }
  /** All that is found is to be listed by the editor. */
  | { readonly kind: 'list' };
