import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Language } from '../rules/finding';
import type { SettingsProblem } from '../settings/folder-settings';
import { Lines } from '../text/lines';
import { SOURCE } from './diagnostics';

/** What cannot be followed in a `.ogi-report.json`, as an editor shows it. */
export function problemsOf(text: string, problems: readonly SettingsProblem[], language: Language): Diagnostic[] {
  const lines = new Lines(text);
  return problems.map(({ range, message }) => ({
    range: { start: lines.position(range.start), end: lines.position(range.end) },
    severity: DiagnosticSeverity.Error,
    source: SOURCE,
    message: message[language],
  }));
}
