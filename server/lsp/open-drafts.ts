import {
  type CancellationToken,
  Emitter,
  LSPErrorCodes,
  ResponseError,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { cached } from '../caches';
import type { Settings } from '../service/check';
import { type CheckedDocument, CheckedDocuments } from '../service/checked-document';
import { settingsWithin } from '../service/settings/effective';
import type { FolderSettings } from '../service/settings/folder-settings';
import type { ClientSettings } from './client-settings';
import type { Folders } from './workspace/folders';
import type { OtherYears } from './workspace/reports';

/** Edits follow one another; what depends on them is looked at when they have come to rest. */
const DEBOUNCE_MS = 100;

/** The open documents with what is found in them, under the settings that hold and against last year's reports. */
export class OpenDrafts {
  private readonly results: CheckedDocuments;
  private readonly outdated = new Emitter<readonly string[]>();
  /** Calls back with the open documents in which something else would be found now, for last year's report changed. */
  readonly onOutdated = this.outdated.event;
  private debounceTimer: ReturnType<typeof setTimeout> | undefined;
  /** Results that somebody was answered with. */
  private readonly given = new WeakSet<CheckedDocument>();
  /** Documents of which such a result holds no longer, though they are as they were. */
  private readonly superseded = new Set<string>();
  private settingsIn!: (folder: FolderSettings) => Settings;

  /** @param onChecked is called with every new result */
  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly settings: ClientSettings,
    private readonly folders: Folders,
    private readonly years: OtherYears,
    onChecked: (result: CheckedDocument) => void,
  ) {
    this.results = new CheckedDocuments(onChecked);
    this.forgetSettings();
    settings.onChanged(() => this.forgetSettings());
  }

  /** Settings have changed: those of the client, or those of folders. Drafts are held against the rules anew, not read anew. */
  forgetSettings(): void {
    this.settingsIn = cached((folder) => settingsWithin(folder, this.settings.findings));
  }

  forget(uri: string): void {
    this.results.forget(uri);
  }

  /**
   * The open document with what is found in it now; undefined when no such document is open.
   * @param timeout how long last year's reports that are being read are waited for, in milliseconds
   */
  async checked(
    uri: string,
    timeout: number,
    token: CancellationToken | undefined,
  ): Promise<CheckedDocument | undefined> {
    await this.settings.known;
    refuseCancelled(token);
    const result = this.getOrCheck(uri, await this.folders.settingsFor(uri));
    const { pendingReads } = this.years;
    if (!result?.report || !pendingReads) return this.give(result);
    await Promise.race([pendingReads, new Promise((resolve) => setTimeout(resolve, timeout))]);
    refuseCancelled(token);
    return this.give(this.getOrCheck(uri, await this.folders.settingsFor(uri)));
  }

  private give(result: CheckedDocument | undefined): CheckedDocument | undefined {
    if (result) this.given.add(result);
    return result;
  }

  /** What holds for the drafts of a folder, by what a file in it is called. */
  async settingsFor(uri: string): Promise<Settings> {
    await this.settings.known;
    return this.settingsIn(await this.folders.settingsFor(uri));
  }

  /** A draft that is not open with what is found in it, as if it were. */
  async checkClosed(document: TextDocument): Promise<CheckedDocument> {
    await this.settings.known;
    return this.checkIn(new CheckedDocuments(), document, await this.folders.settingsFor(document.uri));
  }

  /** Looks, once edits have come to rest, for documents whose report of the year before is another one now. */
  lookForOutdated(): void {
    this.debounceTimer ??= setTimeout(async () => {
      this.debounceTimer = undefined;
      const outdated = new Set(this.superseded);
      this.superseded.clear();
      for (const { uri } of this.documents.all()) {
        const result = this.results.get(uri);
        if (!result?.report) continue;
        const folder = await this.folders.settingsFor(uri);
        const isSame =
          this.years.previousTo(result.report, uri, folder) === result.previous &&
          this.years.unmatched(result.report, uri, folder) === result.unmatched;
        if (!isSame) outdated.add(uri);
      }
      if (outdated.size > 0) this.outdated.fire([...outdated]);
    }, DEBOUNCE_MS);
  }

  private getOrCheck(uri: string, folder: FolderSettings): CheckedDocument | undefined {
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const existing = this.results.get(uri);
    const result = this.checkIn(this.results, document, folder);
    if (result === existing) return result;
    this.years.onChecked(result, folder);
    const isAsItWas = existing?.text === result.text && existing.settings === result.settings;
    if (existing && isAsItWas && this.given.has(existing)) {
      // Whoever asks now learns of it; those who asked before have to be told.
      this.superseded.add(uri);
      this.lookForOutdated();
    }
    return result;
  }

  private checkIn(results: CheckedDocuments, document: TextDocument, folder: FolderSettings): CheckedDocument {
    return results.getOrCheck(
      document,
      this.settingsIn(folder),
      (report) => this.years.previousTo(report, document.uri, folder),
      (report) => this.years.unmatched(report, document.uri, folder),
    );
  }
}

function refuseCancelled(token: CancellationToken | undefined): void {
  if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
