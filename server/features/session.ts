import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../rules/check';
import { type CheckedDocument, CheckedDocuments } from './documents';
import type { ClientOptions } from './protocol';
import { readSettings } from './settings';
import { StatusTeller } from './status';

/** What the client at the other end can do. */
interface Client {
  readonly pulls: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly tellsSettings: boolean;
  readonly registersSettings: boolean;
  readonly versionsEdits: boolean;
  readonly resolvesEdits: boolean;
  readonly marksPreferred: boolean;
}

/** One editor's connection: what it can do, its settings, its documents. Every feature works on this. */
export class Session {
  client: Client = clientOf(undefined);
  options: ClientOptions;
  private locale: string | undefined;
  private settings: Settings = readSettings(undefined, undefined);
  /** Settled when the client's settings are known. */
  private settingsKnown: Promise<void> = Promise.resolve();
  private readonly settingsListeners: (() => void)[] = [];
  private readonly status: StatusTeller;
  private readonly results: CheckedDocuments;

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    defaults: ClientOptions,
  ) {
    this.options = defaults;
    this.status = new StatusTeller(connection);
    this.results = new CheckedDocuments((result) => {
      if (this.options.status) this.status.tell(result);
    });
    documents.onDidClose(({ document }) => {
      this.results.forget(document.uri);
      this.status.forget(document.uri);
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.settingsKnown = this.client.tellsSettings ? this.askSettings() : Promise.resolve(this.setSettings(settings));
    });
  }

  initialize(params: InitializeParams): void {
    this.client = clientOf(params);
    const given: unknown = params.initializationOptions;
    if (typeof given === 'object' && given !== null) this.options = { ...this.options, ...given };
    this.locale = params.locale;
    this.settings = readSettings(sectionOf(this.options.settings), this.locale);
  }

  initialized(): void {
    if (this.client.tellsSettings) this.settingsKnown = this.askSettings();
    if (this.client.registersSettings) {
      void this.connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'ogiReport' })
        .catch(() => {});
    }
  }

  /** Calls back whenever the settings have changed. */
  onSettings(listener: () => void): void {
    this.settingsListeners.push(listener);
  }

  get language(): Settings['language'] {
    return this.settings.language;
  }

  /** The open document with what is found in it now; undefined when no such document is open. */
  async checked(uri: string, token?: CancellationToken): Promise<CheckedDocument | undefined> {
    await this.settingsKnown;
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const document = this.documents.get(uri);
    return document && this.results.of(document, this.settings);
  }

  private async askSettings(): Promise<void> {
    try {
      this.setSettings({ ogiReport: await this.connection.workspace.getConfiguration('ogiReport') });
    } catch {
      // A client that cannot say keeps the settings it has.
    }
  }

  private setSettings(given: unknown): void {
    const settings = readSettings(sectionOf(given), this.locale);
    if (JSON.stringify(settings) === JSON.stringify(this.settings)) return;
    this.settings = settings;
    for (const listener of this.settingsListeners) listener();
  }
}

/** Clients give either the section itself or an object that holds it. */
function sectionOf(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return undefined;
  return 'ogiReport' in given ? given.ogiReport : given;
}

function clientOf(params: InitializeParams | undefined): Client {
  const { textDocument, workspace } = params?.capabilities ?? {};
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    tellsSettings: workspace?.configuration === true,
    registersSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    marksPreferred: textDocument?.codeAction?.isPreferredSupport === true,
  };
}
