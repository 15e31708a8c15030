import { MAX_FILES } from '../../files/limits';
import { asOtherYear, type OtherYear, type PreviousYear, type Unmatched } from '../../report/compare/other-year';
import { type KnownReport, SuccessiveReports } from '../../report/compare/successive';
import type { CheckedDocument } from '../../service/checked-document';
import { type KnownYears, type OrganAndYear, organOf, previousTo, unmatched } from '../../service/last-year';
import type { FolderSettings } from '../../service/settings/folder-settings';
import { containersOf, nameOf, uriKey } from '../../text/uris';
import type { Folders } from './folders';
import { KeptReport, OpenReport, reportInFile } from './known-reports';
import { ReadingQueue } from './reading-queue';

/** Where drafts are written: on the disk, or not saved yet. All else is so only where a folder of it is open. */
const OWN_SCHEMES: ReadonlySet<string> = new Set(['file', 'untitled']);
const schemeOf = (uri: string): string => uri.slice(0, Math.max(0, uri.indexOf(':')));

/**
 * The reports of the workspace, so that each can be held against the same organ's of the year before. Open documents
 * count as they are typed, all others as their files are. Nothing is read before the first report is opened; then it is
 * read in the background, in slices, the most likely one files first, and nothing but figures is kept of it.
 */
export class OtherYears implements KnownYears {
  readonly reports = new SuccessiveReports();
  private readonly open = new Map<string, OpenReport>();
  /** Files that `.ogi-report.json` names, whatever they are called. */
  private readonly namedFiles = new Map<string, OtherYear | undefined>();
  private readonly stamps = new Map<string, string>();
  private isScanned = false;
  private readonly queue: ReadingQueue;
  /** By key, the reading under way that counts. */
  private readonly current = new Map<string, object>();
  /** Files and folders that are gone and may be known of still. */
  private readonly deleted = new Set<string>();
  private readonly cellLists = new Map<string, string>();

  /**
   * @param changed is called when reports have come, gone or changed
   * @param limited is called when a workspace has more files than are looked through
   */
  constructor(
    private readonly folders: Folders,
    private readonly changed: () => void,
    private readonly limited: () => void = () => {},
  ) {
    this.queue = new ReadingQueue((uri) => this.readFile(uri), changed);
  }

  /** Settled when all that is under way has been read, or is too much to be waited for; undefined when nothing is. */
  get pendingReads(): Promise<void> | undefined {
    return this.queue.pending;
  }

  /** Every report known of, once all files of the workspace have been looked through. */
  async all(): Promise<readonly KnownReport[]> {
    this.scan();
    await this.queue.settled();
    return this.known;
  }

  /** Every report known of so far. */
  get known(): readonly KnownReport[] {
    this.dropDeleted();
    return this.reports.uris().flatMap((uri) => this.reports.get(uri) ?? []);
  }

  /** The report of the year before, as far as is known now. */
  previousTo(report: OrganAndYear, uri: string, settings: FolderSettings): PreviousYear | undefined {
    this.dropDeleted();
    return previousTo(report, uriKey(uri), settings, this);
  }

  /** What keeps a report from being held against others that are there. */
  unmatched(report: OrganAndYear, uri: string, settings: FolderSettings): Unmatched | undefined {
    return unmatched(report, uriKey(uri), settings, this);
  }

  /** The report of the year before one that is yet to be written, once all files have been looked through. */
  async before(report: OrganAndYear, settings: FolderSettings): Promise<PreviousYear | undefined> {
    await this.all();
    this.previousTo(report, '', settings);
    // A file that the settings name is read when it is first asked for.
    await this.queue.settled();
    return this.previousTo(report, '', settings);
  }

  /** Takes note of an open document as it has just been read. */
  onChecked({ document, report }: CheckedDocument, settings: FolderSettings): void {
    // A version kept elsewhere of a file that is here, as editors open to compare them, is no other report.
    if (this.isCopy(document.uri)) return;
    const key = uriKey(document.uri);
    const existing = this.open.get(key);
    const organ = report && organOf(report, settings);
    if (!report || report.year === undefined || organ === undefined) {
      if (existing || this.reports.get(key)) this.drop(key);
      if (report) this.scan();
      return;
    }
    if (existing && existing.document === document && existing.organ === organ && existing.year === report.year) {
      existing.update(report);
    } else {
      const opened = new OpenReport(key, document, organ, report.year, report);
      this.open.set(key, opened);
      this.reports.set(opened);
    }
    if (this.reports.size > 1) this.changed();
    this.scan();
  }

  /** A document that is closed counts as its file again. */
  close(uri: string): void {
    const key = uriKey(uri);
    if (!this.open.delete(key)) return;
    this.reports.delete(key);
    this.stamps.delete(key);
    this.read(uri);
    this.changed();
  }

  /** Whether a document is a copy of a report that stands elsewhere: an editor's view of another version, for one. */
  isCopy(uri: string): boolean {
    const scheme = schemeOf(uri);
    return !OWN_SCHEMES.has(scheme) && !this.folders.opened.some((root) => schemeOf(root) === scheme);
  }

  /** A file has been made or written. */
  fileChanged(uri: string): void {
    const key = uriKey(uri);
    if (this.isGone(key)) this.dropDeleted();
    this.namedFiles.delete(key);
    this.stamps.delete(key);
    this.read(uri);
    this.changed();
  }

  /** A file, or a folder with all that is in it, is gone. */
  fileDeleted(uri: string): void {
    const key = uriKey(uri);
    const isKnown = this.kept.some((kept) => kept.has(key)) || this.reports.get(key);
    if (isKnown) this.forget(key);
    else this.deleted.add(key);
    this.changed();
  }

  /** What has to be forgotten with a file, by its key. */
  private get kept() {
    return [this.namedFiles, this.stamps, this.queue, this.current];
  }

  private forget(key: string): void {
    for (const kept of this.kept) kept.delete(key);
    if (!this.open.has(key)) this.reports.delete(key);
  }

  private isGone(key: string): boolean {
    return this.deleted.size > 0 && containersOf(key).some((path) => this.deleted.has(path));
  }

  /** Forgets what was in all folders that are gone in one go: thousands of files may go one by one. */
  private dropDeleted(): void {
    if (this.deleted.size === 0) return;
    for (const keys of [...this.kept.map((kept) => [...kept.keys()]), this.reports.uris()]) {
      for (const key of keys) if (this.isGone(key)) this.forget(key);
    }
    this.deleted.clear();
  }

  /** Looks through the folders again: other folders are open now, or files may have changed that nobody mentions. */
  rescan(): void {
    this.namedFiles.clear();
    if (!this.isScanned) return;
    this.isScanned = false;
    this.scan();
  }

  private drop(key: string): void {
    this.open.delete(key);
    this.reports.delete(key);
    this.changed();
  }

  private scan(): void {
    if (this.isScanned || this.folders.all.length === 0) return;
    this.isScanned = true;
    this.queue.next(this.list);
  }

  /** Reads a file in its turn, if files have been looked through at all. */
  private read(uri: string): void {
    if (this.isScanned) this.queue.add(uriKey(uri), uri);
  }

  /** Finds the files of the workspace, and which of them are to be read. */
  private readonly list = async (): Promise<void> => {
    const present = new Set<string>();
    const changed = new Map<string, string>();
    for (const root of this.folders.all) {
      for await (const { uri, stamp } of this.folders.workspace?.list(root) ?? []) {
        if (present.size >= MAX_FILES) {
          this.limited();
          break;
        }
        const key = uriKey(uri);
        present.add(key);
        if (stamp === '' || this.stamps.get(key) !== stamp) changed.set(key, uri);
        this.stamps.set(key, stamp);
        this.queue.expect(changed.size);
      }
    }
    const years = new Set([...this.open.values()].map(({ year }) => String(year - 1)));
    const isLikely = (key: string): boolean =>
      nameOf(key)
        .match(/20\d\d/g)
        ?.some((year) => years.has(year)) ?? false;
    for (const wanted of [true, false]) {
      for (const [key, uri] of changed) if (isLikely(key) === wanted) this.queue.add(key, uri);
    }
    for (const key of this.reports.uris()) if (!present.has(key) && !this.open.has(key)) this.reports.delete(key);
    for (const key of [...this.stamps.keys()]) if (!present.has(key)) this.stamps.delete(key);
  };

  private async readFile(uri: string): Promise<void> {
    const key = uriKey(uri);
    if (this.open.has(key)) return;
    const reading = {};
    this.current.set(key, reading);
    const report = await reportInFile(uri, this.folders);
    const settings = await this.folders.settingsFor(uri);
    // It has gone meanwhile, or changed once more.
    if (this.current.get(key) !== reading) return;
    this.current.delete(key);
    if (this.open.has(key)) return;
    const kept = report && asOtherYear(report, uri, settings);
    if (kept) this.reports.set(new KeptReport(key, kept, this.cellLists));
    else this.reports.delete(key);
  }

  /** A file that settings name: as it is typed where it is open, else read when it is first asked for. */
  named(uri: string, year: number, organ: string): PreviousYear | undefined {
    const key = uriKey(uri);
    const open = this.open.get(key);
    if (open) return open.read();
    if (!this.namedFiles.has(key)) {
      this.namedFiles.set(key, undefined);
      this.queue.first(async () => {
        const report = await reportInFile(uri, this.folders, true);
        if (this.namedFiles.has(key)) this.namedFiles.set(key, report && asOtherYear(report, uri, { organ, year }));
      });
    }
    return this.namedFiles.get(key);
  }
}
