import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Language } from '../../lint/finding';
import { Lines } from '../../text/lines';
import { SOURCE } from '../diagnostics';
import type { SettingsProblem } from './folder-settings';

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
