import type { Checked } from '../../rules/check';
import type { Messages, Tally } from '../messages/messages';

/** One file, checked. */
export interface FileResult {
  /** As the user named it. */
  readonly file: string;
  readonly text: string;
  readonly checked: Checked;
}

export interface FormatOptions {
  readonly messages: Messages;
  readonly colour: boolean;
  readonly verbose: boolean;
}

export interface RunSummary extends Tally {
  readonly milliseconds: number;
}

/** Turns results into text, file by file as they come, so that a long run need not be held in memory. */
export interface Printer {
  begin(): string;
  file(result: FileResult): string;
  end(summary: RunSummary): string;
}

/** A way to print results. */
export type Format = (options: FormatOptions) => Printer;
