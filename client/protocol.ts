import { NotificationType, type Position, type Range, RequestType, type TextEdit } from 'vscode-languageclient';

/** What can be inserted: the tables, each section, the whole report. */
export interface TemplateItem {
  readonly id: string;
  readonly title: string;
}

export const listTemplates = new RequestType<Record<string, never>, TemplateItem[], void>('ogiReport/templates');

export const writeTemplate = new RequestType<
  { readonly uri: string; readonly id: string; readonly year: string; readonly snippet: boolean },
  string | null,
  void
>('ogiReport/template');

/** The organs whose reports are known in the workspace, latest report first. */
export const listOrgans = new RequestType<Record<string, never>, string[], void>('ogiReport/organs');

/** The layouts in which a report can be begun. */
export type NewLayout = 'pipes' | 'tabs' | 'html';

export const newReport = new RequestType<
  { readonly organ: string; readonly year: number; readonly layout: NewLayout; readonly snippet: boolean },
  { readonly text: string; readonly carriedFrom: string | null } | null,
  void
>('ogiReport/newReport');

/** What is found in a document as a whole. */
export interface Status {
  readonly uri: string;
  readonly report: boolean;
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** What the server asks for: the files of a folder that may be drafts, and the text of a file. */
export const listFiles = new RequestType<{ readonly folder: string }, string[], void>('ogiReport/files');

export const readFile = new RequestType<{ readonly uri: string; readonly most?: number }, string | null, void>(
  'ogiReport/readFile',
);

export const statusChanged = new NotificationType<Status>('ogiReport/status');

/** How a table is written. */
export type Layout = 'pipes' | 'tabs' | 'cell-lines' | 'html';

/** A figure of a statutory table: what the draft has in its place, and what is to be known of it. */
export interface PreviewFigure {
  readonly state: 'written' | 'blank' | 'unknown';
  readonly severity: 'error' | 'warning' | 'info' | 'hint' | null;
  readonly notes: readonly string[];
  /** What the figures around it make of it. */
  readonly should: string | null;
  /** What to select when it is asked for. */
  readonly range: Range | null;
  /** Where a cursor is in it. */
  readonly outer: Range | null;
}

/** A cell of a table as the form prints it: a label of the form, or a figure. */
export interface PreviewCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly figure: PreviewFigure | null;
}

/** Something written that has no place in the form. */
export interface PreviewStray {
  readonly text: string;
  readonly notes: readonly string[];
  readonly range: Range;
}

/** A statutory table of the draft, laid out as the form prints it. */
export interface PreviewTable {
  readonly name: string;
  readonly heading: string;
  readonly layout: Layout;
  readonly range: Range;
  readonly rows: readonly (readonly PreviewCell[])[];
  readonly strays: readonly PreviewStray[];
}

/** The statutory tables of a draft, as they read in this version of it. */
export interface Preview {
  readonly version: number;
  readonly tables: readonly PreviewTable[];
  /** Which tables of the form the draft does not have, in words. */
  readonly missing: string | null;
  readonly strays: readonly PreviewStray[];
}

export const previewTables = new RequestType<{ readonly uri: string }, Preview | null, void>('ogiReport/preview');

/** Edits of a draft as it read in a version of it. */
export interface VersionedEdits {
  readonly version: number;
  readonly edits: readonly TextEdit[];
}

/** Why something cannot be done, in words for the clerk. */
export interface Refusal {
  readonly message: string;
}

/** The edits that write a table of a draft, or all of them, in another layout; or why that cannot be done. */
export const convert = new RequestType<
  { readonly uri: string; readonly layout: Layout; readonly table?: number },
  VersionedEdits | Refusal,
  void
>('ogiReport/convert');

/** The whole draft in another layout; or why that cannot be done. */
export const convertDraft = new RequestType<
  { readonly uri: string; readonly layout: Layout },
  { readonly text: string; readonly languageId: string } | Refusal,
  void
>('ogiReport/convertDraft');

/**
 * What comes of pasting a table: the text for the cursor; or the edits that fill the cells from the cursor's on; or why
 * it does not fit. Null where the clipboard holds no table: then it is pasted as ever.
 */
export const paste = new RequestType<
  { readonly uri: string; readonly position: Position; readonly html?: string; readonly text?: string },
  string | VersionedEdits | Refusal | null,
  void
>('ogiReport/paste');

/** The edits by which totals follow what has just been typed; null for none, and where that is no longer the newest version. */
export const followTotals = new RequestType<
  { readonly uri: string; readonly version: number },
  TextEdit[] | null,
  void
>('ogiReport/totals');
