import type { Finding, Fix } from './finding';

/** Mending one thing may bring another to light; a draft that still changes after this many rounds is left as it is. */
export const MOST_ROUNDS = 10;

/** The fix of a finding that may be made without asking: the preferred one, where there are several. */
export function safeFixOf(finding: Finding): Fix | undefined {
  const safe = finding.fixes().filter((fix) => fix.safe);
  return safe.find((fix) => fix.preferred) ?? safe[0];
}
