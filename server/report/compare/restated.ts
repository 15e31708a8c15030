import { cached, lazy } from '../../caches';
import type { FormTable, Section } from '../../forms/form';
import { lastOfRows } from '../../prose/changes/last-of-row';
import type { Row } from '../../prose/changes/rows';
import { yearsOf } from '../../prose/changes/trends';
import { type Claim, claimsIn } from '../../prose/claims/claims';
import { agrees } from '../../prose/figures';
import { mayMakeRules } from '../../prose/organs/organs';
import {
  countsAnArea,
  isOfAPart,
  isOfDecided,
  isOfItsGovernment,
  ofItsName,
  ofTheOffice,
} from '../../prose/organs/whose';
import type { Paragraph } from '../../prose/paragraphs';
import { Prose } from '../../prose/sentences';
import { isOfSome, type Talk, type Topic } from '../../prose/topics';
import { type StaleYear, staleYears } from '../../prose/years';
import { lastAtOrBefore } from '../../text/lines';
import { holds } from '../../text/range';
import { cannotMakeRules } from '../places';
import type { MatchedSection } from '../sections';
import { sumOf } from '../tables/equations';
import type { MatchedCell, MatchedTable } from '../tables/matched';
import type { Talks } from '../talks';
import { besideAddends } from './addends';
import { type Cells, RESTATES } from './cells-of-topics';
import { borneOut, withoutSome } from './guessed';
import { ofPublished } from './published';

/** A figure of prose, and what the tables say of the same thing. */
export interface TableReference {
  readonly claim: Claim;
  /** The readings that the wording allows; the plainest first. */
  readonly interpretations: readonly Interpretation[];
}

/** Some cells whose sum a figure in prose may restate. */
export interface Interpretation {
  readonly cells: readonly MatchedCell[];
  readonly value: number;
}

/** Shorter paragraphs are headings and signatures. */
const MIN_LENGTH = 6;

/** What of a report has to be known to read its prose. */
export interface Known {
  readonly year: number | undefined;
  readonly organ: string | undefined;
  readonly sections: readonly MatchedSection[];
  readonly tables: readonly MatchedTable[];
  readonly prose: readonly Prose[];
  readonly talks: Talks;
}

/** The prose of a report, one for each paragraph that is worth reading for figures. */
export const proseOf = (paragraphs: readonly Paragraph[]): Prose[] =>
  paragraphs.filter(({ text }) => text.length >= MIN_LENGTH).map((paragraph) => new Prose(paragraph));

const NONE: readonly TableReference[] = [];

/** The figures of prose that restate cells of the report's tables. */
export const tableReferencesIn = (report: Known): readonly TableReference[] =>
  allReferencesIn(report).filter((reference) => !isPart(reference));

/** Whether a figure counts some of what its cells do. */
export const isPart = ({ claim: { topic } }: TableReference): boolean => isOfSome(topic);

/** Those, and the figures that count some of what the cells do: they may be smaller. */
export function allReferencesIn(report: Known): readonly TableReference[] {
  const cells = new CellsByName(report.tables);
  const { talks } = report;
  const all: TableReference[] = [];
  for (const prose of report.prose) {
    const references = referencesIn(prose, talks.of.get(prose.paragraph), cells, report);
    // Of disputes that may be any, one figure at least has to be the table's.
    const isOther = talks.unsure.has(prose.paragraph) && !references.some(isBorneOut);
    // Not handed over as arguments: there may be more of them than a call can have.
    for (const reference of isOther ? referencesIn(prose, undefined, cells, report) : references) all.push(reference);
  }
  for (const { reference } of rowReferencesIn(report, cells)) all.push(reference);
  return all;
}

/** A row of several years that ends with the reporting year, and what its last figure restates. */
export interface RowReference {
  readonly prose: Prose;
  readonly row: Row;
  readonly reference: TableReference;
}

/** 2022年、2023年、2024年分别收到申请80件、100件、130件: what is counted is known from the paragraph with the last year alone. */
export function rowReferencesIn(report: Known, cells = new CellsByName(report.tables)): readonly RowReference[] {
  return report.prose.flatMap((prose) =>
    lastOfRows(prose).flatMap(({ row, prose: alone }) => {
      const last = row.figures[row.figures.length - 1];
      const before = prose.text.slice(0, last.from);
      const isOfOthers = OF_EACH.test(before) || (!countsAnArea(report.organ) && OF_AN_AREA.test(before));
      if (isOfOthers || yearsOf(row, report.year)?.at(-1) !== report.year) return [];
      const { start } = prose.rangeOf(last.from, last.to);
      return referencesIn(alone, report.talks.of.get(prose.paragraph), cells, report)
        .filter(({ claim: { figure, from, to } }) => figure !== undefined && alone.rangeOf(from, to).start === start)
        .map((reference) => ({ prose, row, reference }));
    }),
  );
}

const OF_AN_AREA = /全[省市县区州旗]/;
const OF_EACH = /各(?:部门|单位|乡|镇|街道|[县市区])|部门/;

/** 0 is borne out by most tables, and says nothing; so is a part. */
const isBorneOut = (reference: TableReference): boolean =>
  !isPart(reference) && matchesTable(reference) && (reference.claim.figure?.value ?? 0) > 0;

function referencesIn(prose: Prose, talk: Talk, cells: CellsByName, report: Known): readonly TableReference[] {
  const claims = claimsIn(prose, talk);
  if (claims.length === 0) return NONE;
  const references: TableReference[] = [];
  const stale = lazy(() => staleIn(prose, report).map(({ from }) => from));
  const isStale = ({ sentence: { from, to } }: Claim): boolean =>
    stale()[lastAtOrBefore(stale().length, to - 1, (i) => stale()[i])] >= from;
  // 2023年未收到申请 beside 2024年收到4件: the year before, told as such.
  const ofTheYear = lazy(() => new Set(claims.flatMap((claim) => (isOfYear(claim, report) ? claim.topic : []))));
  for (const found of claims) {
    if (!isOfYear(found, report) && (ofTheYear().has(found.topic) || !isStale(found))) continue;
    const topic = topicFor(found, report);
    const own = ofTheOffice(topic === found.topic ? found : { ...found, topic });
    const claim = ofItsName(own, report.organ);
    const reference = { claim, interpretations: cells.interpretationsOf(claim.topic) };
    if (reference.interpretations.length === 0) continue;
    if (claim !== own || isHeld(reference, report.organ)) references.push(reference);
    else if (isOfItsGovernment(claim, report.organ))
      references.push({ ...reference, claim: { ...claim, isOfGovernment: true } });
  }
  const totals = (): readonly number[] => cells.interpretationsOf('applications').map(({ value }) => value);
  const told = besideAddends(references, matchesTable);
  return borneOut(withoutSome(ofPublished(told, matchesTable), totals), matchesTable);
}

/** Whose figure it is has to be asked where it is not the table's, or where a word before it says that it is of a part. */
const isHeld = (reference: TableReference, organ: string | undefined): boolean =>
  (!reference.claim.topic.startsWith('rules') ||
    (organ !== undefined && mayMakeRules(organ) && !cannotMakeRules(organ))) &&
  (reference.claim.apart === undefined
    ? matchesTable(reference) || !(isOfDecided(reference.claim, organ) || isOfAPart(reference.claim, organ))
    : !isOfAPart(reference.claim, organ));

/** The years that were not brought up to date: their sentences speak of the reporting year all the same. */
const staleIn = (prose: Prose, report: Known): readonly StaleYear[] =>
  report.year === undefined ? [] : staleYears(prose, report.year, report.organ, (one) => sectionOf(report, one)?.id);

function sectionOf({ sections }: Pick<Known, 'sections'>, { paragraph }: Prose): Section | undefined {
  const { start } = paragraph.lines[0].range;
  return sections.find(({ range }) => holds(range, start))?.section;
}

/** 2023年结转 in a report on 2024 comes from it, 结转2025年 goes there. */
function topicFor({ topic, carriedYear }: Claim, { year }: Known): Topic {
  if (topic !== 'carried' || carriedYear === undefined || year === undefined) return topic;
  return carriedYear < year ? 'carriedIn' : carriedYear > year ? 'carriedOver' : topic;
}

/** Whether a figure speaks of the report's own year. */
const isOfYear = ({ year, topic }: Claim, report: Known): boolean =>
  year === undefined || report.year === undefined || year === report.year || topic.startsWith('carried');

/** What a figure on a topic may restate. */
export const interpretationsIn = (tables: readonly MatchedTable[], topic: Topic): readonly Interpretation[] =>
  new CellsByName(tables).interpretationsOf(topic);

class CellsByName {
  private readonly byTable = new Map<string, MatchedTable>();
  private readonly byTopic = new Map<Topic, readonly Interpretation[]>();

  constructor(tables: readonly MatchedTable[]) {
    for (const table of tables) if (!this.byTable.has(table.table.id)) this.byTable.set(table.table.id, table);
  }

  /** What a figure on a topic may restate. */
  interpretationsOf(topic: Topic): readonly Interpretation[] {
    let interpretations = this.byTopic.get(topic);
    if (!interpretations) {
      const found = RESTATES[topic].map((names) => this.interpretationOf(names));
      // Where one of the readings is unknown, the figure may be right by that one.
      interpretations = found.every((interpretation) => interpretation !== undefined) ? found : [];
      this.byTopic.set(topic, interpretations);
    }
    return interpretations;
  }

  /** The cells named and their sum; undefined where one of them is absent or unknown. */
  private interpretationOf(names: Cells): Interpretation | undefined {
    const cells: MatchedCell[] = [];
    for (const name of names) {
      const table = this.byTable.get(name.slice(0, name.indexOf('/')));
      const places = table && placesOf(table.table)(name);
      if (!places || places.length === 0) return undefined;
      for (const place of places) cells.push(table.cells[place]);
    }
    const value = sumOf(cells);
    return value === undefined ? undefined : { cells, value };
  }
}

/** Which cells of a table are named, by their indexes. */
const placesOf = cached((table: FormTable) =>
  cached((name: string): readonly number[] => {
    const [, row, column] = name.split('/');
    const isNamed = (id: string): boolean =>
      row.endsWith('*') ? `${id}.`.startsWith(`${row.slice(0, -1)}.`) : id === row;
    return table.cells.filter((cell) => cell.column.id === column && isNamed(cell.row.id)).map((cell) => cell.index);
  }),
);

/** How much of 万元, in which the table counts money, a unit is. */
const MONEY: Readonly<Record<string, number>> = { 元: 1 / 10_000, 万元: 1, 亿元: 10_000 };
/** Whether a claim agrees with one of the readings that its wording allows; a part, whether it is not larger. */
export const matchesTable = ({ claim: { figure, topic }, interpretations }: TableReference): boolean =>
  interpretations.some(({ value }) => {
    if (!figure) return value === 0;
    return isOfSome(topic) ? figure.low <= value : agrees(figure, value / (MONEY[figure.unit] ?? 1));
  });
