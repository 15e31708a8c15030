import {
  DECIDED_TOGETHER,
  DECISIONS,
  type DecidedTogether,
  type Decision,
  type EitherRow,
  ORGANISATIONS,
  type Organisation,
  OUTCOME_ROWS,
  type OutcomeRow,
  type PublishedTopic,
  type Result,
  type Topic,
} from '../../prose/topics';

/** Which cells a topic restates: alternatives, each a list of `table/row/column`, `*` for every row of a group. */
export type Cells = readonly string[];
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
const togetherDecided = Object.fromEntries(
  Object.entries(DECIDED_TOGETHER).map(([topic, kinds]) => [
    topic,
    [kinds.map((kind) => `proactive/${kind}/decisions`)],
  ]),
) as unknown as Readonly<Record<DecidedTogether, readonly Cells[]>>;

export const RESTATES: Readonly<Record<Topic, readonly Cells[]>> = {
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
  ...togetherDecided,
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
