import { spawn } from 'node:child_process';
import { resolve, sep } from 'node:path';
import {
  type ClientCapabilities,
  type CodeAction,
  createMessageConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The folder above what is built, at whatever depth that lies. */
export const repository = __dirname.slice(0, __dirname.lastIndexOf(`${sep}out${sep}`));

/** What today's editors can do, as far as it matters to us. */
export const modern: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    codeAction: {
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
    },
  },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
};

export interface Options {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** What the client answers when asked for its settings. */
  readonly configuration?: unknown;
  /** The folders that the editor has open. */
  readonly workspaceFolders?: readonly string[];
  /** How to reach a server other than dist/server.js over stdio. */
  readonly connect?: () => Connected;
}

export interface Connected {
  readonly connection: MessageConnection;
  readonly end: () => unknown;
}

/** An editor as far as the server can see: it opens, edits and asks. */
export class Session {
  readonly documents = new Map<string, TextDocument>();
  readonly pushed: { uri: string; version?: number; diagnostics: Diagnostic[] }[] = [];
  readonly notified: { method: string; params: unknown }[] = [];
  refreshes = 0;
  initialized!: InitializeResult;
  private waiting: (() => void)[] = [];

  private constructor(
    readonly connection: MessageConnection,
    private readonly end: () => unknown,
    public configuration: unknown,
  ) {}

  static async start(options: Options = {}): Promise<Session> {
    const { connection, end } = (options.connect ?? overStdio)();
    const session = new Session(connection, end, options.configuration ?? {});
    session.listen();
    connection.listen();
    session.initialized = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: options.workspaceFolders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities: options.capabilities ?? modern,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      initializationOptions: options.initializationOptions,
    });
    await connection.sendNotification('initialized', {});
    return session;
  }

  private listen(): void {
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }) => items.map(() => this.configuration));
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.wake();
      return null;
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification((method, params) => {
      if (method === 'textDocument/publishDiagnostics') this.pushed.push(params as never);
      else this.notified.push({ method, params });
      this.wake();
    });
  }

  async open(text: string, { uri = 'file:///draft.md', languageId = 'markdown' } = {}): Promise<string> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Sends a change as it is given, of which the document is known to come out so. */
  async changeTo(uri: string, after: string, change: TextDocumentContentChangeEvent): Promise<void> {
    const { languageId, version } = this.document(uri);
    this.documents.set(uri, TextDocument.create(uri, languageId, version + 1, after));
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: version + 1 },
      contentChanges: [change],
    });
  }

  /** Puts one text in the place of another that stands there once. */
  async replace(uri: string, from: string, to: string): Promise<void> {
    await this.change(uri, { range: this.find(uri, from), text: to });
  }

  find(uri: string, text: string): Range {
    const document = this.document(uri);
    const start = document.getText().indexOf(text);
    if (start < 0) throw new Error(`${text} does not stand in the document`);
    return { start: document.positionAt(start), end: document.positionAt(start + text.length) };
  }

  document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  report(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.report(uri);
    return report.kind === 'full' ? report.items : [];
  }

  actions(uri: string, range: Range, only?: string[]): Promise<CodeAction[]> {
    const context = { diagnostics: [], ...(only ? { only } : {}) };
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest('codeAction/resolve', action);
  }

  /** The text of a document with an edit made; refused when it was made for another version. */
  applied(uri: string, edit: WorkspaceEdit | undefined): string {
    const document = this.document(uri);
    const edits: TextEdit[] = [...(edit?.changes?.[uri] ?? [])];
    for (const change of edit?.documentChanges ?? []) {
      if (!('textDocument' in change) || change.textDocument.uri !== uri) continue;
      if (change.textDocument.version !== document.version) throw new Error('edit for another version');
      edits.push(...(change.edits as TextEdit[]));
    }
    return TextDocument.applyEdits(document, edits);
  }

  /** Waits until something is true; it is tried again whenever the server has spoken. */
  async until<T>(found: () => T | undefined | false, milliseconds = 5000): Promise<T> {
    const deadline = Date.now() + milliseconds;
    for (;;) {
      const result = found();
      if (result !== undefined && result !== false) return result;
      if (Date.now() > deadline) throw new Error('The server did not answer as expected in time.');
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        setTimeout(resolve, 50);
      });
    }
  }

  private wake(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    await this.end();
  }
}

/** The built server as a process of its own. */
export function overStdio(): Connected {
  const child = spawn(process.execPath, [resolve(repository, 'dist', 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return {
    connection,
    end: async () => {
      const timer = setTimeout(() => child.kill(), 3000);
      const code = await ended;
      clearTimeout(timer);
      if (code !== 0) throw new Error(`The server ended with ${code}.`);
    },
  };
}
