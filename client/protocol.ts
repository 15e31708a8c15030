import { NotificationType, RequestType } from 'vscode-languageclient';

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
