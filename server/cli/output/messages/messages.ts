import type { NotText } from '../../../files/codecs/not-text';
import type { EditRefusal, Protection, WordPlace } from '../../../files/codecs/word';
import type { WriteMessages } from '../../../files/disk/replace';
import type { Severity } from '../../../lint/finding';
import type { Obstacle } from '../../../write/convert/tables';

/** What kinds of files may be reports and are not read in folders, by how their names end. */
export type PassedOver = 'doc' | 'wps' | 'pdf' | 'ofd' | 'odt' | 'rtf';

/** What became of a run of `check`. */
export interface Tally {
  readonly files: number;
  readonly reports: number;
  readonly unread: number;
  readonly fixable: number;
  /** Findings that the baseline knows of; undefined without one. */
  readonly hidden?: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** What became of a run of `fix`. */
export interface FixTally {
  readonly files: number;
  readonly changed: number;
  readonly changes: number;
  readonly remaining: number;
  readonly unread: number;
  readonly dryRun: boolean;
}

/** What became of a run of `convert`. */
export interface ConvertTally {
  readonly converted: number;
  /** Files that are no reports. */
  readonly others: number;
  readonly failed: number;
}

/** What became of a run of `annotate`. */
export interface AnnotateTally {
  readonly written: number;
  readonly comments: number;
  readonly failed: number;
}

/** What became of a run of `review`. */
export interface ReviewTally {
  readonly board: string;
  readonly year: number;
  /** Organs that there are reports of on the year, and reports in all. */
  readonly organs: number;
  readonly reports: number;
  /** Of the year; undefined where no list of organs says who is missing. */
  readonly missing: number | undefined;
  /** Of the year; undefined where there is a list of organs. */
  readonly lapsed: number | undefined;
  readonly late: number;
  /** Organs of which a file is named after the year and on another one, or the other way round. */
  readonly otherYear: number;
  readonly twice: number;
  readonly errors: number;
  readonly warnings: number;
  /** Pairs of organs, or of one organ's years, whatever texts of theirs it is. */
  readonly alike: number;
  /** Findings of the sums; undefined without a list of organs. */
  readonly totals: number | undefined;
  /** Files that are no report of an organ on a year, that cannot be read, that are in a format that is not read. */
  readonly others: number;
  readonly unread: number;
  readonly passedOver: number;
}

/** All that the command line says by itself. */
export interface Messages extends WriteMessages {
  readonly usage: string;
  readonly seeHelp: string;
  readonly severity: Readonly<Record<Severity, string>>;

  noCommand(): string;
  unknownCommand(name: string): string;
  unknownOption(option: string): string;
  missingValue(option: string): string;
  needlessValue(option: string): string;
  badValue(option: string, value: string, allowed: readonly string[]): string;
  ruleWithoutLevel(value: string): string;
  ruleWithLevel(value: string, rule: string): string;
  unknownRule(rule: string, near: readonly string[], all: readonly string[]): string;
  noFiles(): string;
  twoBaselines(): string;
  stdinNotFixed(): string;
  stdinNotAnnotated(): string;
  stdinTwice(): string;
  noTarget(allowed: readonly string[]): string;
  noCount(option: string, value: string): string;

  /** A settings file names a file that is not there, or not in its folder. */
  settingsPath(name: string, path: string): string;
  noBaseline(name: string): string;
  /** A file that should hold the decisions of a review. */
  noDecisions(name: string): string;
  /** A line of `--from` that is not of `check --format ndjson`. */
  noFindings(name: string, line: number): string;
  /** The board's folder holds something else. */
  noBoard(name: string): string;
  noBoardFolder(): string;
  noYear(value: string): string;
  baselineWritten(name: string, count: number): string;

  missing(name: string): string;
  globWithoutFiles(name: string): string;
  folderWithoutFiles(name: string): string;
  notText(name: string, why: NotText): string;
  /** Files of a folder that are not read, by how their names end. */
  passedOver(ending: PassedOver, names: readonly string[]): string;
  place(place: WordPlace): string;
  /** A failed read or write; `code` is the system's, such as EACCES. */
  failed(name: string, code: string): string;
  /** What standard output is called. */
  readonly output: string;
  internal(name: string, error: string): string;

  unwritable(name: string, characters: readonly string[]): string;
  unfaithful(name: string): string;
  interrupted(): string;

  /** Last year's reports are being read. */
  indexing(done: number, all: number): string;
  progress(done: number, all: number): string;
  /** @param seconds how long it will take still; undefined where that cannot be told yet */
  reviewing(done: number, all: number, seconds: number | undefined): string;
  reviewSummary(tally: ReviewTally): string;
  listsWritten(folder: string, count: number): string;
  summary(tally: Tally): string;
  inserted(text: string): string;
  removed(text: string): string;
  replaced(from: string, to: string): string;
  remaining(count: number): string;
  /** A fix that cannot be made in a Word file. */
  notFixed(place: string, rule: string, why: EditRefusal): string;
  /** A Word file that is not to be changed. */
  notChanged(name: string, why: Exclude<Protection, 'tracked'>): string;
  /** Revisions are asked for in a file that has none. */
  noRevisions(name: string): string;
  fixSummary(tally: FixTally): string;

  /** Comments are asked for in a file that can have none. */
  noComments(name: string): string;
  /** Others have written comments into the copy, and the report has changed since. */
  copyOfOthers(name: string): string;
  annotated(name: string, target: string | undefined, count: number): string;
  annotateSummary(tally: AnnotateTally): string;

  /** Two sources would go to one file. */
  twice(name: string): string;
  noReport(name: string): string;
  notConverted(name: string, why: Obstacle): string;
  converted(from: string, to: string): string;
  convertSummary(tally: ConvertTally): string;
}
