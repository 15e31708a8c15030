import { type Checked, check, type Finding, SETTINGS } from '../product';
import type { Random } from '../random';
import type { Syntax } from '../write';

/** A text that is held against the oracles. */
export interface Subject {
  readonly text: string;
  readonly syntax: Syntax;
  /** What it was before one thing went wrong, where that is known. */
  readonly clean?: string;
}

/** Says what is wrong with what the product makes of a text; nothing where all is right. */
export type Oracle = (subject: Subject, random: Random) => string | undefined;

const known = new WeakMap<Subject, Checked>();

/** What is found in a text; several oracles ask for it. */
export function checked(subject: Subject): Checked {
  const before = known.get(subject);
  if (before) return before;
  const result = check(subject.text, subject.syntax, SETTINGS);
  known.set(subject, result);
  return result;
}

/** All that is said of a text, one finding a line; `place` says where an offset is. */
export function account(
  findings: readonly Finding[],
  place: (offset: number) => number = (offset) => offset,
): string[] {
  return findings.map(({ rule, severity, range, message, related, alsoAt }) => {
    const own = ({ start, end }: { start: number; end: number }) => `${place(start)}–${place(end)}`;
    const others = related.map((other) => `${own(other.range)} ${other.message}`);
    return [rule, severity, own(range), message, ...others, ...(alsoAt?.().map(own) ?? [])].join(' · ');
  });
}

/** The first line in which two accounts differ. */
export function differing(one: readonly string[], other: readonly string[]): string | undefined {
  for (let i = 0; i < Math.max(one.length, other.length); i++)
    if (one[i] !== other[i]) return `${one[i] ?? 'nothing'} ≠ ${other[i] ?? 'nothing'}`;
  return undefined;
}
