import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { readDraft } from '../draft/read';
import { asOtherYear, type OtherYear, type PreviousYear, type Unmatched } from '../report/compare/other-year';
import type { SuccessiveReports } from '../report/compare/successive';
import { type Report, readReport } from '../report/report';
import type { FolderSettingsFiles } from './folder-settings';
import type { Input } from './inputs';
import type { Messages } from './output/messages/messages';
import { readInput } from './read';
import { type ReportIndex, reportsIn } from './year-index';

/** Reports named in settings are wanted by the few files around them, which come one after the other. */
const MAX_NAMED = 50;

/** The reports that others can be held against: those of the run, and those that settings name. */
export class YearsOfRun {
  private reports: SuccessiveReports | undefined;
  private readonly named = new Map<string, OtherYear | undefined>();

  constructor(
    private readonly settings: FolderSettingsFiles,
    private readonly messages: Messages,
  ) {}

  setIndex(index: ReportIndex): void {
    this.reports = reportsIn(index);
  }

  previousTo(report: Report, input: Input): PreviousYear | undefined {
    const folder = this.settings.of(input);
    const organ = report.organ ?? folder.organ;
    if (report.year === undefined) return undefined;
    const path = folder.previous[report.year - 1];
    if (path !== undefined) return this.namedFile(path, report.year - 1, organ ?? '');
    return this.reports?.previous(organ, report.year, input.path);
  }

  /** What keeps a report from being held against others of the run. */
  unmatched(report: Report, input: Input): Unmatched | undefined {
    const folder = this.settings.of(input);
    if (report.year === undefined && Object.keys(folder.previous).length > 0) return 'year';
    if (report.year !== undefined && folder.previous[report.year - 1] !== undefined) return undefined;
    return this.reports?.unmatched(report.organ ?? folder.organ, report.year, input.path);
  }

  /** What is kept of a report for others to be compared with; undefined for what is none. */
  read(input: Input, year?: number, organ?: string): OtherYear | undefined {
    const source = readInput(input, this.messages);
    if (typeof source === 'string') return undefined;
    const report = readReport(readDraft(source.decoded.text, source.syntax));
    const named = report?.organ ?? organ ?? this.settings.of(input).organ;
    return report && asOtherYear(report, input.name, named, year ?? report.year);
  }

  private namedFile(path: string, year: number, organ: string): OtherYear | undefined {
    const key = `${year}\n${organ}\n${path}`;
    if (!this.named.has(key)) {
      if (this.named.size >= MAX_NAMED) this.named.clear();
      const name = relative(realpathSync(process.cwd()), path);
      this.named.set(key, this.read({ name: name.startsWith('..') ? path : name, path }, year, organ));
    }
    return this.named.get(key);
  }
}
