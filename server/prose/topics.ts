/** What a figure in prose is said to count. */
export type Topic =
  | 'received'
  | 'receivedNew'
  | 'answered'
  | 'carriedIn'
  | 'carriedOver'
  | 'carried'
  | Outcome
  | 'grantedOrPartly'
  | 'naturalPerson'
  | 'organisations'
  | 'disputes'
  | Dispute
  | `${Dispute}.${Result}`
  | 'litigation.direct'
  | 'litigation.afterwards'
  | 'documentsMade'
  | 'documentsRepealed'
  | 'documentsInForce'
  | Decision
  | 'fees';

export const OUTCOMES = ['granted', 'partlyGranted', 'denied', 'unavailable', 'notProcessed', 'otherwise'] as const;
export const RESULTS = ['upheld', 'corrected', 'otherResult', 'pending'] as const;
export const DISPUTES = ['reconsideration', 'litigation'] as const;
export const DECISIONS = ['licences', 'penalties', 'coercion'] as const;

export type Outcome = (typeof OUTCOMES)[number];
export type Result = (typeof RESULTS)[number];
export type Dispute = (typeof DISPUTES)[number];
export type Decision = (typeof DECISIONS)[number];
