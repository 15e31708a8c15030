import type { TextDocument } from 'vscode-languageserver-textdocument';
import { detached } from '../../caches';
import { readDraft } from '../../draft/read';
import { asOtherYear, isUnchanged, type OtherYear } from '../../report/compare/other-year';
import { type KnownReport, mayBeReportByName, mayBeReportByPrefix } from '../../report/compare/successive';
import { type PackedFigures, packFigures, unpackFigures } from '../../report/packed-figures';
import { type Report, readReport } from '../../report/report';
import { isDraftFile, syntaxOf } from '../../service/syntax';
import { nameOf } from '../../text/uris';
import type { Folders } from './folders';

/** A report in a file: its figures packed until somebody compares with them. */
export class KeptReport implements KnownReport {
  readonly address: string;
  readonly organ: string;
  readonly year: number;
  private readonly rest: Omit<OtherYear, 'figures' | 'organ'>;
  private readonly packed: PackedFigures;
  private unpacked: OtherYear | undefined;

  /** @param cellLists the lists of cells that reports have, each once */
  constructor(
    readonly uri: string,
    { figures, organ, ...rest }: OtherYear,
    cellLists: Map<string, string>,
  ) {
    const { cells, values } = packFigures(figures);
    if (!cellLists.has(cells)) cellLists.set(cells, cells);
    this.packed = { cells: cellLists.get(cells) ?? cells, values };
    this.organ = detached(organ);
    this.year = rest.year;
    this.address = rest.uri;
    this.rest = rest;
  }

  readonly read = (): OtherYear => {
    const { organ, rest, packed } = this;
    this.unpacked ??= { ...rest, organ, figures: unpackFigures(packed, rest.uri) };
    return this.unpacked;
  };
}

/** An open report: read again when its text has changed and somebody asks. */
export class OpenReport implements KnownReport {
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
    this.text = document.getText();
  }

  /** @param report that of the document as it reads now */
  update(report: Report): void {
    const text = this.document.getText();
    if (text === this.text) return;
    this.report = report;
    this.text = text;
    this.isKept = false;
  }

  read(): OtherYear | undefined {
    const text = this.document.getText();
    if (text !== this.text) {
      this.text = text;
      this.report = readReport(readDraft(text, syntaxOf(this.document.languageId, this.document.uri)));
      this.isKept = false;
    }
    if (this.isKept) return this.kept;
    this.isKept = true;
    const kept = this.report && asOtherYear(this.report, this.document.uri, { organ: this.organ });
    // What is the same to whoever compares with it stays the same thing: nothing has to be checked anew.
    if (!kept || !this.kept || !isUnchanged(this.kept, kept)) this.kept = kept;
    return this.kept;
  }
}

/** As much as has to be seen of a file to know whether it can be a report. In UTF-16 units. */
const PREFIX_CHARS = 20_000;

/** A file of the workspace as a report; one that cannot be any, by its name or its first words, is not read to its end. */
export async function reportInFile(
  uri: string,
  folders: Folders,
  isNamed = mayBeReportByName(nameOf(uri)),
): Promise<Report | undefined> {
  const { workspace } = folders;
  const root = folders.rootOf(uri);
  if (!workspace || root === undefined || !isDraftFile(uri)) return undefined;
  let text = await workspace.read(uri, root, isNamed ? undefined : PREFIX_CHARS);
  if (typeof text !== 'string' || (!isNamed && !mayBeReportByPrefix(text))) return undefined;
  if (!isNamed && text.length >= PREFIX_CHARS) text = await workspace.read(uri, root);
  return typeof text === 'string' ? readReport(readDraft(text, syntaxOf('', uri))) : undefined;
}
