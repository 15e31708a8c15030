/** What a figure in prose is said to count. */
export type Topic =
  | 'received'
  | 'receivedNew'
  | 'answered'
  | 'handled'
  | 'altogether'
  | 'carriedIn'
  | 'carriedOver'
  | 'carried'
  | Outcome
  | 'grantedOrPartly'
  | 'grantedOrBoth'
  | 'otherwiseOrRest'
  | 'unavailableOrNotHeld'
  | OutcomeRow
  | EitherRow
  | 'applications'
  | 'naturalPerson'
  | 'organisations'
  | Organisation
  | 'disputes'
  | 'allDisputes'
  | Dispute
  | `${Dispute}.${Result}`
  | 'litigation.direct'
  | `litigation.${'direct' | 'afterwards' | 'way'}.${Result}`
  | `disputes.${Result}`
  | 'litigation.afterwards'
  | 'rulesMade'
  | 'rulesRepealed'
  | 'rulesInForce'
  | 'documentsMade'
  | 'documentsRepealed'
  | 'documentsInForce'
  | Decision
  | DecidedTogether
  | 'fees'
  | PublishedTopic
  | PartTopic;

/** Decisions of a kind as they were published: those of the table only where another kind beside them is. */
export type PublishedTopic = `published.${Decision}`;
export const isPublished = (topic: Topic): topic is PublishedTopic => topic.startsWith('published.');

/** Some of what a table counts: a figure that can be right as long as it is not larger. */
export type PartTopic = `some.${
  | 'applications'
  | 'carriedIn'
  | 'disputes'
  | 'documentsMade'
  | 'documentsRepealed'
  | Dispute
  | Decision
  | Outcome}`;
export const isOfSome = (topic: Topic): topic is PartTopic => topic.startsWith('some.');

const APPLICATIONS: ReadonlySet<Topic> = new Set<Topic>([
  'received',
  'receivedNew',
  'answered',
  'handled',
  'applications',
]);
/** What a figure counts that is only of some of what a topic is of; undefined where no table has them all. */
export const partOf = (topic: Topic): PartTopic | PublishedTopic | undefined =>
  isOfSome(topic) || isPublished(topic)
    ? topic
    : APPLICATIONS.has(topic)
      ? 'some.applications'
      : isOutcome(topic)
        ? `some.${topic}`
        : undefined;
const isOutcome = (topic: string): topic is Outcome => (OUTCOMES as readonly string[]).includes(topic);

export const OUTCOMES = ['granted', 'partlyGranted', 'denied', 'unavailable', 'notProcessed', 'otherwise'] as const;
export const RESULTS = ['upheld', 'corrected', 'otherResult', 'pending'] as const;
export const DISPUTES = ['reconsideration', 'litigation'] as const;
export const DECISIONS = ['licences', 'penalties', 'coercion'] as const;
/** Decisions of several kinds that one figure is told of. */
export const DECIDED_TOGETHER = {
  licencesAndPenalties: ['licences', 'penalties'],
  licencesAndCoercion: ['licences', 'coercion'],
  penaltiesAndCoercion: ['penalties', 'coercion'],
  allDecisions: DECISIONS,
} as const;
export type DecidedTogether = keyof typeof DECIDED_TOGETHER;

/** What is read of applications in a sentence that does not name them, as long as it speaks of nothing else. */
export const GOES_ON: ReadonlySet<Topic> = new Set<Topic>([
  ...(['answered', 'handled', 'carriedIn', 'carriedOver', 'carried', 'some.applications', 'some.carriedIn'] as const),
]);

/** Said of one channel only, where what was received is stated channel by channel. */
export const COUNTED_BY_CHANNEL: ReadonlySet<Topic> = new Set<Topic>([
  ...OUTCOMES,
  ...(['grantedOrPartly', 'answered', 'handled', 'carriedOver', 'carried'] as const),
]);

/** The rows inside the groups of table 三, by the meaning of their names. */
export const OUTCOME_ROWS = {
  stateSecret: 'denied.stateSecret',
  forbiddenByLaw: 'denied.forbiddenByLaw',
  security: 'denied.security',
  thirdParty: 'denied.thirdParty',
  internalAffairs: 'denied.internalAffairs',
  process: 'denied.process',
  enforcementFile: 'denied.enforcementFile',
  inquiry: 'denied.inquiry',
  notHeld: 'unavailable.notHeld',
  needsMaking: 'unavailable.needsMaking',
  unclear: 'unavailable.unclear',
  petition: 'notProcessed.petition',
  repeated: 'notProcessed.repeated',
  publication: 'notProcessed.publication',
  excessive: 'notProcessed.excessive',
  reissue: 'notProcessed.reissue',
  notCorrected: 'otherwise.notCorrected',
  feeNotPaid: 'otherwise.feeNotPaid',
} as const;
/** The words that name them. */
export const ROW_NAMES = Object.keys(OUTCOME_ROWS) as (keyof typeof OUTCOME_ROWS)[];
export type OutcomeRow = (typeof OUTCOME_ROWS)[keyof typeof OUTCOME_ROWS];

/** 无法提供（本机关不掌握）17件: that row, or its whole group for that reason before all. */
export type EitherRow = `either.${OutcomeRow}`;

/** What is done to applications, whoever does it. */
const ROWS: ReadonlySet<string> = new Set(Object.values(OUTCOME_ROWS));
export const isOfDoing = (topic: Topic): boolean =>
  COUNTED_BY_CHANNEL.has(topic) || ROWS.has(topic) || (isOfSome(topic) && topic !== 'some.applications');

/** What is carried from one year to the next. */
export const CARRY = ['carriedIn', 'carriedOver', 'carried'] as const;

/** The kinds of organisations that apply: columns of table 三. */
export const ORGANISATIONS = ['enterprise', 'research', 'publicInterest', 'legalService'] as const;
export type Organisation = (typeof ORGANISATIONS)[number];

/**
 * What the talk of a paragraph is of before anything is said: that of its section or sub-heading, where it has figures in
 * a table.
 */
export type Talk = 'applications' | 'disputes' | Dispute | 'normative' | undefined;

export type Outcome = (typeof OUTCOMES)[number];
export type Result = (typeof RESULTS)[number];
export type Dispute = (typeof DISPUTES)[number];
export type Decision = (typeof DECISIONS)[number];
