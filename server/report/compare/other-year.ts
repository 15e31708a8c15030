import { displayRange } from '../../draft/cells';
import type { Form, FormCell } from '../../forms/form';
import { Lines, type Position } from '../../text/lines';
import { freeSentences } from '../free-text';
import type { Report } from '../report';
import { figureOf } from '../tables/equations';

/** A place in another file. */
export interface FilePlace {
  /** How whoever asks names files: an address in an editor, a path on the command line. */
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
}

/** A figure of another report, and where it stands. */
export interface OtherFigure {
  readonly value: number;
  /** As it is written there. */
  readonly text: string;
  readonly place: FilePlace;
}

/** What is kept of the report of another year: nothing but what this year's is compared with. */
export interface OtherYear {
  readonly uri: string;
  readonly organ: string;
  readonly year: number;
  readonly form: Form['id'];
  /** By `cellKey`; cells that are blank or cannot be read are left out. */
  readonly figures: ReadonlyMap<string, OtherFigure>;
  /** The keys of its own sentences, see `freeSentences`. */
  readonly sentences: readonly number[];
}

/** The report of the year before, as a rule gets it. */
export type PreviousYear = OtherYear;

/** What a report does not say, though there are others that it might be held against if it did. */
export type Unmatched = 'organ' | 'year';

/** A cell by its name: what two years' cells have in common. */
export const cellKey = ({ id }: FormCell): string => id;

/** What settings say of a report. */
export interface ReportFacts {
  /** Whose it is, where it names no organ itself. */
  readonly organ?: string | undefined;
  /** Which year it is on, whatever it says itself. */
  readonly year?: number | undefined;
}

/** What is to be kept of a report; undefined for one of which no year or no organ is known. */
export function asOtherYear(report: Report, uri: string, known: ReportFacts = {}): OtherYear | undefined {
  const { draft } = report;
  const organ = report.organ ?? known.organ;
  const year = known.year ?? report.year;
  if (year === undefined || organ === undefined) return undefined;
  const lines = new Lines(draft.text);
  const figures = new Map<string, OtherFigure>();
  for (const { cells } of report.tables) {
    for (const matched of cells) {
      const value = figureOf(matched);
      if (value === undefined || !matched.cell) continue;
      const { start, end } = displayRange(matched.cell);
      const place = { uri, start: lines.position(start), end: lines.position(end) };
      figures.set(cellKey(matched.form), { value, text: matched.cell.content.text, place });
    }
  }
  const sentences = freeSentences(report).map(({ key }) => key);
  return { uri, organ, year, form: report.form.id, figures, sentences };
}

/** Whether two reports say the same, wherever they stand: a copy is no second opinion. */
export function saysTheSame(a: OtherYear, b: OtherYear): boolean {
  if (a.form !== b.form || a.figures.size !== b.figures.size) return false;
  for (const [key, { value }] of a.figures) if (b.figures.get(key)?.value !== value) return false;
  return true;
}

/** Whether a report that has been read again is the same to whoever compares with it, links to its cells included. */
export const isUnchanged = (a: OtherYear, b: OtherYear): boolean =>
  a.uri === b.uri &&
  a.organ === b.organ &&
  a.year === b.year &&
  saysTheSame(a, b) &&
  standsTheSame(a, b) &&
  hasSameText(a, b);

const hasSameText = (a: OtherYear, b: OtherYear): boolean =>
  a.sentences.length === b.sentences.length && a.sentences.every((key, i) => key === b.sentences[i]);

function standsTheSame(a: OtherYear, b: OtherYear): boolean {
  for (const [key, { place, text }] of a.figures) {
    const otherFigure = b.figures.get(key);
    if (
      !otherFigure ||
      otherFigure.text !== text ||
      !isAt(place.start, otherFigure.place.start) ||
      !isAt(place.end, otherFigure.place.end)
    ) {
      return false;
    }
  }
  return true;
}

const isAt = (a: Position, b: Position): boolean => a.line === b.line && a.character === b.character;
