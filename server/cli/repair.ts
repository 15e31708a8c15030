import type { Syntax } from '../draft/draft';
import { check, type Settings } from '../rules/check';
import type { Finding } from '../rules/finding';
import { MOST_ROUNDS, safeFixOf } from '../rules/safe-fixes';
import { applyEdits, type Edit, withoutOverlaps } from '../text/edits';
import { Lines } from '../text/lines';
import type { Range } from '../text/range';

/** One change made to a draft. */
export interface Change {
  readonly rule: string;
  /** Line and column, from 1, in the draft as it was. */
  readonly line: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
}

export interface Repaired {
  readonly text: string;
  readonly isReport: boolean;
  readonly changes: readonly Change[];
  /** How many findings are left. */
  readonly remaining: number;
}

/** Whether `repair` would do something about a finding. */
export const isMendable = (finding: Finding): boolean => safeFixOf(finding) !== undefined;

/** Makes the safe fixes of a draft, of the given rules only where some are given, again until none is left. */
export function repair(
  text: string,
  syntax: Syntax,
  settings: Settings,
  only: ReadonlySet<string> | undefined,
): Repaired {
  const lines = new Lines(text);
  const changes: Change[] = [];
  const rounds: (readonly Edit[])[] = [];
  let repaired = text;
  let checked = check(repaired, syntax, settings);
  const isReport = checked.report !== undefined;
  while (rounds.length < MOST_ROUNDS) {
    const chosen = choose(checked.findings, only, repaired);
    if (chosen.size === 0) break;
    for (const [edit, rule] of chosen) {
      const { line, character } = lines.position(originOf(edit.range.start, rounds));
      const from = slice(repaired, edit.range);
      changes.push({ rule, line: line + 1, column: character + 1, from, to: edit.text });
    }
    rounds.push([...chosen.keys()]);
    repaired = applyEdits(repaired, [...chosen.keys()]);
    checked = check(repaired, syntax, settings);
  }
  return { text: repaired, isReport, changes, remaining: checked.findings.length };
}

/** The edits of one round in the order of the text, and for each the rule that asked for it. */
function choose(
  findings: readonly Finding[],
  only: ReadonlySet<string> | undefined,
  text: string,
): ReadonlyMap<Edit, string> {
  const rules = new Map<Edit, string>();
  const groups: (readonly Edit[])[] = [];
  for (const finding of findings) {
    if (only && !only.has(finding.rule)) continue;
    const fix = safeFixOf(finding);
    // A fix that changes nothing would be made again in every round.
    if (!fix?.edits.some((edit) => slice(text, edit.range) !== edit.text)) continue;
    groups.push(fix.edits);
    for (const edit of fix.edits) rules.set(edit, finding.rule);
  }
  return new Map(withoutOverlaps(groups).map((edit) => [edit, rules.get(edit) ?? '']));
}

/** Where a place of the repaired text was before the rounds of edits made so far. */
function originOf(offset: number, rounds: readonly (readonly Edit[])[]): number {
  return rounds.reduceRight(before, offset);
}

function before(offset: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { range, text } of edits) {
    const start = range.start + shift;
    if (offset < start) break;
    if (offset < start + text.length) return range.start;
    shift += text.length - (range.end - range.start);
  }
  return offset - shift;
}

const slice = (text: string, range: Range): string => text.slice(range.start, range.end);
