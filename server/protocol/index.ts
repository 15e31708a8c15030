// What client and server say to each other beyond the protocol: both are built from this file.
import {
  NotificationType,
  type Position,
  type Range,
  RequestType,
  type TextEdit,
} from 'vscode-languageserver-protocol';
import type { Layout } from '../draft/draft';
import type { WrittenBlock } from '../files/codecs/word/written';
import type { Refusal, VersionedEdits } from './edits';

export { DRAFT_GLOB } from '../draft/endings';
export { LEVELS, type Level } from '../lint/finding';
export * from './charts';
export * from './edits';
export * from './form';
export * from './published';
export * from './review';
export type { Layout, WrittenBlock };

/** What a client may say in `initializationOptions`. */
export interface ClientOptions {
  /** Address of the folder with a page for each rule; links to the pages are left out without one. */
  readonly docsBase?: string | undefined;
  /** The language of the display, where it is not the locale that the client is started with. */
  readonly locale?: string | undefined;
  /** Whether the client has the command `ogiReport.setSeverity`, so that actions may call it. */
  readonly commands?: boolean;
  /** Whether the client wants the number of findings in a document, for a status item. */
  readonly status?: boolean;
  /** Whether the client answers `ogiReport/files` and `ogiReport/readFile`; else the server reads what it can itself. */
  readonly files?: boolean;
  /** Whether the client asks `ogiReport/totals` itself as somebody types. */
  readonly totals?: boolean;
  /** The settings, for clients that cannot be asked for them. */
  readonly settings?: unknown;
}

/** What can be inserted: the tables, each section, the whole report. */
export interface TemplateItem {
  readonly id: string;
  readonly title: string;
}

export const listTemplates = new RequestType<Record<string, never>, TemplateItem[], void>('ogiReport/templates');

export interface TemplateParams {
  readonly uri: string;
  readonly id: string;
  /** The year reported on, where the draft itself does not say. */
  readonly year: string;
  /** Whether to give the snippet syntax with tab stops, or plain text. Figures are left blank, free text is 【请填写…】. */
  readonly snippet: boolean;
}

/** The text to insert, in the draft's own layout; null when there is no such template or document. */
export const writeTemplate = new RequestType<TemplateParams, string | null, void>('ogiReport/template');

/** A rule as people are shown it. */
export interface RuleItem {
  readonly id: string;
  readonly name: string;
  /** Its Chinese name, whatever the language. */
  readonly chinese: string;
  readonly summary: string;
}

/** Every rule, in the language of the findings. */
export const listRules = new RequestType<Record<string, never>, RuleItem[], void>('ogiReport/rules');

/** Where the Tab key leads: to what is to be selected; or what it types, where a row is still being written. */
export type CellStep = { readonly select: Range } | { readonly insert: string };

export interface CellSteps {
  /** The version of the document that this is said of. */
  readonly version: number;
  /** The cell's row and column in few words, and in full; null for a label, and for a cell that the form does not have. */
  readonly name: string | null;
  readonly fullName: string | null;
  /** What Tab and Shift+Tab do; null where there is no other cell. */
  readonly next: CellStep | null;
  readonly previous: CellStep | null;
}

/** In which cell of a table a selection lies; null where it does not lie in one cell of a report's table. */
export const cellSteps = new RequestType<{ readonly uri: string; readonly range: Range }, CellSteps | null, void>(
  'ogiReport/cell',
);

export interface NewReportChoices {
  /** The organs whose reports are known in the workspace, latest report first. */
  readonly organs: readonly string[];
  /** There is a form for reports from this year on. */
  readonly firstYear: number;
}

/** What can be chosen of a new report. */
export const newReportChoices = new RequestType<Record<string, never>, NewReportChoices, void>('ogiReport/organs');

export interface NewReportParams {
  readonly organ: string;
  /** The year reported on. */
  readonly year: number;
  /** Any but one cell a line. */
  readonly layout: Layout;
  /** Whether to give the snippet syntax with tab stops, or plain text. */
  readonly snippet: boolean;
}

export interface NewReportText {
  readonly title: string;
  readonly text: string;
  /** Address of last year's report that figures were carried over from; null where there is none. */
  readonly carriedFrom: string | null;
}

/** A report to begin with; null for a year that has no form, and without an organ. */
export const newReport = new RequestType<NewReportParams, NewReportText | null, void>('ogiReport/newReport');

/** What is found in a document as a whole. */
export interface Status {
  readonly uri: string;
  /** Whether the document is an annual report at all. */
  readonly report: boolean;
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** Sent when it changes, to clients that asked for it. */
export const statusChanged = new NotificationType<Status>('ogiReport/status');

/** Asks the client for the files of a workspace folder that may be drafts. */
export const listFiles = new RequestType<{ readonly folder: string }, string[], void>('ogiReport/files');

/**
 * Asks the client for the text of a file of the workspace, or so many characters of its beginning; null for none, and
 * the reason where a file is there that is too large, or no text in an encoding that drafts come in.
 */
export const readFile = new RequestType<
  { readonly uri: string; readonly most?: number },
  string | { readonly unreadable: 'size' | 'encoding' } | null,
  void
>('ogiReport/readFile');

/** What *Fix all* does to a document, and in words: the titles of the fixes with their lines, in the order of the text. */
export interface FixedAll extends VersionedEdits {
  readonly titles: readonly string[];
}

/** The safe fixes of a document; null for one that is no report. */
export const fixAll = new RequestType<{ readonly uri: string }, FixedAll | null, void>('ogiReport/fixAll');

export interface ConvertParams {
  readonly uri: string;
  readonly layout: Layout;
  /** Which of the draft's tables, numbered as in `FormView`; all of them without it. */
  readonly table?: number;
}

/** The edits that write a table of a draft, or all of them, in another layout; or why that cannot be done. */
export const convert = new RequestType<ConvertParams, VersionedEdits | Refusal, void>('ogiReport/convert');

export interface ConvertedDraft {
  readonly text: string;
  readonly languageId: string;
}

/** The whole draft in another layout, headings and paragraphs too; or why that cannot be done. */
export const convertDraft = new RequestType<
  { readonly uri: string; readonly layout: Layout },
  ConvertedDraft | Refusal,
  void
>('ogiReport/convertDraft');

/** What a report can be exported as: a layout of its tables, a web page with the official look, a Word file. */
export type ExportTarget = Layout | 'page' | 'word';

/** Of a Word file what is to be written in it; of all others the text. */
export type ExportedReport =
  | { readonly text: string; readonly blocks?: undefined }
  | { readonly blocks: readonly WrittenBlock[] };

/** A whole report for a file of its own; or why it cannot be exported. */
export const exportReport = new RequestType<
  { readonly uri: string; readonly target: ExportTarget },
  ExportedReport | Refusal,
  void
>('ogiReport/export');

/** Whether a Word file that was written from a report says what the report says; `text` is what it was read as. */
export const isExportedWhole = new RequestType<{ readonly uri: string; readonly text: string }, boolean, void>(
  'ogiReport/exported',
);

export interface PasteParams {
  readonly uri: string;
  /** The cursor, or the start of what is to be replaced. */
  readonly position: Position;
  /** What the clipboard has as HTML, and as plain text. */
  readonly html?: string;
  readonly text?: string;
}

/**
 * What comes of pasting a table: the text for the cursor; or the edits that fill the cells from the cursor's on; or why
 * it does not fit. Null where the clipboard holds no table: then it is pasted as ever.
 */
export const paste = new RequestType<PasteParams, string | VersionedEdits | Refusal | null, void>('ogiReport/paste');

/**
 * The edits by which totals follow what has just been typed (`ogiReport.totals.follow`: `onType`); null for none, and
 * where the document is another version by now.
 */
export const followTotals = new RequestType<
  { readonly uri: string; readonly version: number },
  TextEdit[] | null,
  void
>('ogiReport/totals');
