import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding, Related, Severity } from '../lint/finding';
import { brief } from '../text/shown';
import { type CheckedDocument, editorRange } from './checked-document';

/** Said of every finding, so that an editor can distinguish ours from others'. */
export const SOURCE = 'ogi-report';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The findings of a document as an editor shows them. */
export function diagnosticsOf(checked: CheckedDocument, docsBase: string | undefined): Diagnostic[] {
  return checked.findings.map((finding) => diagnosticOf(finding, checked, docsBase));
}

/** One finding as an editor shows it, its rule's page linked. */
export function diagnosticOf(
  finding: Finding,
  { document }: CheckedDocument,
  docsBase: string | undefined,
): Diagnostic {
  return {
    range: editorRange(document, finding.range),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(docsBase === undefined ? {} : { codeDescription: { href: pageOf(finding.rule, docsBase) } }),
    source: SOURCE,
    message: brief(finding.message),
    relatedInformation: shownOf(finding.related).map(({ range, message, file }) => ({
      location: file
        ? { uri: file.uri, range: { start: file.start, end: file.end } }
        : { uri: document.uri, range: editorRange(document, range) },
      message: brief(message),
    })),
  };
}

/** A list of problems stays short: so many places are shown below a finding, then "…" at the next one. */
const MAX_RELATED = 6;

function shownOf(related: readonly Related[]): readonly Related[] {
  const shown = related.filter(({ isMinor }) => !isMinor);
  return shown.length <= MAX_RELATED
    ? shown
    : [...shown.slice(0, MAX_RELATED), { ...shown[MAX_RELATED], message: '…' }];
}

const pageOf = (rule: string, docsBase: string): string => `${docsBase.replace(/\/$/, '')}/${rule}.md`;
