import { currentRuleId } from '../lint/renamed-rules';
import { organKey } from '../report/compare/organs';

/** What a reviewer has decided of a finding: it is right, it is no fault, the organ is to answer for it; or nothing any longer. */
export const VERDICTS = ['confirmed', 'dismissed', 'returned', 'open'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A decision on a finding, known again by what the finding speaks of and not by where that stands. */
export interface Decision {
  readonly organ: string;
  readonly year: number;
  readonly rule: string;
  /** See `FindingPlace`. */
  readonly at: string;
  readonly sum: string;
  readonly verdict: Verdict;
  /** Wanted where a finding is dismissed. */
  readonly reason: string;
  /** When it was taken, as YYYY-MM-DDThh:mm:ssZ: of two decisions on one finding the later holds. */
  readonly on: string;
}

/** The name by which decisions lie beside the reports. */
export const DECISIONS_FILE = 'review.json';
const MAX_TEXT = 1000;

/** What a decision is about. */
export type Subject = Pick<Decision, 'organ' | 'year' | 'rule' | 'at' | 'sum'>;

const subjectKey = ({ organ, year, rule, at, sum }: Subject): string =>
  [organKey(organ), year, currentRuleId(rule), at, sum].join('\n');

/** Decisions by what they are about. */
export class Decisions {
  private readonly all = new Map<string, Decision>();

  constructor(decisions: Iterable<Decision> = []) {
    for (const decision of decisions) this.add(decision);
  }

  /** Of two decisions on one finding the later holds, whichever comes first. */
  add(decision: Decision): void {
    const key = subjectKey(decision);
    const present = this.all.get(key);
    if (!present || present.on <= decision.on) this.all.set(key, decision);
  }

  of(subject: Subject): Decision | undefined {
    return this.all.get(subjectKey(subject));
  }

  /** By organ, year, rule and place: always in one order. */
  sorted(): Decision[] {
    return [...this.all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, decision]) => decision);
  }

  get size(): number {
    return this.all.size;
  }
}

/**
 * Decisions as a file that merges line by line: one line each, in order, and every one of them ends with a comma, so that
 * adding a last one changes no other line.
 */
export const writeDecisions = (decisions: Decisions): string =>
  `{ "version": 1, "decisions": [\n${decisions
    .sorted()
    .map((decision) => `${JSON.stringify(inOrder(decision))},\n`)
    .join('')}null ] }\n`;

/** The same keys in the same order, whoever wrote the decision. */
const inOrder = ({ organ, year, rule, at, sum, verdict, reason, on }: Decision): Decision => {
  return { organ, year, rule, at, sum, verdict, reason, on };
};

/** Reads decisions; undefined for what is no such file. A line that is no decision is passed over. */
export function readDecisions(text: string): Decisions | undefined {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  const { version, decisions } = (json ?? {}) as Record<string, unknown>;
  if (version !== 1 || !Array.isArray(decisions)) return undefined;
  return new Decisions(decisions.filter(isDecision));
}

function isDecision(value: unknown): value is Decision {
  if (typeof value !== 'object' || value === null) return false;
  const { year, verdict, ...texts } = value as Record<string, unknown>;
  return (
    Number.isInteger(year) &&
    VERDICTS.includes(verdict as Verdict) &&
    ['organ', 'rule', 'at', 'sum', 'reason', 'on'].every(
      (name) => typeof texts[name] === 'string' && (texts[name] as string).length <= MAX_TEXT,
    ) &&
    (verdict !== 'dismissed' || (texts.reason as string).trim() !== '')
  );
}
