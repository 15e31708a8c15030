import type { Line } from '../draft/draft';
import type { SectionId } from '../forms/form';
import type { Finding } from '../lint/finding';
import type { Paragraph } from '../prose/paragraphs';
import { writtenSentences } from '../report/free-text';
import { type Report, sectionAt } from '../report/report';
import { dayOf } from '../report/signature';
import { figureOf } from '../report/tables/equations';
import type { MatchedCell, MatchedTable } from '../report/tables/matched';
import { fold } from '../text/fold';
import { sumOf } from '../text/hash';
import { lastAtOrBefore } from '../text/lines';
import { harmless } from '../text/shown';
import type { CellPlace, FindingPlace, ReviewedSentence, ReviewedTable, ReviewFacts } from './model';

/** Sentences are known by how they begin. In characters. */
const MAX_AT = 24;
/** A sentence is shown with so much of it before and after the finding at most. In characters. */
const MAX_CONTEXT = 300;
const SENTENCE_END = /[。！？；]/;

/**
 * What the review needs of a report that has been checked.
 * @param organ whose it is, where it names none itself
 */
export function reviewFacts(report: Report, findings: readonly Finding[], organ = report.organ): ReviewFacts {
  const signed = dayOf(report.signature)?.date;
  const tables = report.tables.map(tableOf);
  const sentences = writtenSentences(report).map(
    ({ section, paragraph, from, to, key }): ReviewedSentence => ({
      section,
      text: harmless(paragraph.text.slice(from, to)),
      key: key ?? null,
    }),
  );
  return {
    organ: organ ?? null,
    signed: signed ? [signed.year, two(signed.month), two(signed.day ?? 1)].join('-') : null,
    isEmpty: tables.every(({ figures }) => figures.every((figure) => figure === null)) && sentences.length === 0,
    tables,
    sentences,
    places: new Places(report).of(findings),
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

const tableOf = ({ table, form, cells }: MatchedTable): ReviewedTable => ({
  id: table.id,
  form: form.id,
  cells: cells.map(({ cell }) => (cell ? harmless(cell.content.text) : null)),
  figures: cells.map((cell) => figureOf(cell) ?? null),
});

interface Placed<T> {
  readonly start: number;
  readonly end: number;
  readonly what: T;
}

/** Finds what stands at the places of findings, each in the time that it takes to look a word up. */
class Places {
  private readonly cells: readonly Placed<{ readonly cell: MatchedCell; readonly table: MatchedTable }>[];
  private readonly paragraphs: readonly Placed<Paragraph>[];

  constructor(private readonly report: Report) {
    this.cells = report.tables
      .flatMap((table) =>
        table.cells.flatMap((cell) => {
          const range = cell.cell?.fullRange;
          return range ? [{ start: range.start, end: range.end, what: { cell, table } }] : [];
        }),
      )
      .sort((a, b) => a.start - b.start);
    this.paragraphs = report.paragraphs.map((paragraph) => ({
      start: paragraph.lines[0].range.start,
      end: (paragraph.lines.at(-1) as Line).range.end,
      what: paragraph,
    }));
  }

  /** Findings that speak of the same in the same words are told apart by their order. */
  of(findings: readonly Finding[]): FindingPlace[] {
    const counts = new Map<string, number>();
    return findings.map((finding) => {
      const place = this.placeOf(finding);
      const key = `${finding.rule}\n${place.at}\n${place.sum}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return count === 1 ? place : { ...place, sum: `${place.sum}-${count}` };
    });
  }

  private placeOf(finding: Finding): FindingPlace {
    const { range } = finding;
    const section: SectionId | null = sectionAt(this.report, range)?.section.id ?? null;
    const placed = at(this.cells, range.start);
    if (placed) {
      const { cell, table } = placed.what;
      const place: CellPlace = { table: table.table.id, index: cell.form.index };
      // The addends of a total are part of what is said of it.
      const said = [range, ...finding.related.filter(({ file }) => !file).map((related) => related.range)];
      const sum = sumOf(said.map((spoken) => this.written(spoken.start, spoken.end)).join('\n'));
      return { cell: place, section, at: cell.form.id, sum, passage: null };
    }
    const paragraph = at(this.paragraphs, range.start);
    if (paragraph) {
      const passage = passageIn(paragraph.what, range);
      return { cell: null, section, at: beginning(passage.text), sum: sumOf(fold(passage.text)), passage };
    }
    const written = this.written(range.start, range.end);
    return { cell: null, section, at: beginning(written), sum: sumOf(written), passage: null };
  }

  /** The draft between two offsets as far as people read it. */
  private written(start: number, end: number): string {
    return fold(this.report.draft.text.slice(start, Math.min(end, start + MAX_CONTEXT)));
  }
}

const beginning = (text: string): string => harmless(text).trim().slice(0, MAX_AT);

/** What of several things in the order of the text stands at an offset. */
function at<T>(all: readonly Placed<T>[], offset: number): Placed<T> | undefined {
  const found = all[lastAtOrBefore(all.length, offset, (i) => all[i].start)];
  return found && offset < Math.max(found.end, found.start + 1) ? found : undefined;
}

/** The sentence of a paragraph in which a range of the draft stands. */
function passageIn(paragraph: Paragraph, { start, end }: { readonly start: number; readonly end: number }) {
  const { text } = paragraph;
  const from = indexOf(paragraph, start);
  const to = Math.max(from, Math.min(indexOf(paragraph, Math.max(start, end - 1)) + 1, text.length));
  let low = from;
  while (low > 0 && from - low < MAX_CONTEXT && !SENTENCE_END.test(text[low - 1])) low--;
  let high = to;
  while (high < text.length && high - to < MAX_CONTEXT && !SENTENCE_END.test(text[high - 1] ?? '')) high++;
  const cut = Math.min(high, to + MAX_CONTEXT, from + 2 * MAX_CONTEXT);
  return {
    // One character for one, so that offsets stay.
    text: text.slice(low, cut).replace(/[\p{Cc}\p{Cf}]/gu, ' '),
    from: from - low,
    to: Math.min(to, cut) - low,
  };
}

/** Where in a paragraph's text an offset of the draft stands. */
const indexOf = (paragraph: Paragraph, offset: number): number =>
  Math.max(
    0,
    lastAtOrBefore(paragraph.text.length, offset, (i) => paragraph.rangeOf(i, i + 1).start),
  );
