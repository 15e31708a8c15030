import type { Finding, Language, Level } from '../../lint/finding';
import type { Report } from '../../report/report';
import { reviewFacts } from '../../review/facts';
import type { ReviewFacts } from '../../review/model';
import { check } from '../../service/check';
import { type FileResult, resultOf } from '../../service/file-result';
import { linesOf } from '../baseline';
import { FolderSettingsFiles } from '../folder-settings';
import type { Input } from '../inputs';
import { messagesIn } from '../output/messages';
import type { Messages } from '../output/messages/messages';
import { factsOf, readInput } from '../read';
import { yearsNamedBy } from '../sniff-years';
import { Stopwatch, type Times } from '../stopwatch';
import { type PackedReport, pack, type ReportIndex } from '../year-index';
import { YearsOfRun } from '../years';

/** What holds for every file of a run. */
export interface JobOptions {
  readonly language: Language;
  /** What the command line sets, which goes before what files set. */
  readonly severities: Readonly<Record<string, Level>>;
  /** Whether a baseline wants to know what the line of each finding says. */
  readonly wantsLines: boolean;
  /** Whether what a review needs of each report is wanted. */
  readonly wantsReview?: boolean;
  readonly isTimed: boolean;
}

/** A file, checked; or in words why it could not be. */
export interface Outcome {
  readonly result: FileResult | string;
  /** What the line of each finding says, where that is wanted. */
  readonly lines: readonly string[];
  /** Present for a report, where that is wanted. */
  readonly review?: ReviewFacts;
  /** What cannot be followed in the settings that hold for it; other files may have the same to report. */
  readonly problems: readonly string[];
}

/** What can be asked about one file, and what is answered: plain data, which one thread can send to another. */
export interface Answers {
  /** The years that it names in its first lines. */
  readonly years: readonly number[];
  /** What is kept of it, for the report of the next year to be held against. */
  readonly figures: PackedReport | undefined;
  readonly check: Outcome;
}

export type Job = keyof Answers;

/** Does the jobs of a run in one thread, whichever that is. */
export class Jobs {
  private readonly messages: Messages;
  private readonly folders: FolderSettingsFiles;
  private readonly reports: YearsOfRun;
  private readonly stopwatch: Stopwatch | undefined;

  constructor(private readonly options: JobOptions) {
    const { language, severities, isTimed } = options;
    this.messages = messagesIn(language);
    this.folders = new FolderSettingsFiles(severities, language, this.messages);
    this.reports = new YearsOfRun(this.folders, this.messages);
    this.stopwatch = isTimed ? new Stopwatch() : undefined;
  }

  do<J extends Job>(job: J, input: Input): Answers[J];
  do(job: Job, input: Input): Answers[Job] {
    this.stopwatch?.start();
    switch (job) {
      case 'years':
        return this.years(input);
      case 'figures':
        return this.figures(input);
      case 'check':
        return this.check(input);
    }
  }

  /** Reports that those to be checked from now on can be held against. */
  setIndex(index: ReportIndex): void {
    this.reports.setIndex(index);
  }

  /** How long each step of the checks took; undefined where nobody wanted to know. */
  get times(): Times | undefined {
    return this.stopwatch?.times;
  }

  private years(input: Input): readonly number[] {
    const years = yearsNamedBy(input);
    this.stopwatch?.done('last year');
    return years;
  }

  private figures(input: Input): PackedReport | undefined {
    const report = this.reports.read(input);
    const packed = report && pack(report, input.path);
    this.stopwatch?.done('last year');
    return packed;
  }

  private check(input: Input): Outcome {
    const problems = this.folders.problemsOf(input);
    const source = readInput(input, this.messages);
    this.stopwatch?.done('file');
    if (typeof source === 'string') return { result: source, lines: [], problems };
    const { text } = source.decoded;
    const settings = this.folders.settingsFor(input);
    const { previous, unmatched } = this.reports.comparisonFor(input);
    const timedPrevious = (report: Report) => {
      const found = previous(report);
      this.stopwatch?.done('last year');
      return found;
    };
    const checked = check(text, source.syntax, settings, {
      previous: timedPrevious,
      unmatched,
      onPhase: this.stopwatch?.done,
    });
    const lines = this.options.wantsLines ? linesOf(text, checked.findings) : [];
    const result = resultOf(input.name, text, checked, factsOf(source, this.messages));
    const { report, findings } = checked;
    const facts = this.options.wantsReview && report ? this.review(report, findings, input) : {};
    this.stopwatch?.done('result');
    return { result, lines, problems, ...facts };
  }

  private review(report: Report, findings: readonly Finding[], input: Input): Pick<Outcome, 'review'> {
    return { review: reviewFacts(report, findings, report.organ ?? this.folders.of(input).organ) };
  }
}
