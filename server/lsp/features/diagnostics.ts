import { DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticsOf } from '../../service/diagnostics';
import { problemsOf } from '../../service/settings/diagnostics';
import { readFolderSettings } from '../../service/settings/folder-settings';
import type { Feature } from '../feature';
import type { Session } from '../session';
import { isSettingsFile } from '../workspace/folders';

/** Answers the editor that asks for what is found, and notifies the one that cannot ask. */
export const diagnostics: Feature = {
  capabilities: ({ pulls }) =>
    pulls
      ? { diagnosticProvider: { identifier: 'ogi-report', interFileDependencies: true, workspaceDiagnostics: false } }
      : {},
  serve: serveDiagnostics,
};

function serveDiagnostics(session: Session): void {
  const { connection, documents } = session;
  const settingsDocument = (uri: string) => (isSettingsFile(uri) ? documents.get(uri) : undefined);
  const problemsIn = (settings: TextDocument) =>
    problemsOf(settings.getText(), readFolderSettings(settings.getText()).problems, session.language);

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
    const settings = settingsDocument(textDocument.uri);
    if (settings) return { kind: DocumentDiagnosticReportKind.Full, items: problemsIn(settings) };
    const checked = await session.checked(textDocument.uri, token);
    if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { resultId } = checked;
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = diagnosticsOf(checked, session.options.docsBase);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  const waiting = new Set<string>();
  const push = async (document: TextDocument): Promise<void> => {
    const { uri } = document;
    if (session.client.pulls || waiting.has(uri)) return;
    // Of a burst of edits that came in together the last one is reported.
    waiting.add(uri);
    await new Promise((resolve) => setTimeout(resolve, 0));
    waiting.delete(uri);
    const settings = settingsDocument(uri);
    if (settings) {
      const diagnostics = problemsIn(settings);
      return connection.sendDiagnostics({ uri, version: settings.version, diagnostics });
    }
    const checked = await session.checked(uri);
    if (!checked) return;
    const diagnostics = diagnosticsOf(checked, session.options.docsBase);
    await connection.sendDiagnostics({ uri, version: checked.document.version, diagnostics });
  };
  documents.onDidChangeContent(({ document }) => void push(document));
  documents.onDidClose(({ document: { uri } }) => {
    if (!session.client.pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  session.onSettings(() => {
    if (session.client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    for (const document of documents.all()) void push(document);
  });
  session.onOutdated((uris) => {
    if (session.client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    for (const document of documents.all()) if (uris.includes(document.uri)) void push(document);
  });
}
