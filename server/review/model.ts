/** What the review of an area knows of each report: plain data, which goes from thread to thread, into files and onto the board. */
import type { Form, SectionId, TableId } from '../forms/form';
import type { Severity } from '../lint/finding';

/** A cell of the form: its table, and its index among the table's cells. */
export interface CellPlace {
  readonly table: TableId;
  readonly index: number;
}

/** A table of the form as a report has it. */
export interface ReviewedTable {
  readonly id: TableId;
  /** The form whose table it is, which may be the other edition. */
  readonly form: Form['id'];
  /** By the index of the form's cell: what is written there; null for a cell that the draft does not have. */
  readonly cells: readonly (string | null)[];
  /** The same as figures; null where there is none, or none that can be read. */
  readonly figures: readonly (number | null)[];
}

/** A sentence of sections 一 and 五. */
export interface ReviewedSentence {
  readonly section: SectionId;
  readonly text: string;
  /** By which it is known in another report; null for one that is not the organ's own: set phrases, figures. */
  readonly key: number | null;
}

/** Where a finding stands, as a reader sees it and as a decision on it is known again. */
export interface FindingPlace {
  readonly cell: CellPlace | null;
  readonly section: SectionId | null;
  /** The cell's name, or how the sentence begins. */
  readonly at: string;
  /** A sum of what the finding speaks of: once that is edited, a decision on it holds no longer. */
  readonly sum: string;
  /** The sentence, and from where to where of it the finding goes. */
  readonly passage: { readonly text: string; readonly from: number; readonly to: number } | null;
}

/** What the review needs of a report beside what is found in it. */
export interface ReviewFacts {
  /** The one that it names, else the one that settings name for it. */
  readonly organ: string | null;
  /** The day that it is signed on, as YYYY-MM-DD; null where there is none, or none that the calendar has. */
  readonly signed: string | null;
  /** Whether it holds no figure and no sentence of the organ's. */
  readonly isEmpty: boolean;
  readonly tables: readonly ReviewedTable[];
  readonly sentences: readonly ReviewedSentence[];
  /** One for each finding, in their order. */
  readonly places: readonly FindingPlace[];
}

/** A finding, as `check --format json` prints it. */
export interface ReviewedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** Where a person finds it in a Word file. */
  readonly place?: string;
  readonly related: readonly { readonly message: string; readonly file?: string }[];
}

/** A file of an area, checked. */
export interface ReviewedFile {
  /** As it was named. */
  readonly file: string;
  /** Null for what is no annual report. */
  readonly form: string | null;
  readonly year: number | null;
  readonly organ: string | null;
  readonly findings: readonly ReviewedFinding[];
  /** Null for what is no annual report. */
  readonly review: ReviewFacts | null;
}

export interface ReviewedReport extends ReviewedFile {
  readonly review: ReviewFacts;
}

/** A finding of the area: of several reports held against each other. It is shown at one of them. */
export interface AreaFinding extends Omit<ReviewedFinding, 'line' | 'column'> {
  readonly file: string;
  /** The first is that of the finding; the others have part in it. */
  readonly cells: readonly CellPlace[];
  readonly place?: string;
  readonly at: string;
  readonly sum: string;
}

export const isReport = (file: ReviewedFile): file is ReviewedReport => file.review !== null;

/** A report without what only its own page shows: of ten thousand only so much is held in memory. */
export function lightened(file: ReviewedFile): ReviewedFile {
  const { review, findings } = file;
  return {
    ...file,
    findings: findings.map(({ rule, severity }) => ({ rule, severity, message: '', line: 0, column: 0, related: [] })),
    review: review && {
      ...review,
      tables: review.tables.map((table) => ({ ...table, cells: [] })),
      places: review.places.map((place) => ({ ...place, passage: null })),
    },
  };
}
