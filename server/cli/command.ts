import type { Level } from '../lint/finding';
import type { Named } from './inputs';
import type { FormatName } from './output/formats';

/** What the user asked for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | CheckCommand
  | FixCommand
  | ConvertCommand
  | AnnotateCommand
  | ReviewCommand;

export type FailOn = 'error' | 'warning' | 'info';

export interface CheckCommand extends Named {
  readonly kind: 'check';
  readonly format: FormatName;
  readonly failOn: FailOn;
  readonly severities: Readonly<Record<string, Level>>;
  readonly verbose: boolean;
  /** How many threads are to work; undefined for as many as suit. */
  readonly threads: number | undefined;
  /** A file of findings that are known of and not to be reported. */
  readonly baseline: string | undefined;
  /** Where to write what is found, to be such a file later. */
  readonly writeBaseline: string | undefined;
  /** A file with the decisions of a review: what it dismisses is not reported. */
  readonly review: string | undefined;
}

export interface FixCommand extends Named {
  readonly kind: 'fix';
  readonly dryRun: boolean;
  /** Whether changes of Word files are made as revisions. */
  readonly track: boolean;
  /** The rules whose findings are to be fixed; undefined for all. */
  readonly only: ReadonlySet<string> | undefined;
}

export interface ConvertCommand extends Named {
  readonly kind: 'convert';
  readonly to: string;
  /** The file or folder to write to, `-` for standard output; undefined for beside each source. */
  readonly out: string | undefined;
  /** Whether files that are there already may be replaced. */
  readonly force: boolean;
}

export interface AnnotateCommand extends Named {
  readonly kind: 'annotate';
  readonly severities: Readonly<Record<string, Level>>;
  /** As in `check`: what a review dismisses gets no comment. */
  readonly review: string | undefined;
  /** Whether a copy with comments of others may be replaced. */
  readonly force: boolean;
}

export interface ReviewCommand extends Named {
  readonly kind: 'review';
  /** The folder to write the board to. */
  readonly out: string;
  readonly organs: string | undefined;
  readonly year: number | undefined;
  /** Findings that have been printed, in the place of reports; `-` for standard input. */
  readonly from: string | undefined;
  /** A file with decisions to be put into those that lie beside the reports. */
  readonly decide: string | undefined;
  readonly lists: ReadonlySet<ListFormat>;
  /** What the sums are written as; see `TARGETS`. */
  readonly sums: string | undefined;
  readonly cache: boolean;
  readonly severities: Readonly<Record<string, Level>>;
  readonly threads: number | undefined;
}

/** How lists of issues are written. */
export type ListFormat = 'docx' | 'xlsx' | 'csv';
