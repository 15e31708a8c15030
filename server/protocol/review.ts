// What client and server say to each other of the reports of a whole folder.
import { type Diagnostic, type ProgressToken, type Range, RequestType } from 'vscode-languageserver-protocol';
import type { BoardData, BoardReport } from '../review/board-data';
import type { ReportPlace } from '../review/board-messages';
import type { Decision } from '../review/decisions';
import type { Refusal } from './edits';

export type { BoardData, BoardReport } from '../review/board-data';
export type { FromBoard, ReportPlace, ToBoard } from '../review/board-messages';
export type { Decision } from '../review/decisions';

export interface ReviewParams {
  /** The address of a folder of the workspace. */
  readonly folder: string;
  /** By which the client is told how far the review is. */
  readonly workDoneToken?: ProgressToken;
}

export interface ReviewAnswer {
  /** What the board lists; a report's script is its address. */
  readonly board: BoardData;
  /** What beside the reports cannot be followed, in words for the user. */
  readonly problems: readonly string[];
}

/** Reads all reports of a folder and holds them against each other; null for a folder that is not in the workspace. */
export const reviewFolder = new RequestType<ReviewParams, ReviewAnswer | null, void>('ogiReport/review');

/** What a board shows of one report, as it reads now; null for what is no report of the workspace any more. */
export const reviewedReport = new RequestType<{ readonly uri: string }, BoardReport | null, void>(
  'ogiReport/reviewedReport',
);

/** Where in a report something stands that a board shows of it; null where it does not stand there any more. */
export const findPlace = new RequestType<{ readonly uri: string; readonly place: ReportPlace }, Range | null, void>(
  'ogiReport/findPlace',
);

export interface FileFindings {
  readonly uri: string;
  readonly diagnostics: Diagnostic[];
}

/** What is found in some files of the workspace, whether they are open or not. */
export const findingsOf = new RequestType<{ readonly uris: readonly string[] }, FileFindings[], void>(
  'ogiReport/findingsOf',
);

export interface DecideParams {
  readonly folder: string;
  readonly decisions: readonly Decision[];
}

/** Which file decisions on a folder's reports stand in, and its text with some more; or why they cannot be put there. */
export const decide = new RequestType<
  DecideParams,
  { readonly uri: string; readonly text: string } | Refusal | null,
  void
>('ogiReport/decide');
