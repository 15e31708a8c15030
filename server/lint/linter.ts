import type { Syntax } from '../draft/draft';
import { readDraft } from '../draft/read';
import type { Forms } from '../forms';
import type { ParagraphCache } from '../prose/text-facts';
import type { PreviousYear, Unmatched } from '../report/compare/other-year';
import { type Report, readReport } from '../report/report';
import { harmless } from '../text/shown';
import type { Finding, Fix, Language, Level, Related, Severity } from './finding';
import { lawful } from './fix-law';
import type { Context, RelatedInformation, Rule } from './rule';
import { Suppressions } from './suppressions';

/** How findings are reported: in which language, and how severe each rule is where that is not its default. */
export interface Settings {
  readonly language: Language;
  readonly severities: Readonly<Record<string, Level>>;
  /** The day by which reports are due where the law sets none, as `MM-DD`. */
  readonly dueDate?: string | undefined;
}

export interface Checked {
  /** Undefined where the text is no annual report; then nothing is found either. */
  readonly report: Report | undefined;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** Last year's report of the same organ, or a way to look for it once it is known which organ and year that is. */
export type Previous = PreviousYear | ((report: Report) => PreviousYear | undefined);

/** Called for each step when it is done, by name, for whoever wants to know how long each takes. */
export type OnPhase = (step: string) => void;

/** The rules that drafts are held against, and the forms that they are read by. */
export interface RuleSet {
  /** In the order in which they are checked: those that look at what the others found come last. */
  readonly inOrder: readonly Rule[];
  readonly ids: ReadonlySet<string>;
  readonly comparingYears: ReadonlySet<string>;
  readonly forms: Forms;
}

export const ruleSetOf = (rules: readonly Rule[], forms: Forms): RuleSet => ({
  inOrder: [...rules].sort((a, b) => Number(a.isLast ?? false) - Number(b.isLast ?? false)),
  ids: new Set(rules.map(({ id }) => id)),
  comparingYears: new Set(rules.flatMap(({ id, needsPrevious }) => (needsPrevious ? id : []))),
  forms,
});

/** What else there is when a draft is checked. */
export interface CheckOptions {
  readonly previous?: Previous | undefined;
  /** What keeps a report from being held against others that are there. */
  readonly unmatched?: ((report: Report) => Unmatched | undefined) | undefined;
  /** What the last reading of the same draft left, where it is read again and again. */
  readonly cache?: ParagraphCache;
  /** The same draft as it was read last. */
  readonly before?: Report | undefined;
  /** Where the text was last changed, for a draft that is being typed. */
  readonly edited?: (() => number | undefined) | undefined;
  readonly onPhase?: OnPhase | undefined;
}

/** Reads a draft and holds every rule against it. Never throws, whatever the text. */
export function check(
  rules: RuleSet,
  text: string,
  syntax: Syntax,
  settings: Settings,
  options: CheckOptions = {},
): Checked {
  const { cache, before, onPhase } = options;
  const draft = readDraft(text, syntax);
  onPhase?.('draft');
  const report = readReport(draft, cache, rules.forms, before);
  onPhase?.('report');
  return checkReport(rules, report, settings, options);
}

/** Holds every rule against a draft that has been read; one that is no report has nothing to be found. */
export function checkReport(
  rules: RuleSet,
  report: Report | undefined,
  settings: Settings,
  options: CheckOptions = {},
): Checked {
  const { previous, edited = () => undefined, onPhase } = options;
  if (!report) return { report, findings: [] };
  // Else it would count for the rule that happens to ask for it first.
  if (onPhase && report.prose) onPhase('prose');
  const suppressions = new Suppressions(report.draft.text);
  const checked = new Set<string>();
  const context: Context = {
    previous: typeof previous === 'function' ? previous(report) : previous,
    edited,
    unmatched: options.unmatched?.(report),
    dueDate: settings.dueDate,
    suppressions: {
      directives: suppressions.directives,
      ranges: suppressions.ranges,
      wasChecked: (rule) => checked.has(rule),
      isRule: (rule) => rules.ids.has(rule),
      comparesYears: (rule) => rules.comparingYears.has(rule),
      rules: [...rules.ids],
    },
  };
  const run: Run = { report, context, language: settings.language, suppressions };
  const findings: Finding[] = [];
  for (const rule of rules.inOrder) {
    const severity = Object.hasOwn(settings.severities, rule.id) ? settings.severities[rule.id] : undefined;
    if (severity === 'off' || (rule.needsPrevious === true && !context.previous)) continue;
    try {
      // Not handed over as arguments: there may be more of them than a call can have.
      for (const finding of findingsOf(rule, severity, run)) findings.push(finding);
      if (!rule.needsPrevious || context.previous) checked.add(rule.id);
    } catch (error) {
      findings.push(failedRule(rule, severity ?? rule.severity, error, settings.language));
    }
    onPhase?.(rule.id);
  }
  findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { report, findings };
}

/** What is the same for each rule that a report is held against. */
interface Run {
  readonly report: Report;
  readonly context: Context;
  readonly language: Language;
  readonly suppressions: Suppressions;
}

/** @param severity as it is set; undefined for the rule's own */
function findingsOf(
  rule: Rule,
  severity: Severity | undefined,
  { report, context, language, suppressions }: Run,
): Finding[] {
  const findings: Finding[] = [];
  rule.check(
    report,
    (range, facts) => {
      if (suppressions.isSuppressed(rule.id, range.start)) return;
      findings.push({
        rule: rule.id,
        severity: severity ?? rule.severityOf?.(facts) ?? rule.severity,
        range,
        message: harmless(rule.message[language](facts)),
        related: rule.related?.(facts).map((related) => relatedOf(related, language)) ?? [],
        ...(rule.alsoAt && { alsoAt: () => rule.alsoAt?.(facts) ?? [] }),
        fixes: () => fixesOf(rule, facts, report, language),
      });
    },
    context,
  );
  return findings;
}

/** The fixes of a finding that the law of fixes lets pass. One that cannot be worked out says so, and changes nothing. */
function fixesOf(rule: Rule, facts: unknown, report: Report, language: Language): Fix[] {
  try {
    return (rule.fixes?.(facts, report) ?? []).flatMap(({ title, edits, preferred = false, safe = false }) => {
      const fix = { title: harmless(title[language]), edits, preferred, safe };
      return lawful(fix, report, language) ?? [];
    });
  } catch (error) {
    const title =
      language === 'en'
        ? `The fix of ${rule.id} failed on this draft (${reasonOf(error)}); nothing is changed.`
        : `规则 ${rule.id} 在检查本稿时出错（${reasonOf(error)}），给不出修复，文稿不变。`;
    return [{ title, edits: [], preferred: false, safe: false }];
  }
}

const relatedOf = ({ range, message, file, isMinor }: RelatedInformation, language: Language): Related => ({
  range,
  message: harmless(message[language]),
  ...(file && { file }),
  ...(isMinor && { isMinor }),
});

/**
 * A rule that fails is reported as itself, once, and takes nothing else down. It is as severe as what it would have
 * found: a draft that was not checked has not passed.
 */
function failedRule(rule: Rule, severity: Severity, error: unknown, language: Language): Finding {
  const message =
    language === 'en'
      ? `The rule ${rule.id} failed on this draft (${reasonOf(error)}); the other rules were checked.`
      : `规则 ${rule.id} 在检查本稿时出错（${reasonOf(error)}），其他规则不受影响。`;
  return { rule: rule.id, severity, range: { start: 0, end: 0 }, message, related: [], fixes: () => [] };
}

const reasonOf = (error: unknown): string => harmless(error instanceof Error ? error.message : String(error));
