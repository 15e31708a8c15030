import type { FormTable } from '../forms/form';
import { type Claim, claimsIn } from '../prose/claims';
import { agrees } from '../prose/figures';
import type { Paragraph } from '../prose/paragraphs';
import type { Talk } from '../prose/scopes';
import { Prose } from '../prose/sentences';
import { OUTCOME_ROWS, type OutcomeRow, type Topic } from '../prose/topics';
import { sumOf } from './equations';
import type { SectionReading } from './sections';
import type { CellReading, TableReading } from './tables';
import { isOfAPart } from './whose';

/** A figure of prose, and what the tables say of the same thing. */
export interface Restatement {
  readonly claim: Claim;
  /** The readings that the wording allows; the plainest first. */
  readonly readings: readonly Reading[];
}

/** Some cells whose sum a figure in prose may restate. */
export interface Reading {
  readonly cells: readonly CellReading[];
  readonly value: number;
}

/** Which cells a topic restates: alternatives, each a list of `table/row/column`, `*` for every row of a group. */
type Cells = readonly string[];
const total = (row: string): string => `applications/${row}/total`;
const RECEIVED = [total('received')];
const BOTH = [total('received'), total('carriedIn')];
const group = (name: string): Cells => [`applications/${name}*/total`];
const organisations = (...rows: string[]): Cells =>
  rows.flatMap((row) =>
    ['enterprise', 'research', 'publicInterest', 'legalService', 'otherOrganisation'].map(
      (column) => `applications/${row}/${column}`,
    ),
  );
const dispute = (row: string, column: string): string => `disputes/${row}/${column}`;
const suits = (column: string): Cells => [
  dispute('litigation.direct', column),
  dispute('litigation.afterReconsideration', column),
];

const rows = Object.fromEntries(Object.values(OUTCOME_ROWS).map((row) => [row, [[total(row)]]])) as unknown as Readonly<
  Record<OutcomeRow, readonly Cells[]>
>;

const RESTATES: Readonly<Record<Topic, readonly Cells[]>> = {
  ...rows,
  applications: [RECEIVED, BOTH, [total('outcomesTotal')]],
  received: [RECEIVED, BOTH],
  receivedNew: [RECEIVED],
  answered: [[total('outcomesTotal')], BOTH],
  carriedIn: [[total('carriedIn')]],
  carriedOver: [[total('carriedOver')]],
  carried: [[total('carriedOver')], [total('carriedIn')]],
  granted: [[total('granted')]],
  partlyGranted: [[total('partlyGranted')]],
  grantedOrPartly: [[total('granted'), total('partlyGranted')]],
  denied: [group('denied')],
  unavailable: [group('unavailable')],
  notProcessed: [group('notProcessed')],
  otherwise: [group('otherwise')],
  // Where one of its rows is named, the rest of them may be meant.
  otherwiseOrRest: [group('otherwise'), [total('otherwise.other')]],
  naturalPerson: [
    ['applications/received/naturalPerson'],
    ['applications/received/naturalPerson', 'applications/carriedIn/naturalPerson'],
    ['applications/outcomesTotal/naturalPerson'],
  ],
  organisations: [organisations('received'), organisations('received', 'carriedIn'), organisations('outcomesTotal')],
  disputes: [[dispute('reconsideration', 'total'), ...suits('total')], suits('total')],
  reconsideration: [[dispute('reconsideration', 'total')]],
  litigation: [suits('total')],
  'reconsideration.upheld': [[dispute('reconsideration', 'upheld')]],
  'reconsideration.corrected': [[dispute('reconsideration', 'corrected')]],
  'reconsideration.otherResult': [[dispute('reconsideration', 'other')]],
  'reconsideration.pending': [[dispute('reconsideration', 'pending')]],
  'litigation.direct': [[dispute('litigation.direct', 'total')]],
  'litigation.afterwards': [[dispute('litigation.afterReconsideration', 'total')]],
  'litigation.upheld': [suits('upheld')],
  'litigation.corrected': [suits('corrected')],
  'litigation.otherResult': [suits('other')],
  'litigation.pending': [suits('pending')],
  documentsMade: [['proactive/normativeDocuments/made']],
  documentsRepealed: [['proactive/normativeDocuments/repealed']],
  documentsInForce: [['proactive/normativeDocuments/inForce']],
  licences: [['proactive/licences/decisions']],
  penalties: [['proactive/penalties/decisions']],
  coercion: [['proactive/coercion/decisions']],
  fees: [['proactive/fees/charged']],
};

/** Shorter paragraphs are headings and signatures. */
const SHORTEST = 6;

/** What of a report has to be known to read its prose. */
interface Known {
  readonly year: number | undefined;
  readonly organ: string | undefined;
  readonly sections: readonly SectionReading[];
  readonly tables: readonly TableReading[];
  readonly prose: readonly Prose[];
}

/** The prose of a report, one for each paragraph that is worth reading for figures. */
export const proseOf = (paragraphs: readonly Paragraph[]): Prose[] =>
  paragraphs.filter(({ text }) => text.length >= SHORTEST).map((paragraph) => new Prose(paragraph));

const NONE: readonly Restatement[] = [];

/** The figures of prose that restate cells of the report's tables. */
export function restatementsIn(report: Known): Restatement[] {
  const cells = new CellsByName(report.tables);
  return report.prose.flatMap((prose) => {
    const claims = claimsIn(prose, talkOf(report, prose));
    if (claims.length === 0) return NONE;
    const restatements: Restatement[] = [];
    for (const found of claims) {
      if (!isOfYear(found, report)) continue;
      const topic = topicFor(found, report);
      const claim = topic === found.topic ? found : { ...found, topic };
      const restatement = { claim, readings: cells.readings(topic) };
      if (restatement.readings.length > 0 && isHeld(restatement, report.organ)) restatements.push(restatement);
    }
    return restatements;
  });
}

/** Whose figure it is has to be asked where it is not the table's, or where a word before it says that it is of a part. */
const isHeld = (one: Restatement, organ: string | undefined): boolean =>
  one.claim.apart === undefined ? isBorneOut(one) || !isOfAPart(one.claim, organ) : !isOfAPart(one.claim, organ);

/** What the talk is of where a paragraph begins. */
export function talkOf({ sections }: Pick<Known, 'sections'>, { paragraph }: Prose): Talk {
  const { start } = paragraph.lines[0].range;
  const id = sections.find(({ range }) => start >= range.start && start < range.end)?.section.id;
  return id === 'applications' || id === 'disputes' ? id : undefined;
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
  private readonly byTable = new Map<string, TableReading>();
  private readonly byTopic = new Map<Topic, readonly Reading[]>();

  constructor(tables: readonly TableReading[]) {
    for (const table of tables) if (!this.byTable.has(table.table.id)) this.byTable.set(table.table.id, table);
  }

  /** What a figure on a topic may restate. */
  readings(topic: Topic): readonly Reading[] {
    let readings = this.byTopic.get(topic);
    if (!readings) {
      const found = RESTATES[topic].map((names) => this.reading(names));
      // Where one of the readings is unknown, the figure may be right by that one.
      readings = found.every((reading) => reading !== undefined) ? found : [];
      this.byTopic.set(topic, readings);
    }
    return readings;
  }

  /** The cells named and their sum; undefined where one of them is absent or unknown. */
  private reading(names: Cells): Reading | undefined {
    const cells: CellReading[] = [];
    for (const name of names) {
      const table = this.byTable.get(name.slice(0, name.indexOf('/')));
      const places = table && placesOf(table.table, name);
      if (!places || places.length === 0) return undefined;
      for (const place of places) cells.push(table.cells[place]);
    }
    const value = sumOf(cells);
    return value === undefined ? undefined : { cells, value };
  }
}

const known = new Map<FormTable, Map<string, readonly number[]>>();

/** Which cells of the form are named; worked out once. */
function placesOf(table: FormTable, name: string): readonly number[] {
  let ofTable = known.get(table);
  if (!ofTable) {
    ofTable = new Map();
    known.set(table, ofTable);
  }
  let places = ofTable.get(name);
  if (!places) {
    const [, row, column] = name.split('/');
    const isNamed = (id: string): boolean =>
      row.endsWith('*') ? `${id}.`.startsWith(`${row.slice(0, -1)}.`) : id === row;
    places = table.cells.filter((cell) => cell.column.id === column && isNamed(cell.row.id)).map((cell) => cell.index);
    ofTable.set(name, places);
  }
  return places;
}

/** How much of 万元, in which the table counts money, a unit is. */
const MONEY: Readonly<Record<string, number>> = { 元: 1 / 10_000, 万元: 1, 亿元: 10_000 };

/** Whether a claim agrees with one of the readings that its wording allows. */
export const isBorneOut = ({ claim: { figure }, readings }: Restatement): boolean =>
  readings.some(({ value }) => (figure ? agrees(figure, value / (MONEY[figure.unit] ?? 1)) : value === 0));
