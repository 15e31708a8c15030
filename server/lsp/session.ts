import {
  type CancellationToken,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientOptions } from '../protocol';
import type { Settings } from '../service/check';
import { type CheckedDocument, CheckedDocuments } from '../service/checked-document';
import { LIMIT_REACHED } from '../service/limits';
import type { Preferences } from '../service/preferences';
import { problemsOf } from '../service/settings/diagnostics';
import { type FolderSettings, NO_SETTINGS } from '../service/settings/folder-settings';
import { isWithin, uriKey } from '../text/uris';
import { type ClientSupport, clientSupportOf } from './client-capabilities';
import { StatusReporter } from './features/status';
import { readOptions, readPreferences, readSettings } from './settings';
import { Folders, type ReadSettingsFile } from './workspace/folders';
import { OtherYears } from './workspace/reports';
import { type Workspace, workspaceOf } from './workspace/workspace';

/**
 * How long an answer waits for files that are being read, where they are few; what comes later is reported later, where that
 * is possible.
 */
const TIMEOUT_MS = 300;
const LONG_TIMEOUT_MS = 3000;
/** A client that has not said by then what is set may never say. In milliseconds. */
const SETTINGS_TIMEOUT_MS = 1000;
/** Edits follow one another; what depends on them is looked at when they have come to rest. */
const DEBOUNCE_MS = 100;

/** One editor's connection: what it can do, its settings, its documents. Every feature works on this. */
export class Session {
  client: ClientSupport = clientSupportOf(undefined);
  options: ClientOptions;
  private locale: string | undefined;
  private settings: Settings = readSettings(undefined, undefined);
  /** How the editor is to be helped, apart from what is reported. */
  preferences: Preferences = readPreferences(undefined);
  /** Settled when the client's settings are known. */
  private settingsKnown: Promise<void> = Promise.resolve();
  private readonly initializedListeners: (() => void)[] = [];
  private readonly settingsListeners: (() => void)[] = [];
  private readonly outdatedListeners: ((uris: readonly string[]) => void)[] = [];
  /** The client's settings with those of a folder. */
  private combined = new Map<FolderSettings, Settings>();
  /** Settings files that are not open and have been reported to have problems. */
  private readonly reportedFiles = new Set<string>();
  private debounceTimer: ReturnType<typeof setTimeout> | undefined;
  readonly folders: Folders;
  readonly years: OtherYears;
  private readonly status: StatusReporter;
  private readonly results: CheckedDocuments;

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    defaults: ClientOptions,
    private readonly ownWorkspace?: Workspace,
  ) {
    this.options = defaults;
    this.folders = new Folders(documents, (file) => this.reportProblems(file));
    this.years = new OtherYears(
      this.folders,
      () => this.lookForOutdated(),
      () => this.reportLimit(),
    );
    this.status = new StatusReporter(connection);
    this.results = new CheckedDocuments((result) => {
      if (this.options.status) this.status.report(result);
    });
    documents.onDidClose(({ document }) => {
      this.results.forget(document.uri);
      this.years.close(document.uri);
      this.status.forget(document.uri);
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      this.settingsKnown = this.client.sendsSettings ? this.askSettings() : Promise.resolve(this.setSettings(settings));
    });
  }

  initialize(params: InitializeParams): void {
    this.client = clientSupportOf(params);
    this.options = readOptions(params.initializationOptions, this.options);
    this.locale = this.options.locale ?? params.locale;
    this.folders.workspace = this.options.files === true ? workspaceOf(this.connection) : this.ownWorkspace;
    this.folders.open(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []));
    this.settings = readSettings(sectionOf(this.options.settings), this.locale);
    this.preferences = readPreferences(sectionOf(this.options.settings));
  }

  initialized(): void {
    if (this.client.sendsSettings) this.settingsKnown = this.askSettings();
    if (this.client.registersSettings) {
      void this.connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'ogiReport' })
        .catch(() => {});
    }
    for (const listener of this.initializedListeners) listener();
  }

  /** Calls back when the client is ready to be asked. */
  onInitialized(listener: () => void): void {
    this.initializedListeners.push(listener);
  }

  /** Calls back whenever the settings have changed. */
  onSettings(listener: () => void): void {
    this.settingsListeners.push(listener);
  }

  /** Calls back with the open documents in which something else would be found now, for last year's report changed. */
  onOutdated(listener: (uris: readonly string[]) => void): void {
    this.outdatedListeners.push(listener);
  }

  /** What `.ogi-report.json` files set has changed. */
  onFolderSettingsChanged(): void {
    this.folders.forget();
    this.combined.clear();
    for (const listener of this.settingsListeners) listener();
    // Its problems go with a file, though nothing of its folder may be open.
    for (const uri of this.reportedFiles) void this.folders.settingsFor(uri);
  }

  /** Whether problems were reported in this settings file, or in one in this folder. */
  hasProblemsWithin(uri: string): boolean {
    if (this.reportedFiles.size === 0) return false;
    const key = uriKey(uri);
    return [...this.reportedFiles].some((file) => isWithin(uriKey(file), key));
  }

  get language(): Settings['language'] {
    return this.settings.language;
  }

  /** The open document with what is found in it now; undefined when no such document is open. */
  async checked(uri: string, token?: CancellationToken): Promise<CheckedDocument | undefined> {
    await this.settingsKnown;
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    const folder = await this.folders.settingsFor(uri);
    const result = this.getOrCheck(uri, folder);
    const { pendingReads } = this.years;
    if (!result?.report || !pendingReads) return result;
    const timeout = this.client.pulls && !this.client.refreshesDiagnostics ? LONG_TIMEOUT_MS : TIMEOUT_MS;
    await Promise.race([pendingReads, new Promise((resolve) => setTimeout(resolve, timeout))]);
    if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    return this.getOrCheck(uri, await this.folders.settingsFor(uri));
  }

  private getOrCheck(uri: string, folder: FolderSettings): CheckedDocument | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const previous = this.results.get(uri);
    const result = this.results.getOrCheck(
      document,
      this.settingsWith(folder),
      (report) => this.years.previousTo(report, uri, folder),
      (report) => this.years.unmatched(report, uri, folder),
    );
    if (result !== previous) this.years.onChecked(result, folder);
    return result;
  }

  /** What the client sets goes before what a folder's file sets. */
  private settingsWith(folder: FolderSettings): Settings {
    if (folder === NO_SETTINGS) return this.settings;
    let settings = this.combined.get(folder);
    if (!settings) {
      const severities = Object.assign(Object.create(null), folder.severities, this.settings.severities);
      settings = { ...this.settings, severities, dueDate: folder.dueDate };
      this.combined.set(folder, settings);
    }
    return settings;
  }

  /** Settings that cannot be followed are reported where they stand, also while nobody looks at them. */
  private reportProblems({ uri, text, problems }: ReadSettingsFile): void {
    const isOpen = this.documents.get(uri) !== undefined;
    if ((isOpen || problems.length === 0) && !this.reportedFiles.has(uri)) return;
    if (isOpen || problems.length === 0) this.reportedFiles.delete(uri);
    else this.reportedFiles.add(uri);
    const diagnostics = isOpen ? [] : problemsOf(text, problems, this.language);
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }

  private isLimitReported = false;

  private reportLimit(): void {
    if (this.isLimitReported) return;
    this.isLimitReported = true;
    const message = LIMIT_REACHED[this.language];
    void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }

  private lookForOutdated(): void {
    if (this.debounceTimer !== undefined) return;
    this.debounceTimer = setTimeout(async () => {
      this.debounceTimer = undefined;
      const outdated: string[] = [];
      for (const { uri } of this.documents.all()) {
        const previous = this.results.get(uri);
        if (!previous?.report) continue;
        const folder = await this.folders.settingsFor(uri);
        if (
          this.years.previousTo(previous.report, uri, folder) !== previous.previous ||
          this.years.unmatched(previous.report, uri, folder) !== previous.unmatched
        )
          outdated.push(uri);
      }
      if (outdated.length > 0) for (const listener of this.outdatedListeners) listener(outdated);
    }, DEBOUNCE_MS);
  }

  private async askSettings(): Promise<void> {
    try {
      const answer = this.connection.workspace.getConfiguration('ogiReport').then((section: unknown) => {
        this.setSettings({ ogiReport: section });
      });
      await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, SETTINGS_TIMEOUT_MS))]);
      // An answer that comes later counts from then on.
      answer.catch(() => {});
    } catch {
      // A client that cannot say keeps the settings it has.
    }
  }

  private setSettings(value: unknown): void {
    const settings = readSettings(sectionOf(value), this.locale);
    const preferences = readPreferences(sectionOf(value));
    if (isSame(settings, this.settings) && isSame(preferences, this.preferences)) return;
    this.preferences = preferences;
    if (!isSame(settings, this.settings)) this.settings = settings;
    this.combined.clear();
    for (const listener of this.settingsListeners) listener();
  }
}

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Clients give either the section itself or an object that holds it. */
function sectionOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return 'ogiReport' in value ? value.ogiReport : value;
}
