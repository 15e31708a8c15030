import { detached } from '../caches';
import type { OtherYear } from '../report/compare/other-year';
import { SuccessiveReports } from '../report/compare/successive';
import { packFigures, unpackFigures } from '../report/packed-figures';

/** A report that another may be compared with, for sending between threads; its figures are packed. */
export interface PackedReport extends Omit<OtherYear, 'figures'> {
  readonly path: string;
  /** The names of its cells, a line each: the same for most reports. */
  readonly cells: string;
  readonly figures: Uint8Array;
}

/** The reports of a run by organ and year. Their figures lie in memory that all threads share. */
export interface ReportIndex {
  readonly reports: readonly IndexedReport[];
  /** Each list of cells that reports have, once. */
  readonly cells: readonly string[];
  readonly figures: Uint8Array;
}

interface IndexedReport extends Omit<PackedReport, 'cells' | 'figures'> {
  /** Which list of cells it has. */
  readonly cells: number;
  /** Where its figures stand. */
  readonly from: number;
  readonly to: number;
}

/** Unlike a small buffer of Node's, what it makes is no part of a larger one, which would go to other threads as a whole. */
const encoder = new TextEncoder();

/** What is kept of a report, with nothing in it that would hold its text in memory. */
export function pack({ figures, organ, ...report }: OtherYear, path: string): PackedReport {
  const { cells, values } = packFigures(figures);
  return { ...report, path, organ: detached(organ), cells, figures: encoder.encode(values) };
}

/** Puts what is kept of the reports of a run together. */
export class IndexBuilder {
  private readonly reports: IndexedReport[] = [];
  private readonly cells = new Map<string, number>();
  private readonly figures: Uint8Array[] = [];
  private length = 0;

  add({ cells: list, figures, ...report }: PackedReport): void {
    const cells = this.cells.get(list) ?? this.cells.size;
    this.cells.set(list, cells);
    this.figures.push(figures);
    const from = this.length;
    this.length += figures.length;
    this.reports.push({ ...report, cells, from, to: this.length });
  }

  /** Undefined where no report was added. */
  build(): ReportIndex | undefined {
    if (this.reports.length === 0) return undefined;
    const figures = new Uint8Array(new SharedArrayBuffer(this.length));
    this.figures.forEach((own, i) => {
      figures.set(own, this.reports[i].from);
    });
    return { reports: this.reports, cells: [...this.cells.keys()], figures };
  }
}

/** The reports of an index, each unpacked when it is asked for. */
export function reportsIn({ reports, cells: lists, figures }: ReportIndex): SuccessiveReports {
  const found = new SuccessiveReports();
  for (const { path, from, to, cells: list, ...report } of reports) {
    const read = (): OtherYear => {
      const values = Buffer.from(figures.slice(from, to)).toString();
      return { ...report, figures: unpackFigures({ cells: lists[list], values }, report.uri) };
    };
    found.set({ uri: path, organ: report.organ, year: report.year, read });
  }
  return found;
}
