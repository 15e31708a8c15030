import type { Language } from '../../../lint/finding';
import type { ReviewFacts } from '../../../review/model';
import type { FileResult } from '../../../service/file-result';
import type { Messages, Tally } from '../messages/messages';

export interface FormatOptions {
  readonly messages: Messages;
  readonly language: Language;
  readonly colour: boolean;
  readonly verbose: boolean;
}

export interface RunSummary extends Tally {
  /** Settings that could not be followed, or files that could not be read. */
  readonly isFaulty: boolean;
  readonly milliseconds: number;
}

/** Turns results into text, file by file as they come, so that a long run need not be held in memory. */
export interface Printer {
  /** Whether `file` is to be given what the line of each finding says. */
  readonly wantsLines?: boolean;
  /** Whether `file` is to be given what a review needs. */
  readonly wantsReview?: boolean;
  begin(): string;
  /** @param lines as `linesOf` gives them, for the findings of the result */
  file(result: FileResult, lines: readonly string[], review?: ReviewFacts): string;
  end(summary: RunSummary): string;
}

/** A way to print results. */
export type Format = (options: FormatOptions) => Printer;
