import type { TextDocument } from 'vscode-languageserver-textdocument';
import { readDraft } from '../draft/read';
import { asOtherYear, isUnchanged, type OtherYear, type PreviousYear, type Unmatched } from '../report/other-year';
import { type Report, readReport } from '../report/report';
import { type KnownReport, mayBeReportByHead, mayBeReportByName, SuccessiveReports } from '../report/successive';
import type { FolderSettings } from '../settings/folder-settings';
import { type CheckedDocument, syntaxOf } from './documents';
import type { Folders } from './folders';
import { isWithin, nameOf, uriKey } from './uris';

const SYNTAX_BY_ENDING: Readonly<Record<string, string>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'plaintext',
  html: 'html',
  htm: 'html',
};
const endingOf = (uri: string): string => /\.([^./]+)$/.exec(nameOf(uri))?.[1].toLowerCase() ?? '';

/** Whether a file may be a draft at all. */
export const isDraftFile = (uri: string): boolean => Object.hasOwn(SYNTAX_BY_ENDING, endingOf(uri));

type OrganAndYear = Pick<Report, 'organ' | 'year'>;

/** As much as has to be seen of a file to know whether it can be a report. */
const HEAD = 20_000;
const MOST_FILES = 20_000;
const AT_ONCE = 8;

/**
 * The reports of the workspace, so that each can be held against the same organ's of the year before. Open documents
 * count as they are typed, all others as their files are. Nothing is read before the first report is opened.
 */
export class OtherYears {
  private readonly reports = new SuccessiveReports();
  private readonly open = new Map<string, OpenReport>();
  /** Files that `.ogi-report.json` names, whatever they are called. */
  private readonly named = new Map<string, OtherYear | undefined>();
  private readonly stamps = new Map<string, string>();
  private scanned = false;
  /** What is being read; settled when nothing is. */
  private work: Promise<void> | undefined;

  /** @param changed is called when reports have come, gone or changed */
  constructor(
    private readonly folders: Folders,
    private readonly changed: () => void,
  ) {}

  /** Settled when all that is under way has been read; undefined when nothing is. */
  get reading(): Promise<void> | undefined {
    return this.work;
  }

  /** Every report known of, once all files of the workspace have been looked through. */
  async all(): Promise<readonly KnownReport[]> {
    this.scan();
    await this.settled();
    return this.known;
  }

  /** Every report known of so far. */
  get known(): readonly KnownReport[] {
    return this.reports.uris().flatMap((uri) => this.reports.get(uri) ?? []);
  }

  /** The report of the year before, as far as is known now. */
  previousTo({ year, organ }: OrganAndYear, uri: string, settings: FolderSettings): PreviousYear | undefined {
    if (year === undefined) return undefined;
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
  note({ document, report }: CheckedDocument, settings: FolderSettings): void {
    const key = uriKey(document.uri);
    const known = this.open.get(key);
    const organ = report?.organ ?? settings.organ;
    if (!report || report.year === undefined || organ === undefined) {
      if (known || this.reports.get(key)) this.drop(key);
      if (report) this.scan();
      return;
    }
    if (known && known.document === document && known.organ === organ && known.year === report.year) {
      known.update(report);
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
    if (this.scanned) this.queue(() => this.readFile(uri));
    this.changed();
  }

  /** A file has been made or written. */
  fileChanged(uri: string): void {
    this.named.delete(uriKey(uri));
    if (this.scanned) this.queue(() => this.readFile(uri));
    else this.changed();
  }

  /** A file, or a folder with all that is in it, is gone. */
  fileDeleted(uri: string): void {
    const key = uriKey(uri);
    const gone = (one: string): boolean => one === key || isWithin(one, key);
    for (const one of [...this.named.keys()].filter(gone)) this.named.delete(one);
    if (!this.scanned) return this.changed();
    this.queue(async () => {
      for (const one of this.reports.uris().filter(gone)) if (!this.open.has(one)) this.reports.delete(one);
      for (const one of [...this.stamps.keys()].filter(gone)) this.stamps.delete(one);
    });
  }

  /** Looks through the folders again: other folders are open now, or files may have changed that nobody tells of. */
  again(): void {
    this.named.clear();
    if (!this.scanned) return;
    this.scanned = false;
    this.scan();
  }

  private async settled(): Promise<void> {
    while (this.work) await this.work;
  }

  private drop(key: string): void {
    this.open.delete(key);
    this.reports.delete(key);
    this.changed();
  }

  private scan(): void {
    const roots = this.folders.all;
    if (this.scanned || roots.length === 0) return;
    this.scanned = true;
    this.queue(async () => {
      const present = new Set<string>();
      for (const root of roots) {
        const files = (await this.folders.workspace?.list(root)) ?? [];
        const changed: string[] = [];
        for (const { uri, stamp } of files.slice(0, MOST_FILES)) {
          const key = uriKey(uri);
          present.add(key);
          if (stamp === '' || this.stamps.get(key) !== stamp) changed.push(uri);
          this.stamps.set(key, stamp);
        }
        for (let i = 0; i < changed.length; i += AT_ONCE) {
          await Promise.all(changed.slice(i, i + AT_ONCE).map((uri) => this.readFile(uri)));
        }
      }
      for (const key of this.reports.uris()) if (!present.has(key) && !this.open.has(key)) this.reports.delete(key);
      for (const key of [...this.stamps.keys()]) if (!present.has(key)) this.stamps.delete(key);
    });
  }

  /** One thing after the other, so that what happened last is what counts. */
  private queue(task: () => Promise<void>): void {
    const work = (this.work ?? Promise.resolve())
      .then(task)
      .catch(() => {})
      .then(() => {
        if (this.work === work) this.work = undefined;
        this.changed();
      });
    this.work = work;
  }

  private async readFile(uri: string): Promise<void> {
    const key = uriKey(uri);
    if (this.open.has(key)) return;
    const report = await this.read(uri);
    if (this.open.has(key)) return;
    const settings = await this.folders.settingsFor(uri);
    const kept = report && asOtherYear(report, uri, report.organ ?? settings.organ);
    if (kept) this.reports.set({ ...kept, uri: key, read: () => kept });
    else this.reports.delete(key);
  }

  /** A file of the workspace as a report; one that cannot be any is not read to its end. */
  private async read(uri: string, isNamed = mayBeReportByName(nameOf(uri))): Promise<Report | undefined> {
    const { workspace } = this.folders;
    const root = this.folders.rootOf(uri);
    if (!workspace || root === undefined || !isDraftFile(uri)) return undefined;
    let text = await workspace.read(uri, root, isNamed ? undefined : HEAD);
    if (text === undefined || (!isNamed && !mayBeReportByHead(text))) return undefined;
    if (!isNamed && text.length >= HEAD) text = await workspace.read(uri, root);
    return text === undefined ? undefined : readReport(readDraft(text, syntaxOf(SYNTAX_BY_ENDING[endingOf(uri)])));
  }

  private namedFile(uri: string, year: number, organ: string): PreviousYear | undefined {
    const key = uriKey(uri);
    const open = this.open.get(key);
    if (open) return open.read();
    if (!this.named.has(key)) {
      this.named.set(key, undefined);
      this.queue(async () => {
        const report = await this.read(uri, true);
        this.named.set(key, report && asOtherYear(report, uri, report.organ ?? organ, year));
      });
    }
    return this.named.get(key);
  }
}

/** An open report: read again when its text has changed and somebody asks. */
class OpenReport implements KnownReport {
  private report: Report | undefined;
  private text: string;
  private kept: OtherYear | undefined;
  private isKept = false;

  constructor(
    readonly uri: string,
    readonly document: TextDocument,
    readonly organ: string,
    readonly year: number,
    report: Report,
  ) {
    this.report = report;
    this.text = report.draft.text;
  }

  update(report: Report): void {
    if (report.draft.text === this.text) return;
    this.report = report;
    this.text = report.draft.text;
    this.isKept = false;
  }

  read(): OtherYear | undefined {
    const text = this.document.getText();
    if (text !== this.text) {
      this.text = text;
      this.report = readReport(readDraft(text, syntaxOf(this.document.languageId)));
      this.isKept = false;
    }
    if (this.isKept) return this.kept;
    this.isKept = true;
    const kept = this.report && asOtherYear(this.report, this.document.uri, this.report.organ ?? this.organ);
    // What is the same to whoever compares with it stays the same thing: nothing has to be checked anew.
    if (!kept || !this.kept || !isUnchanged(this.kept, kept)) this.kept = kept;
    return this.kept;
  }
}
