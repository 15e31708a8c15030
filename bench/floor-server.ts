// Floor B: the least that a server can do. It answers every pull with one scan of the text.
import {
  createConnection,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));

connection.languages.diagnostics.on(({ textDocument }) => {
  const document = documents.get(textDocument.uri);
  const text = document?.getText() ?? '';
  let found = -1;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 0x7f) found = i;
  const at = document?.positionAt(Math.max(found, 0)) ?? { line: 0, character: 0 };
  const range = { start: at, end: at };
  const items = [{ range, severity: DiagnosticSeverity.Error, message: String(text.length), source: 'floor' }];
  return { kind: DocumentDiagnosticReportKind.Full, items };
});

documents.listen(connection);
connection.listen();
