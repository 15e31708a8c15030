// What client and server say to each other of a draft's statutory tables: as a form to be filled in.
import { type Range, RequestType } from 'vscode-languageserver-protocol';
import type { Layout } from '../draft/draft';
import type { EquationKind } from '../forms/form';
import type { Severity } from '../lint/finding';
import type { Refusal, VersionedEdits } from './edits';

/** A figure of a statutory table: what the draft has in its place, and what is to be known of it. */
export interface FormFigure {
  /** Its identity in the form: applications/received/total. */
  readonly id: string;
  /** Its row and its column, in words. */
  readonly name: string;
  /** Unknown where the draft has no such cell, or it could not be told which one that is. */
  readonly state: 'written' | 'blank' | 'unknown';
  /** What it is computed with; null where it is blank or cannot be read as a figure. */
  readonly value: number | null;
  /** What last year's report of the same organ has there; null where none is known. */
  readonly last: number | null;
  /** That of the most severe finding on it; null where nothing is found. */
  readonly severity: Severity | null;
  /** What is found, or why there is no figure. */
  readonly notes: readonly string[];
  /** What the figures around it make of it (应为 19); null where they make nothing else. */
  readonly should: string | null;
  /** What to select when it is asked for; null where the draft has nothing of it. */
  readonly range: Range | null;
  /** All that belongs to the cell: where a cursor is in it. */
  readonly fullRange: Range | null;
}

/** A cell of a table as the form prints it: a label of the form, or a figure. */
export interface FormCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly figure: FormFigure | null;
}

/** Something written among the cells of a table that has no place in it. */
export interface FormUnexpected {
  readonly text: string;
  readonly notes: readonly string[];
  readonly range: Range;
}

/** Σ parts = Σ totals, over the ids of figures. */
export interface FormEquation {
  readonly kind: EquationKind;
  readonly parts: readonly string[];
  readonly totals: readonly string[];
}

/** Something of the form that the draft does not have and that can be inserted. */
export interface MissingPart {
  readonly id: string;
  readonly name: string;
}

/** A statutory table of the draft, laid out as the form prints it. */
export interface FormTable {
  readonly id: string;
  /** As people call it: 表三. */
  readonly name: string;
  /** The heading of its section in the form. */
  readonly heading: string;
  /** How the draft writes it. */
  readonly layout: Layout;
  readonly range: Range;
  readonly rows: readonly (readonly FormCell[])[];
  /** Those that are checked: not one that is suppressed in the draft or turned off. */
  readonly equations: readonly FormEquation[];
  readonly missingRows: readonly MissingPart[];
  readonly unexpected: readonly FormUnexpected[];
}

/** Something that is still to be written: a placeholder, a section. */
export interface FormTask {
  readonly message: string;
  readonly range: Range;
}

/** The statutory tables of a draft, as they read in this version of it. */
export interface FormView {
  readonly version: number;
  /** The year reported on, and that of the report whose figures stand as last year's; null where there is none. */
  readonly year: number | null;
  readonly lastYear: number | null;
  /** In the order in which the server numbers a draft's tables. */
  readonly tables: readonly FormTable[];
  /** Which tables of the form the draft does not have, in words; null where it has them all. */
  readonly missing: string | null;
  readonly missingTables: readonly MissingPart[];
  /** Tables of the draft that are none of the form's, where there should be no other. */
  readonly unexpected: readonly FormUnexpected[];
  /** What else is to be filled in, in the order of the text; blank figures are not among it. */
  readonly tasks: readonly FormTask[];
}

/** The statutory tables of a draft as the form prints them; null for a document that is no report. */
export const viewForm = new RequestType<{ readonly uri: string }, FormView | null, void>('ogiReport/form');

/** What is done to a form. Cells, rows and tables go by their ids. */
export type FormEdit =
  | { readonly kind: 'set'; readonly cells: readonly { readonly id: string; readonly text: string }[] }
  /** Figures from a clipboard, from a cell on to the right and downwards. */
  | { readonly kind: 'paste'; readonly cell: string; readonly html?: string; readonly text?: string }
  /** Totals get the sums of their parts. */
  | { readonly kind: 'fill'; readonly cells: readonly string[] }
  | { readonly kind: 'insertRow'; readonly table: string; readonly row: string }
  | { readonly kind: 'insertTable'; readonly table: string };

export interface FormEditParams {
  readonly uri: string;
  /** The version of the document that the client has; nothing is said of another one. */
  readonly version: number;
  readonly edit: FormEdit;
}

/** The edits of the draft that an edit of the form comes to, or why it cannot be made; null where the version is another. */
export const editForm = new RequestType<FormEditParams, VersionedEdits | Refusal | null, void>('ogiReport/formEdit');
