import {
  type CancellationToken,
  type Connection,
  Emitter,
  type InitializeParams,
  MessageType,
  type Position,
  ShowMessageNotification,
  type TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Workspace } from '../files/workspace';
import type { Language } from '../lint/finding';
import type { ClientOptions } from '../protocol';
import type { Report } from '../report/report';
import type { Settings } from '../service/check';
import type { CheckedDocument } from '../service/checked-document';
import { LIMIT_REACHED } from '../service/limits';
import type { Preferences } from '../service/preferences';
import { isDraftFile } from '../service/syntax';
import { uriKey } from '../text/uris';
import type * as Answers from './answers';
import { type ClientSupport, clientSupportOf } from './client-capabilities';
import { ClientSettings } from './client-settings';
import { OpenDrafts } from './open-drafts';
import { readOptions } from './settings';
import { StatusReporter } from './status-reporter';
import { Folders } from './workspace/folders';
import { OtherYears } from './workspace/reports';
import { SettingsProblems } from './workspace/settings-problems';
import { workspaceOf } from './workspace/workspace';

/**
 * How long an answer waits for files that are being read, where they are few; what comes later is reported later, where that
 * is possible. In milliseconds.
 */
const TIMEOUT_MS = 300;
const LONG_TIMEOUT_MS = 3000;
/** Between two drafts that nobody waits for, in milliseconds: long enough for what has come in to be heard. */
const PAUSE_MS = 5;

/** A place that something is asked of. */
export interface ReportPlace {
  readonly checked: CheckedDocument;
  readonly report: Report;
  readonly offset: number;
}

/** One editor's connection: what it can do, its settings, its documents. Every feature works on this. */
export class Session {
  client: ClientSupport = clientSupportOf(undefined);
  options: ClientOptions;
  readonly folders: Folders;
  readonly years: OtherYears;
  private readonly settings: ClientSettings;
  private readonly drafts: OpenDrafts;
  private readonly problems: SettingsProblems;
  private readonly isInitialized = new Emitter<void>();
  /** Calls back when the client is ready to be asked. */
  readonly onInitialized = this.isInitialized.event;
  private readonly settingsChanged = new Emitter<void>();
  /** Calls back whenever the settings have changed. */
  readonly onSettings = this.settingsChanged.event;
  /** Calls back with the open documents in which something else would be found now, for last year's report changed. */
  readonly onOutdated: OpenDrafts['onOutdated'];

  constructor(
    readonly connection: Connection,
    readonly documents: TextDocuments<TextDocument>,
    defaults: ClientOptions,
    /**
     * What features answer with. A handler waits for it first and for its document then, so that what it says is of one
     * version.
     */
    readonly answers: () => Promise<typeof Answers>,
    private readonly ownWorkspace?: Workspace,
  ) {
    this.options = defaults;
    this.settings = new ClientSettings(connection);
    this.problems = new SettingsProblems(connection, documents, () => this.language);
    this.folders = new Folders(documents, (file) => this.problems.report(file));
    this.years = new OtherYears(
      this.folders,
      () => this.drafts.lookForOutdated(),
      () => this.reportLimit(),
    );
    const status = new StatusReporter(connection);
    this.drafts = new OpenDrafts(documents, this.settings, this.folders, this.years, (result) => {
      if (this.options.status) status.report(result);
    });
    this.onOutdated = this.drafts.onOutdated;
    this.settings.onChanged(() => this.settingsChanged.fire());
    documents.onDidClose(({ document: { uri } }) => {
      this.drafts.forget(uri);
      this.years.close(uri);
      status.forget(uri);
    });
  }

  initialize(params: InitializeParams): void {
    this.client = clientSupportOf(params);
    this.options = readOptions(params.initializationOptions, this.options);
    this.folders.workspace = this.options.files === true ? workspaceOf(this.connection) : this.ownWorkspace;
    this.folders.open(params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []));
    this.settings.initialize(this.client, this.options.settings, this.options.locale ?? params.locale);
  }

  initialized(): void {
    this.settings.initialized();
    this.isInitialized.fire();
  }

  get language(): Language {
    return this.settings.findings.language;
  }

  /** How the editor is to be helped, apart from what is reported. */
  get preferences(): Preferences {
    return this.settings.preferences;
  }

  /** What `.ogi-report.json` files set has changed. */
  onFolderSettingsChanged(): void {
    this.folders.forget();
    this.drafts.forgetSettings();
    this.settingsChanged.fire();
    // Its problems go with a file, though nothing of its folder may be open.
    for (const uri of this.problems.files) void this.folders.settingsFor(uri);
  }

  /** Whether problems were reported in this settings file, or in one in this folder. */
  hasProblemsWithin(uri: string): boolean {
    return this.problems.areWithin(uri);
  }

  /** The open document with what is found in it now; undefined when no such document is open. */
  checked(uri: string, token?: CancellationToken): Promise<CheckedDocument | undefined> {
    const timeout = this.client.pulls && !this.client.refreshesDiagnostics ? LONG_TIMEOUT_MS : TIMEOUT_MS;
    return this.drafts.checked(uri, timeout, token);
  }

  /** A place of an open report as it reads now; undefined in a document that is none. */
  async at(uri: string, position: Position, token: CancellationToken): Promise<ReportPlace | undefined> {
    const checked = await this.checked(uri, token);
    if (!checked?.report) return undefined;
    return { checked, report: checked.report, offset: checked.document.offsetAt(position) };
  }

  /** The last of those that look at a draft in turn, while there is one. */
  private lastTurn: Promise<unknown> | undefined;

  /**
   * The same for those who look at every document that is opened: one after the other, so that what is asked meanwhile
   * is answered between two, however many are opened at once. Last year's reports are not waited for.
   */
  checkedInTurn(uri: string): Promise<CheckedDocument | undefined> {
    const check = () => this.drafts.checked(uri, 0, undefined);
    const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const checked = this.lastTurn ? this.lastTurn.then(pause).then(check) : check();
    const turn = checked
      .catch(() => {})
      .then(() => {
        if (this.lastTurn === turn) this.lastTurn = undefined;
      });
    this.lastTurn = turn;
    return checked;
  }

  /** What holds for a draft in a folder of the workspace, by its address. */
  settingsFor(uri: string): Promise<Settings> {
    return this.drafts.settingsFor(uri);
  }

  /**
   * A file of the workspace that may be a draft with what is found in it now, as it is typed where it is open; undefined
   * for one that is not there, or cannot be read.
   */
  async checkedFile(uri: string, token?: CancellationToken): Promise<CheckedDocument | undefined> {
    const root = this.folders.rootOf(uri);
    if (root === undefined || !isDraftFile(uri)) return undefined;
    const key = uriKey(uri);
    const open = this.documents.all().find((document) => uriKey(document.uri) === key);
    if (open) return this.checked(open.uri, token);
    const text = await this.folders.workspace?.read(uri, root);
    return typeof text === 'string' ? this.drafts.checkClosed(TextDocument.create(uri, '', 0, text)) : undefined;
  }

  private isLimitReported = false;

  reportLimit(): void {
    if (this.isLimitReported) return;
    this.isLimitReported = true;
    const message = LIMIT_REACHED[this.language];
    void this.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  }
}
