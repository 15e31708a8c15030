import { cached, lazy } from '../../caches';
import type { FormTable, Section } from '../../forms/form';
import { type Claim, claimsIn } from '../../prose/claims/claims';
import { agrees } from '../../prose/figures';
import { mayMakeRules } from '../../prose/organs/organs';
import { isOfAPart, isOfDecided, ofTheOffice } from '../../prose/organs/whose';
import type { Paragraph } from '../../prose/paragraphs';
import { Prose } from '../../prose/sentences';
import {
  DECISIONS,
  type Decision,
  type EitherRow,
  isOfSome,
  ORGANISATIONS,
  type Organisation,
  OUTCOME_ROWS,
  type OutcomeRow,
  type PublishedTopic,
  type Result,
  type Talk,
  type Topic,
} from '../../prose/topics';
import { type StaleYear, staleYears } from '../../prose/years';
import { lastAtOrBefore } from '../../text/lines';
import { holds } from '../../text/range';
import { cannotMakeRules } from '../places';
import type { MatchedSection } from '../sections';
import { sumOf } from '../tables/equations';
import type { MatchedCell, MatchedTable } from '../tables/matched';
import type { Talks } from '../talks';
import { besideAddends } from './addends';
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

/** Which cells a topic restates: alternatives, each a list of `table/row/column`, `*` for every row of a group. */
type Cells = readonly string[];
const total = (row: string): string => `applications/${row}/total`;
const RECEIVED = [total('received')];
const BOTH = [total('received'), total('carriedIn')];
const group = (name: string): Cells => [`applications/${name}*/total`];
/** Applicants are counted among the new applications, among all of them, or among those answered. */
const amongApplicants = (...columns: readonly string[]): readonly Cells[] => {
  const among = (...rows: readonly string[]): Cells =>
    rows.flatMap((row) => columns.map((column) => `applications/${row}/${column}`));
  return [among('received'), among('received', 'carriedIn'), among('outcomesTotal')];
};
const organisations = amongApplicants(...ORGANISATIONS, 'otherOrganisation');
const kinds = Object.fromEntries(
  // Companies may be meant with all that are no persons.
  ORGANISATIONS.map((kind) => [kind, [...amongApplicants(kind), ...organisations]]),
) as unknown as Readonly<Record<Organisation, readonly Cells[]>>;
const dispute = (row: string, column: string): string => `disputes/${row}/${column}`;
const suits = (column: string): Cells => [
  dispute('litigation.direct', column),
  dispute('litigation.afterReconsideration', column),
];

/** What the results are called in the table. */
const COLUMNS = { upheld: 'upheld', corrected: 'corrected', otherResult: 'other', pending: 'pending' } as const;
const results = Object.fromEntries(
  Object.entries(COLUMNS).flatMap(([result, column]) => {
    const [asked, [direct, afterwards]] = [dispute('reconsideration', column), suits(column)];
    return Object.entries<readonly Cells[]>({
      reconsideration: [[asked]],
      litigation: [suits(column)],
      'litigation.direct': [[direct]],
      'litigation.afterwards': [[afterwards]],
      // Of that way, or of both; of the last of them, or of all.
      'litigation.way': [[direct], [afterwards], suits(column)],
      disputes: [suits(column), [asked, ...suits(column)]],
    }).map(([whose, cells]) => [`${whose}.${result}`, cells]);
  }),
) as unknown as Readonly<Record<Extract<Topic, `${string}.${Result}`>, readonly Cells[]>>;

const rows = Object.fromEntries(
  Object.values(OUTCOME_ROWS).flatMap((row) => [
    [row, [[total(row)]]],
    [`either.${row}`, [[total(row)], group(row.slice(0, row.indexOf('.')))]],
  ]),
) as unknown as Readonly<Record<OutcomeRow | EitherRow, readonly Cells[]>>;

const decisions = Object.fromEntries(
  ['', 'some.', 'published.'].flatMap((of) => DECISIONS.map((kind) => [of + kind, [[`proactive/${kind}/decisions`]]])),
) as unknown as Readonly<Record<Decision | `some.${Decision}` | PublishedTopic, readonly Cells[]>>;

const RESTATES: Readonly<Record<Topic, readonly Cells[]>> = {
  ...rows,
  applications: [RECEIVED, BOTH, [total('outcomesTotal')]],
  received: [RECEIVED, BOTH],
  receivedNew: [RECEIVED],
  answered: [[total('outcomesTotal')], BOTH],
  handled: [[total('outcomesTotal')], BOTH],
  altogether: [BOTH],
  carriedIn: [[total('carriedIn')]],
  carriedOver: [[total('carriedOver')]],
  carried: [[total('carriedOver')], [total('carriedIn')]],
  granted: [[total('granted')]],
  partlyGranted: [[total('partlyGranted')]],
  grantedOrPartly: [[total('granted'), total('partlyGranted')]],
  grantedOrBoth: [[total('granted')], [total('granted'), total('partlyGranted')]],
  denied: [group('denied')],
  unavailable: [group('unavailable')],
  notProcessed: [group('notProcessed')],
  otherwise: [group('otherwise')],
  // Where one of its rows is named, the rest of them may be meant.
  otherwiseOrRest: [group('otherwise'), [total('otherwise.other')]],
  unavailableOrNotHeld: [group('unavailable'), [total('unavailable.notHeld')]],
  'some.applications': [BOTH],
  'some.carriedIn': [[total('carriedIn')]],
  'some.granted': [[total('granted')]],
  'some.partlyGranted': [[total('partlyGranted')]],
  'some.denied': [group('denied')],
  'some.unavailable': [group('unavailable')],
  'some.notProcessed': [group('notProcessed')],
  'some.otherwise': [group('otherwise')],
  ...kinds,
  ...decisions,
  ...results,
  naturalPerson: amongApplicants('naturalPerson'),
  organisations,
  disputes: [[dispute('reconsideration', 'total'), ...suits('total')], suits('total')],
  allDisputes: [[dispute('reconsideration', 'total'), ...suits('total')]],
  reconsideration: [[dispute('reconsideration', 'total')]],
  litigation: [suits('total')],
  'litigation.direct': [[dispute('litigation.direct', 'total')]],
  'litigation.afterwards': [[dispute('litigation.afterReconsideration', 'total')]],
  'some.disputes': [[dispute('reconsideration', 'total'), ...suits('total')]],
  'some.reconsideration': [[dispute('reconsideration', 'total')]],
  'some.litigation': [suits('total')],
  rulesMade: [['proactive/rules/made']],
  rulesRepealed: [['proactive/rules/repealed']],
  rulesInForce: [['proactive/rules/inForce']],
  documentsMade: [['proactive/normativeDocuments/made']],
  'some.documentsMade': [['proactive/normativeDocuments/made']],
  'some.documentsRepealed': [['proactive/normativeDocuments/repealed']],
  documentsRepealed: [['proactive/normativeDocuments/repealed']],
  documentsInForce: [['proactive/normativeDocuments/inForce']],
  fees: [['proactive/fees/charged']],
};

/** Shorter paragraphs are headings and signatures. */
const MIN_LENGTH = 6;

/** What of a report has to be known to read its prose. */
interface Known {
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
  return all;
}

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
    const claim = ofTheOffice(topic === found.topic ? found : { ...found, topic });
    const reference = { claim, interpretations: cells.interpretationsOf(claim.topic) };
    if (reference.interpretations.length > 0 && isHeld(reference, report.organ)) references.push(reference);
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
