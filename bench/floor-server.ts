// Floor B: the least that a server can do. It answers whatever it is asked with one scan of the text.
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
    hoverProvider: true,
    completionProvider: {},
    inlayHintProvider: true,
    codeLensProvider: {},
    semanticTokensProvider: { legend: { tokenTypes: ['number'], tokenModifiers: [] }, full: true },
  },
}));

/** Something to say of a document, and where. */
function scanned({ uri }: { readonly uri: string }) {
  const document = documents.get(uri);
  const text = document?.getText() ?? '';
  let found = -1;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 0x7f) found = i;
  const position = document?.positionAt(Math.max(found, 0)) ?? { line: 0, character: 0 };
  return { label: String(text.length), position, range: { start: position, end: position } };
}

connection.languages.diagnostics.on(({ textDocument }) => {
  const { label, range } = scanned(textDocument);
  const items = [{ range, severity: DiagnosticSeverity.Error, message: label, source: 'floor' }];
  return { kind: DocumentDiagnosticReportKind.Full, items };
});
connection.onHover(({ textDocument }) => ({ contents: scanned(textDocument).label }));
connection.onCompletion(({ textDocument }) => [{ label: scanned(textDocument).label }]);
connection.languages.inlayHint.on(({ textDocument }) => [scanned(textDocument)]);
connection.onCodeLens(({ textDocument }) => {
  const { label, range } = scanned(textDocument);
  return [{ range, command: { title: label, command: '' } }];
});
connection.languages.semanticTokens.on(({ textDocument }) => {
  const { line, character } = scanned(textDocument).position;
  return { data: [line, character, 1, 0, 0] };
});

documents.listen(connection);
connection.listen();
