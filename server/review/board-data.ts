/** What the board's page is given: all that it lists, and where the rest of each report lies. */
import type { SectionId, TableId } from '../forms/form';
import type { Language, Severity } from '../lint/finding';
import type { State } from './area';
import type { Decision } from './decisions';
import type { AreaFinding, FindingPlace, ReviewedFinding, ReviewedSentence, ReviewedTable } from './model';

export interface BoardData {
  readonly version: 1;
  readonly language: Language;
  /** The year under review. */
  readonly year: number;
  /** All years, newest first. */
  readonly years: readonly number[];
  /** Whether a list of organs says who is missing. */
  readonly isListed: boolean;
  readonly organs: readonly BoardOrgan[];
  readonly rows: readonly BoardRow[];
  /** Files that are no reports of an organ on a year. */
  readonly others: readonly { readonly file: string; readonly why: OtherFile }[];
  readonly alike: readonly BoardAlike[];
  readonly totals: readonly BoardTotal[];
  /** For each year the sums of the reports at the top, for charts: what is in others' sums is not counted again. */
  readonly sums: readonly BoardSums[];
  readonly rules: Readonly<Record<string, { readonly name: string; readonly summary: string }>>;
  readonly decisions: readonly Decision[];
}

/** Why a file is no row: no report, one of nobody or on no year, one that cannot be read, one in a format that is not. */
export type OtherFile = 'none' | 'organ' | 'year' | 'unread' | 'format';

export interface BoardOrgan {
  readonly name: string;
  readonly area: string;
  readonly kind: string;
  /** Null where there is no list. */
  readonly isListed: boolean | null;
}

/** An organ and a year: a report, or the lack of one. */
export interface BoardRow {
  readonly organ: number;
  readonly year: number;
  readonly file: string | null;
  /** The name of the script that has the rest of it; null where there is no report. */
  readonly script: string | null;
  readonly signed: string | null;
  readonly states: readonly State[];
  /** Of its own and the area's findings, those left out that are dismissed. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly dismissed: number;
  /** How many findings there are of each rule, those left out that are dismissed. */
  readonly rules: Readonly<Record<string, number>>;
  /** Findings of the area that are shown at this report. */
  readonly area: readonly AreaFinding[];
}

/** Two reports of which a section is alike; by the index of their rows. */
export interface BoardAlike {
  readonly a: number;
  readonly b: number;
  readonly section: SectionId;
  /** From 0 to 1. */
  readonly share: number;
}

export interface BoardTotal {
  readonly organ: number;
  readonly year: number;
  /** The row of the parent's report; null where there is none. */
  readonly row: number | null;
  readonly hasOwn: boolean;
  readonly parts: readonly number[];
  readonly missing: readonly number[];
  readonly tables: readonly {
    readonly id: TableId;
    readonly form: ReviewedTable['form'];
    readonly said: readonly (number | null)[];
    readonly sum: readonly (number | null)[];
    readonly difference: readonly (number | null)[];
    /** The cells that are reported. */
    readonly unlike: readonly number[];
  }[];
}

export interface BoardSums {
  readonly year: number;
  readonly reports: number;
  readonly form: ReviewedTable['form'];
  readonly tables: readonly { readonly id: TableId; readonly sum: readonly (number | null)[] }[];
}

/** What the script of a report holds. */
export interface BoardReport {
  readonly file: string;
  readonly form: string | null;
  readonly findings: readonly ReviewedFinding[];
  readonly places: readonly FindingPlace[];
  readonly tables: readonly ReviewedTable[];
  readonly sentences: readonly ReviewedSentence[];
}
