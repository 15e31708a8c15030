import type { Syntax } from '../draft/draft';
import type { PreviousYear } from '../report/other-year';
import { check, type Settings } from '../rules/check';
import type { Finding } from '../rules/finding';
import { MOST_ROUNDS, safeFixOf } from '../rules/safe-fixes';
import { applyEdits, difference, type Edit, withoutOverlaps } from '../text/edits';

/** The edits that make every safe fix of a draft, those included that only become possible on the way. */
export function fixAllEdits(
  text: string,
  syntax: Syntax,
  settings: Settings,
  findings: readonly Finding[],
  previous?: PreviousYear,
): Edit[] {
  const first = safeEdits(findings);
  if (first.length === 0) return [];
  let fixed = applyEdits(text, first);
  let edits = safeEdits(check(fixed, syntax, settings, { previous }).findings);
  if (edits.length === 0) return first;
  for (let round = 2; edits.length > 0 && round < MOST_ROUNDS; round++) {
    fixed = applyEdits(fixed, edits);
    edits = safeEdits(check(fixed, syntax, settings, { previous }).findings);
  }
  return differences(text, fixed);
}

/** The safe fix of each finding; of two that overlap the first. */
const safeEdits = (findings: readonly Finding[]): Edit[] =>
  withoutOverlaps(findings.map((finding) => safeFixOf(finding)?.edits ?? []));

/** Small edits that make one text into the other: line by line where no line came or went. */
export function differences(before: string, after: string): Edit[] {
  const lines = before.split('\n');
  const changed = after.split('\n');
  if (lines.length !== changed.length) return difference(before, after, 0);
  const edits: Edit[] = [];
  let at = 0;
  for (let i = 0; i < lines.length; i++) {
    edits.push(...difference(lines[i], changed[i], at));
    at += lines[i].length + 1;
  }
  return edits;
}
