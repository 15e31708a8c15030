import { asOtherYear, type OtherYear, type PreviousYear, type Unmatched } from '../../report/compare/other-year';
import { type KnownReport, SuccessiveReports } from '../../report/compare/successive';
import type { Report } from '../../report/report';
import type { CheckedDocument } from '../../service/checked-document';
import { deferred } from '../../service/deferred';
import { MAX_FILES } from '../../service/limits';
import type { FolderSettings } from '../../service/settings/folder-settings';
import { containersOf, nameOf, uriKey } from '../../text/uris';
import type { Folders } from './folders';
import { KeptReport, OpenReport, reportInFile } from './known-reports';

/** Where drafts are written: on the disk, or not saved yet. All else is so only where a folder of it is open. */
const OWN_SCHEMES: ReadonlySet<string> = new Set(['file', 'untitled']);
const schemeOf = (uri: string): string => uri.slice(0, Math.max(0, uri.indexOf(':')));

type OrganAndYear = Pick<Report, 'organ' | 'year'>;

const CONCURRENCY = 4;
/** So many files are read before an answer that waits for them; more are read while answers go out. */
const FEW_FILES = 200;
/** How long files are read before others have their turn. In milliseconds. */
const SLICE_MS = 8;

/**
 * The reports of the workspace, so that each can be held against the same organ's of the year before. Open documents
 * count as they are typed, all others as their files are. Nothing is read before the first report is opened; then it is
 * read in the background, in slices, the most likely one files first, and nothing but figures is kept of it.
 */
export class OtherYears {
  private readonly reports = new SuccessiveReports();
  private readonly open = new Map<string, OpenReport>();
  /** Files that `.ogi-report.json` names, whatever they are called. */
  private readonly named = new Map<string, OtherYear | undefined>();
  private readonly stamps = new Map<string, string>();
  private isScanned = false;
  private wantsScan = false;
  /** Files to be read, by their keys, and named ones, which go first. */
  private readonly pending = new Map<string, string>();
  private readonly namedPending: (() => Promise<void>)[] = [];
  /** By key, the reading under way that counts. */
  private readonly current = new Map<string, object>();
  /** Files and folders that are gone and may be known of still. */
  private readonly deleted = new Set<string>();
  private readonly maps = [this.named, this.stamps, this.pending, this.current] as const;
  /** What is being read; settled when nothing is. */
  private pendingScan: Promise<void> | undefined;
  private many = deferred();
  private readonly cellLists = new Map<string, string>();

  /**
   * @param changed is called when reports have come, gone or changed
   * @param limited is called when a workspace has more files than are looked through
   */
  constructor(
    private readonly folders: Folders,
    private readonly changed: () => void,
    private readonly limited: () => void = () => {},
  ) {}

  /** Settled when all that is under way has been read, or is too much to be waited for; undefined when nothing is. */
  get pendingReads(): Promise<void> | undefined {
    if (!this.pendingScan || this.pending.size > FEW_FILES) return undefined;
    return Promise.race([this.pendingScan, this.many.promise]);
  }

  /** Every report known of, once all files of the workspace have been looked through. */
  async all(): Promise<readonly KnownReport[]> {
    this.scan();
    await this.settled();
    return this.known;
  }

  /** Every report known of so far. */
  get known(): readonly KnownReport[] {
    this.dropDeleted();
    return this.reports.uris().flatMap((uri) => this.reports.get(uri) ?? []);
  }

  /** The report of the year before, as far as is known now. */
  previousTo({ year, organ }: OrganAndYear, uri: string, settings: FolderSettings): PreviousYear | undefined {
    if (year === undefined) return undefined;
    this.dropDeleted();
    const named = settings.previous[year - 1];
    if (named !== undefined) return this.namedFile(named, year - 1, organ ?? settings.organ ?? '');
    return this.reports.previous(organ ?? settings.organ, year, uriKey(uri));
  }

  /** What keeps a report from being held against others that are there. */
  unmatched({ year, organ }: OrganAndYear, uri: string, settings: FolderSettings): Unmatched | undefined {
    const named = Object.keys(settings.previous).length > 0;
    if (year === undefined && named) return 'year';
    if (year !== undefined && settings.previous[year - 1] !== undefined) return undefined;
    return this.reports.unmatched(organ ?? settings.organ, year, uriKey(uri));
  }

  /** The report of the year before one that is yet to be written, once all files have been looked through. */
  async before(report: OrganAndYear, settings: FolderSettings): Promise<PreviousYear | undefined> {
    await this.all();
    this.previousTo(report, '', settings);
    // A file that the settings name is read when it is first asked for.
    await this.settled();
    return this.previousTo(report, '', settings);
  }

  /** Takes note of an open document as it has just been read. */
  onChecked({ document, report }: CheckedDocument, settings: FolderSettings): void {
    // A version kept elsewhere of a file that is here, as editors open to compare them, is no other report.
    if (this.isCopy(document.uri)) return;
    const key = uriKey(document.uri);
    const existing = this.open.get(key);
    const organ = report?.organ ?? settings.organ;
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
    this.named.delete(key);
    this.stamps.delete(key);
    this.read(uri);
    this.changed();
  }

  /** A file, or a folder with all that is in it, is gone. */
  fileDeleted(uri: string): void {
    const key = uriKey(uri);
    const isKnown = this.maps.some((map) => map.has(key)) || this.reports.get(key);
    if (isKnown) this.forget(key);
    else this.deleted.add(key);
    this.changed();
  }

  private forget(key: string): void {
    for (const map of this.maps) map.delete(key);
    if (!this.open.has(key)) this.reports.delete(key);
  }

  private isGone(key: string): boolean {
    return this.deleted.size > 0 && containersOf(key).some((path) => this.deleted.has(path));
  }

  /** Forgets what was in all folders that are gone in one go: thousands of files may go one by one. */
  private dropDeleted(): void {
    if (this.deleted.size === 0) return;
    for (const keys of [...this.maps.map((map) => [...map.keys()]), this.reports.uris()]) {
      for (const key of keys) if (this.isGone(key)) this.forget(key);
    }
    this.deleted.clear();
  }

  /** Looks through the folders again: other folders are open now, or files may have changed that nobody mentions. */
  rescan(): void {
    this.named.clear();
    if (!this.isScanned) return;
    this.isScanned = false;
    this.scan();
  }

  private async settled(): Promise<void> {
    while (this.pendingScan) await this.pendingScan;
  }

  private drop(key: string): void {
    this.open.delete(key);
    this.reports.delete(key);
    this.changed();
  }

  private scan(): void {
    if (this.isScanned || this.folders.all.length === 0) return;
    this.isScanned = true;
    this.wantsScan = true;
    this.start();
  }

  /** Reads a file in its turn, if files have been looked through at all. */
  private read(uri: string): void {
    if (!this.isScanned) return;
    this.pending.set(uriKey(uri), uri);
    this.start();
  }

  private start(): void {
    if (this.pending.size > FEW_FILES) this.many.resolve();
    if (this.pendingScan) return;
    const work = this.run().then(() => {
      this.pendingScan = undefined;
      this.many = deferred();
      this.changed();
    });
    this.pendingScan = work;
  }

  /** Reads until nothing is left to be read. */
  private async run(): Promise<void> {
    // Whoever starts it goes on first.
    await Promise.resolve();
    let since = performance.now();
    for (;;) {
      const task = this.namedPending.shift();
      if (task) await task().catch(() => {});
      else if (this.wantsScan) {
        this.wantsScan = false;
        await this.list().catch(() => {});
      } else if (this.pending.size > 0) {
        await this.readNext();
      } else return;
      if (performance.now() - since < SLICE_MS) continue;
      this.changed();
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
  }

  private async readNext(): Promise<void> {
    const next: Promise<void>[] = [];
    for (const [key, uri] of this.pending) {
      this.pending.delete(key);
      next.push(this.readFile(uri).catch(() => {}));
      if (next.length === CONCURRENCY) break;
    }
    await Promise.all(next);
  }

  /** Finds the files of the workspace, and which of them are to be read. */
  private async list(): Promise<void> {
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
        if (changed.size > FEW_FILES) this.many.resolve();
      }
    }
    const years = new Set([...this.open.values()].map(({ year }) => String(year - 1)));
    const isLikely = (key: string): boolean =>
      nameOf(key)
        .match(/20\d\d/g)
        ?.some((year) => years.has(year)) ?? false;
    for (const wanted of [true, false]) {
      for (const [key, uri] of changed) if (isLikely(key) === wanted) this.pending.set(key, uri);
    }
    for (const key of this.reports.uris()) if (!present.has(key) && !this.open.has(key)) this.reports.delete(key);
    for (const key of [...this.stamps.keys()]) if (!present.has(key)) this.stamps.delete(key);
  }

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
    const kept = report && asOtherYear(report, uri, report.organ ?? settings.organ);
    if (kept) this.reports.set(new KeptReport(key, kept, this.cellLists));
    else this.reports.delete(key);
  }

  private namedFile(uri: string, year: number, organ: string): PreviousYear | undefined {
    const key = uriKey(uri);
    const open = this.open.get(key);
    if (open) return open.read();
    if (!this.named.has(key)) {
      this.named.set(key, undefined);
      this.namedPending.push(async () => {
        const report = await reportInFile(uri, this.folders, true);
        if (this.named.has(key)) this.named.set(key, report && asOtherYear(report, uri, report.organ ?? organ, year));
      });
      this.start();
    }
    return this.named.get(key);
  }
}
