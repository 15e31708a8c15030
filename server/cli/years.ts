import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { cached } from '../caches';
import { readDraft } from '../draft/read';
import {
  asOtherYear,
  type OtherYear,
  type PreviousYear,
  type ReportFacts,
  type Unmatched,
} from '../report/compare/other-year';
import type { SuccessiveReports } from '../report/compare/successive';
import { type Report, readReport } from '../report/report';
import { type KnownYears, previousTo, unmatched } from '../service/last-year';
import type { FolderSettingsFiles } from './folder-settings';
import type { Input } from './inputs';
import type { Messages } from './output/messages/messages';
import { readInput } from './read';
import { type ReportIndex, reportsIn } from './year-index';

/** Reports named in settings are wanted by the few files around them, which come one after the other. */
const MAX_NAMED = 50;

interface Comparison {
  readonly previous: (report: Report) => PreviousYear | undefined;
  readonly unmatched: (report: Report) => Unmatched | undefined;
}

/** The reports that others can be held against: those of the run, and those that settings name. */
export class YearsOfRun implements KnownYears {
  reports: SuccessiveReports | undefined;
  private readonly byName = cached((key: string) => this.readNamed(key), MAX_NAMED);

  constructor(
    private readonly settings: FolderSettingsFiles,
    private readonly messages: Messages,
  ) {}

  setIndex(index: ReportIndex): void {
    this.reports = reportsIn(index);
  }

  /** What the report of an input is held against, and what keeps it from being held against others of the run. */
  comparisonFor(input: Input): Comparison {
    const settings = this.settings.of(input);
    return {
      previous: (report) => previousTo(report, input.path, settings, this),
      unmatched: (report) => unmatched(report, input.path, settings, this),
    };
  }

  /** What is kept of a report for others to be compared with; undefined for what is none. */
  read(input: Input): OtherYear | undefined {
    return this.readAs(input, { organ: this.settings.of(input).organ });
  }

  named(path: string, year: number, organ: string): OtherYear | undefined {
    return this.byName(JSON.stringify([path, year, organ]));
  }

  private readNamed(key: string): OtherYear | undefined {
    const [path, year, organ]: [string, number, string] = JSON.parse(key);
    const name = relative(realpathSync(process.cwd()), path);
    return this.readAs({ name: name.startsWith('..') ? path : name, path }, { organ, year });
  }

  private readAs(input: Input, known: ReportFacts): OtherYear | undefined {
    const source = readInput(input, this.messages);
    const report = typeof source === 'string' ? undefined : readReport(readDraft(source.decoded.text, source.syntax));
    return report && asOtherYear(report, input.name, known);
  }
}
