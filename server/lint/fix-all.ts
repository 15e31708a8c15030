import type { Syntax } from '../draft/draft';
import { applyEdits, type Edit, EditMap, withoutOverlaps } from '../text/edits';
import { groupBy } from '../text/group-by';
import { lastAtOrBefore } from '../text/lines';
import type { Range } from '../text/range';
import { finished } from '../text/steps';
import { changesFigures, PART_OF_FIGURE } from './figure-changes';
import type { Finding, Fix } from './finding';
import { UNFILLED } from './known-rules';
import { type Checked, check, type Previous, type RuleSet, type Settings } from './linter';

/** One fix may bring another to light; a draft that is not settled after this many rounds is left as it was. */
const MAX_ROUNDS = 10;
/** So often a round is tried without the fixes that did not do what they promised. */
const MAX_ATTEMPTS = 4;

/** A safe fix that was made, and the finding that it fixed, both in the text of its round. */
export interface AppliedFix {
  readonly finding: Finding;
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Fixes that were made at once, in the order of the text that they were made in. */
export interface FixRound {
  readonly text: string;
  readonly fixes: readonly AppliedFix[];
}

export interface FixedDraft {
  readonly text: string;
  readonly checked: Checked;
  readonly rounds: readonly FixRound[];
}

export interface FixOptions {
  readonly previous?: Previous | undefined;
  /** The rules whose findings are to be fixed; all where none are given. */
  readonly only?: ReadonlySet<string> | undefined;
  /** What was found in the text, where that is known. */
  readonly checked?: Checked;
  /** Whether a fix can be made where the text comes from, after the rounds that were made before. */
  readonly accepts?: (fix: AppliedFix, rounds: readonly FixRound[]) => boolean;
}

/** The edits of a round, in the order of its text. */
export const editsIn = ({ fixes }: FixRound): Edit[] => withoutOverlaps(fixes.map(({ edits }) => edits));

/** The fix of a finding that may be made without asking: the preferred one, where there are several. */
export function safeFixOf(finding: Finding): Fix | undefined {
  const safe = finding.fixes().filter((fix) => fix.safe);
  return safe.find((fix) => fix.preferred) ?? safe[0];
}

/** Makes every safe fix of a draft, those included that only become possible on the way. */
export const fixAll = (
  rules: RuleSet,
  text: string,
  syntax: Syntax,
  settings: Settings,
  options: FixOptions = {},
): FixedDraft => finished(fixing(rules, text, syntax, settings, options));

/**
 * The same step by step, each about as long as one check, for whoever wants to be interrupted. A fix whose finding is
 * still there after it is not made, nor one that makes a figure contradict another. Made twice it changes nothing.
 */
export function* fixing(
  rules: RuleSet,
  text: string,
  syntax: Syntax,
  settings: Settings,
  options: FixOptions,
): Generator<void, FixedDraft> {
  const { previous, checked } = options;
  const checkAgain = (changed: string): Checked => check(rules, changed, syntax, settings, { previous });
  const before: FixedDraft = { text, checked: checked ?? checkAgain(text), rounds: [] };
  let now = before;
  while (now.rounds.length < MAX_ROUNDS) {
    const next = yield* fixRound(now, options, checkAgain);
    if (!next) return now;
    now = next;
  }
  return before;
}

/** One round of fixes that do not overlap; undefined where none is left to be made. */
function* fixRound(
  now: FixedDraft,
  options: FixOptions,
  checkAgain: (text: string) => Checked,
): Generator<void, FixedDraft | undefined> {
  let candidates = candidatesIn(now, options);
  for (let attempt = 0; attempt < MAX_ATTEMPTS && candidates.length > 0; attempt++) {
    yield;
    const text = applyEdits(
      now.text,
      candidates.flatMap(({ edits }) => edits),
    );
    const checked = checkAgain(text);
    const failed = failedAmong(candidates, now, checked);
    if (failed.size === 0) return { text, checked, rounds: [...now.rounds, { text: now.text, fixes: candidates }] };
    // Where single fixes go on failing, it is their rules that do not agree.
    const rules = new Set([...failed].map(({ finding }) => finding.rule));
    candidates = candidates.filter((candidate) =>
      attempt < 2 ? !failed.has(candidate) : !rules.has(candidate.finding.rule),
    );
  }
  return undefined;
}

/** The safe fix of each finding; of two that overlap the first. A fix that changes nothing is none. */
function candidatesIn({ text, checked, rounds }: FixedDraft, { only, accepts }: FixOptions): AppliedFix[] {
  const fixes = checked.findings.flatMap((finding): AppliedFix[] => {
    if (only && !only.has(finding.rule)) return [];
    const fix = safeFixOf(finding);
    if (!fix?.edits.some(({ range, text: put }) => text.slice(range.start, range.end) !== put)) return [];
    const applied = { finding, title: fix.title, edits: fix.edits };
    return accepts?.(applied, rounds) === false ? [] : [applied];
  });
  const kept = new Set(withoutOverlaps(fixes.map(({ edits }) => edits)));
  return apart(
    fixes.filter(({ edits }) => kept.has(edits[0])),
    text,
  );
}

/** Without those fixes that wait: made at once, two that touch between digits (5[…][…]7) would make one figure of two. */
function apart(fixes: readonly AppliedFix[], text: string): AppliedFix[] {
  const placed = fixes.flatMap((fix) => fix.edits.map(({ range }) => ({ fix, range })));
  placed.sort((a, b) => a.range.start - b.range.start);
  const waiting = new Set<AppliedFix>();
  let run: Range = { start: 0, end: -1 };
  for (const { fix, range } of placed) {
    const isNext = range.start === run.end;
    const isBetweenFigures =
      PART_OF_FIGURE.test(text[run.start - 1] ?? '') && PART_OF_FIGURE.test(text[range.end] ?? '');
    if (isNext && isBetweenFigures) waiting.add(fix);
    else run = { start: isNext ? run.start : range.start, end: range.end };
  }
  return fixes.filter((fix) => !waiting.has(fix));
}

/** The fixes whose finding is still there, and where figures changed and something new contradicts them, all of those. */
function failedAmong(made: readonly AppliedFix[], before: FixedDraft, after: Checked): Set<AppliedFix> {
  const map = new EditMap(made.flatMap(({ edits }) => edits));
  const left = groupBy(after.findings, ({ rule }) => rule);
  const failed = new Set(
    made.filter((fix) => {
      const place = map.after(extentOf(fix));
      return findingsIn(left.get(fix.finding.rule) ?? [], place).some((found) => isSame(found, fix.finding));
    }),
  );
  if (contradictionsIn(after.findings) > contradictionsIn(before.checked.findings))
    for (const fix of made) if (changesFigures(fix.edits, before.text)) failed.add(fix);
  return failed;
}

/** From the first to the last place that a fix is about. */
function extentOf({ finding, edits }: AppliedFix): Range {
  const first = edits[0].range.start;
  const last = edits[edits.length - 1].range.end;
  return { start: Math.min(finding.range.start, first), end: Math.max(finding.range.end, last) };
}

/** Whether a finding is reported as before, or is one that would be fixed again. */
const isSame = (found: Finding, fixed: Finding): boolean =>
  found.message === fixed.message || safeFixOf(found) !== undefined;

/** Those of some findings of a rule, in the order of the text, that share a character with a range, or touch an empty one. */
function findingsIn(findings: readonly Finding[], { start, end }: Range): readonly Finding[] {
  const to = 1 + lastAtOrBefore(findings.length, end, (i) => findings[i].range.start);
  let from = to;
  while (from > 0 && findings[from - 1].range.end >= start) from--;
  return findings
    .slice(from, to)
    .filter(({ range }) => start === end || range.start === range.end || (range.start < end && start < range.end));
}

/** A finding at a place that nobody has filled in yet contradicts nothing. */
const contradictionsIn = (findings: readonly Finding[]): number =>
  findings.filter(({ rule, severity }) => (severity === 'error' || severity === 'warning') && !UNFILLED.has(rule))
    .length;
