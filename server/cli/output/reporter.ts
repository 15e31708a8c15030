import type { Language } from '../../lint/finding';
import type { ReviewFacts } from '../../review/model';
import type { FileResult } from '../../service/file-result';
import type { CheckCommand } from '../arguments';
import { Baseline } from '../baseline';
import { DecidedFindings } from '../decided-findings';
import { Counts } from './counts';
import { FORMATS } from './formats';
import type { Printer } from './formats/format';
import type { Messages } from './messages/messages';
import { printable } from './printable';
import { isTerminal, print, printProblem } from './streams';

/** How a run ended. */
export interface RunEnd {
  /** Files and paths that could not be read. */
  readonly unread: number;
  /** Whether there were such, or settings that could not be followed. */
  readonly isFaulty: boolean;
  readonly milliseconds: number;
}

/** What becomes of the results of a run. */
export interface Reporter {
  /** Whether `take` is to be given what the line of each finding says. */
  readonly wantsLines: boolean;
  /** Whether it is to be given what a review needs. */
  readonly wantsReview: boolean;
  /** What is to be printed before all results. */
  begin(): string;
  /**
   * What is to be printed of a result.
   * @param lines as `linesOf` gives them
   */
  onResult(result: FileResult, lines: readonly string[], review?: ReviewFacts): string;
  /** Prints what comes after all results. Returns the exit status of a run without faults. */
  end(run: RunEnd): Promise<0 | 1 | 2>;
}

/** Prints what a run of `check` finds as it was asked for. Throws `OptionFileError`. */
export function reporterFor(command: CheckCommand, language: Language, messages: Messages): Reporter {
  if (command.writeBaseline !== undefined) return new BaselineWriter(command.writeBaseline, messages);
  const colour = isTerminal() && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
  const printer = FORMATS[command.format]({ messages, language, colour, verbose: command.verbose });
  const baseline = command.baseline === undefined ? undefined : Baseline.read(command.baseline, messages);
  const decided = command.review === undefined ? undefined : DecidedFindings.read(command.review, messages);
  return new ResultPrinter(command, printer, baseline, decided);
}

/** Prints the results, those left out that a baseline knows or a review has dismissed. */
class ResultPrinter implements Reporter {
  readonly wantsLines: boolean;
  readonly wantsReview: boolean;
  private readonly counts = new Counts();
  private hidden = 0;

  constructor(
    private readonly command: CheckCommand,
    private readonly printer: Printer,
    private readonly baseline: Baseline | undefined,
    private readonly decided: DecidedFindings | undefined,
  ) {
    this.wantsReview = decided !== undefined || printer.wantsReview === true;
    this.wantsLines = baseline !== undefined || printer.wantsLines === true;
  }

  begin(): string {
    return this.printer.begin();
  }

  onResult(result: FileResult, lines: readonly string[], review?: ReviewFacts): string {
    const isNew = this.baseline?.newAmong(result.file, result.findings, lines);
    const isOpen = review && this.decided?.openAmong(result, review);
    const isKept = (i: number): boolean => (isNew?.[i] ?? true) && (isOpen?.[i] ?? true);
    const kept = <T>(all: readonly T[]): T[] => all.filter((_, i) => isKept(i));
    const findings = kept(result.findings);
    const shown = { ...result, findings };
    this.hidden += result.findings.length - findings.length;
    this.counts.add(shown);
    return this.printer.file(shown, kept(lines), review && { ...review, places: kept(review.places) });
  }

  async end(run: RunEnd): Promise<0 | 1> {
    const { files, reports, fixable, found } = this.counts;
    const hiddenCount = this.baseline || this.decided ? { hidden: this.hidden } : {};
    await print(this.printer.end({ ...run, files, reports, fixable, ...hiddenCount, counts: found }));
    return this.counts.hasAny(this.command.failOn) ? 1 : 0;
  }
}

/** Writes all that is found down, to be known the next time. */
class BaselineWriter implements Reporter {
  readonly wantsLines = true;
  readonly wantsReview = false;
  private readonly baseline: Baseline;

  constructor(
    private readonly name: string,
    private readonly messages: Messages,
  ) {
    this.baseline = Baseline.empty(name);
  }

  begin(): string {
    return '';
  }

  onResult({ file, findings }: FileResult, lines: readonly string[]): string {
    this.baseline.add(file, findings, lines);
    return '';
  }

  async end(): Promise<0 | 2> {
    const written = await this.baseline.write(this.messages);
    if (typeof written === 'string') {
      await printProblem(written);
      return 2;
    }
    await print(`${printable(this.messages.baselineWritten(this.name, written))}\n`);
    return 0;
  }
}
