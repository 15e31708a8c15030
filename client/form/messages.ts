import type { Position, Range } from 'vscode-languageclient';
import type { Charts, FormEdit, FormView, PublishedReport, Refusal } from '../../server/protocol';

/** What the page says in the reader's language. `{0}` stands for what is put in. */
export interface Words {
  /** What to say where there is nothing to draw. */
  readonly none: string;
  readonly title: string;
  readonly form: string;
  readonly published: string;
  readonly charts: string;
  readonly print: string;
  readonly toDraft: string;
  readonly noCharts: string;
  readonly copyPicture: string;
  readonly saveSvg: string;
  readonly savePng: string;
  readonly lastYear: string;
  readonly lastYearOf: string;
  readonly blanks: string;
  readonly tasks: string;
  readonly done: string;
  readonly fillTotals: string;
  readonly fillTotal: string;
  readonly copyTable: string;
  readonly copied: string;
  readonly insertTable: string;
  readonly insertRow: string;
  readonly missingRow: string;
  readonly row: string;
  readonly column: string;
  readonly balance: string;
  readonly difference: string;
  readonly keys: string;
}

/** What the page shows: the tables to be filled in, the whole report, its figures over the years. */
export type Mode = 'form' | 'published' | 'charts';

/** What the form's page is sent. */
export type ToPage =
  | { readonly kind: 'words'; readonly words: Words }
  /** Draw this. */
  | { readonly kind: 'draw'; readonly view: FormView | null }
  /** What is to be shown is not known, and why; until something is drawn. */
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'published'; readonly report: PublishedReport | Refusal | null }
  | { readonly kind: 'charts'; readonly charts: Charts | null }
  /** An edit that was asked for has been made, and the draft has this version now; or why it was not. */
  | { readonly kind: 'edited'; readonly request: number; readonly version: number; readonly refused: string | null }
  /** Where the editor's cursor is; null when it is in another document. */
  | { readonly kind: 'cursor'; readonly at: Position | null }
  /** Bring a table into sight; or the first blank figure, to be typed. */
  | { readonly kind: 'reveal'; readonly table: number }
  | { readonly kind: 'begin' };

/** What the page sends. */
export type FromPage =
  /** It can be talked to. */
  | { readonly kind: 'ready' }
  /** It has drawn what it was asked to; the version of the draft, null where it had nothing to draw. */
  | { readonly kind: 'drawn'; readonly version: number | null }
  | { readonly kind: 'edit'; readonly request: number; readonly edit: FormEdit }
  /** Somebody is at this place, or wants to go on in the draft there. */
  | { readonly kind: 'show'; readonly range: Range; readonly version: number; readonly takeFocus: boolean }
  | { readonly kind: 'save' }
  | { readonly kind: 'mode'; readonly mode: Mode }
  /** The report is to be printed. */
  | { readonly kind: 'print' }
  /** Something made on the page is to be kept. */
  | { readonly kind: 'saveFile'; readonly name: string; readonly content: string | Uint8Array };
