// What client and server say to each other of a report as it will be published.
import { type Position, type Range, RequestType } from 'vscode-languageserver-protocol';
import type { Severity } from '../lint/finding';
import type { Refusal } from './edits';

/** What is found in a block of the page. */
export interface PublishedNote {
  /** Which block it stands in: the number in `data-block`. */
  readonly block: number;
  readonly severity: Severity;
  readonly message: string;
  /** Where in the draft. */
  readonly range: Range;
}

/** A report as it will be published. */
export interface PublishedReport {
  readonly version: number;
  /** A page of HTML without its style; each block of it that stands in the draft bears its number as `data-block`. */
  readonly html: string;
  /** Its style. */
  readonly rules: string;
  /** Where in the draft each block begins, in order. */
  readonly blocks: readonly Position[];
  readonly notes: readonly PublishedNote[];
}

/** The report as it will be published, or why it cannot be shown; null for a document that is no report. */
export const viewPublished = new RequestType<{ readonly uri: string }, PublishedReport | Refusal | null, void>(
  'ogiReport/published',
);

/** The same as a page to be saved and printed. */
export const publishedPage = new RequestType<
  { readonly uri: string },
  { readonly html: string } | Refusal | null,
  void
>('ogiReport/publishedPage');
