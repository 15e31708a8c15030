import type { OtherFigure, OtherYear } from '../report/other-year';
import { SuccessiveReports } from '../report/successive';

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

/** The text is there only where it is not simply the number. */
type PackedFigure = readonly [
  value: number,
  line: number,
  character: number,
  endLine: number,
  endCharacter: number,
  text?: string,
];

/** What is kept of a report, with nothing in it that would hold its text in memory. */
export function pack({ figures, organ, ...report }: OtherYear, path: string): PackedReport {
  const packed = [...figures.values()].map(({ value, text, place: { start, end } }): PackedFigure => {
    const place = [value, start.line, start.character, end.line, end.character] as const;
    return text === String(value) ? place : [...place, text];
  });
  return {
    ...report,
    path,
    organ: copyOf(organ),
    cells: [...figures.keys()].join('\n'),
    figures: Buffer.from(JSON.stringify(packed)),
  };
}

/** A part of a text keeps the whole of it in memory; a copy does not. */
const copyOf = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');

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
  const cells = lists.map((list) => list.split('\n'));
  const found = new SuccessiveReports();
  for (const { path, from, to, cells: list, ...report } of reports) {
    const read = (): OtherYear => ({
      ...report,
      figures: unpack(cells[list], figures.slice(from, to), report.uri),
    });
    found.set({ uri: path, organ: report.organ, year: report.year, read });
  }
  return found;
}

function unpack(cells: readonly string[], bytes: Uint8Array, uri: string): Map<string, OtherFigure> {
  const packed: readonly PackedFigure[] = JSON.parse(Buffer.from(bytes).toString());
  return new Map(
    packed.map(([value, line, character, endLine, endCharacter, text = String(value)], i) => {
      const place = { uri, start: { line, character }, end: { line: endLine, character: endCharacter } };
      return [cells[i], { value, text, place }];
    }),
  );
}
