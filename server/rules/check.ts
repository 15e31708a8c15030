import type { Syntax } from '../draft/draft';
import { readDraft } from '../draft/read';
import { readReport, type Report } from '../report/report';
import type { Finding, Language, Severity } from './finding';
import { rules } from './registry';
import type { Rule } from './rule';
import { isSilenced, type Silence, silencesIn } from './silence';

/** How findings are told: in which language, and how severe each rule is where it is not its default. */
export interface Settings {
  readonly language: Language;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

export interface Checked {
  /** Undefined where the text is no annual report; then nothing is found either. */
  readonly report: Report | undefined;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
}

/** Reads a draft and holds every rule against it. Never throws, whatever the text. */
export function check(text: string, syntax: Syntax, settings: Settings): Checked {
  const report = readReport(readDraft(text, syntax));
  if (!report) return { report, findings: [] };
  const silences = silencesIn(text);
  const findings = rules.flatMap((rule) => findingsOf(rule, report, settings, silences));
  findings.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return { report, findings };
}

function findingsOf(rule: Rule, report: Report, settings: Settings, silences: readonly Silence[]): Finding[] {
  const severity = Object.hasOwn(settings.severities, rule.id) ? settings.severities[rule.id] : rule.severity;
  if (severity === 'off') return [];
  const { language } = settings;
  const findings: Finding[] = [];
  try {
    rule.check(report, (range, facts) => {
      if (isSilenced(rule.id, range.start, silences)) return;
      findings.push({
        rule: rule.id,
        severity,
        range,
        message: rule.message[language](facts),
        related: rule.parts?.(facts).map((part) => ({ range: part.range, message: part.says[language] })) ?? [],
        fixes: () =>
          rule.fixes?.(facts, report).map(({ title, edits, preferred = false, safe = false }) => ({
            title: title[language],
            edits,
            preferred,
            safe,
          })) ?? [],
      });
    });
  } catch (error) {
    return [brokenRule(rule, error, language)];
  }
  return findings;
}

/** A rule that fails is told as itself, once, and takes nothing else down. */
function brokenRule(rule: Rule, error: unknown, language: Language): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  const message =
    language === 'en'
      ? `The rule ${rule.id} failed on this draft (${reason}); the other rules were checked.`
      : `规则 ${rule.id} 在检查本稿时出错（${reason}），其他规则不受影响。`;
  return { rule: rule.id, severity: 'info', range: { start: 0, end: 0 }, message, related: [], fixes: () => [] };
}
