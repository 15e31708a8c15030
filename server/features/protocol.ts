import { NotificationType, RequestType } from 'vscode-languageserver';

/** What a client may say in `initializationOptions`. */
export interface ClientOptions {
  /** Address of the folder with a page for each rule; links to the pages are left out without one. */
  readonly docsBase?: string;
  /** Whether the client has the command `ogiReport.setSeverity`, so that actions may call it. */
  readonly commands?: boolean;
  /** Whether the client wants to be told what is found as a whole, for a status item. */
  readonly status?: boolean;
  /** Whether the client answers `ogiReport/files` and `ogiReport/readFile`; else the server reads what it can itself. */
  readonly files?: boolean;
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
  /** Whether to give the snippet syntax with tab stops, or plain text with zeros. */
  readonly snippet: boolean;
}

/** The text to insert, in the draft's own layout; null when there is no such template or document. */
export const writeTemplate = new RequestType<TemplateParams, string | null, void>('ogiReport/template');

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

/** Told when it changes, to clients that asked for it. */
export const statusChanged = new NotificationType<Status>('ogiReport/status');

/** Asks the client for the files of a workspace folder that may be drafts. */
export const listFiles = new RequestType<{ readonly folder: string }, string[], void>('ogiReport/files');

/** Asks the client for the text of a file of the workspace, or so many characters of its beginning; null for none. */
export const readFile = new RequestType<{ readonly uri: string; readonly most?: number }, string | null, void>(
  'ogiReport/readFile',
);
