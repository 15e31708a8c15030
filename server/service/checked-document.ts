import type { Range as EditorRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Syntax } from '../draft/draft';
import type { Finding } from '../lint/finding';
import { ParagraphCache } from '../prose/text-facts';
import type { PreviousYear, Unmatched } from '../report/compare/other-year';
import type { Report } from '../report/report';
import { lastAtOrBefore } from '../text/lines';
import type { Range } from '../text/range';
import { type Checked, check, checkReport, type Settings } from './check';
import { syntaxOf } from './syntax';

/** A document as it reads now with what is found in it. */
export interface CheckedDocument extends Checked {
  readonly document: TextDocument;
  readonly text: string;
  readonly syntax: Syntax;
  readonly settings: Settings;
  /** Last year's report that it was held against. */
  readonly previous: PreviousYear | undefined;
  /** What kept it from being held against others that are there. */
  readonly unmatched: Unmatched | undefined;
  /** What reading the document once more can make use of. */
  readonly cache: ParagraphCache;
  /** Names this result: two results with the same name are the same. */
  readonly resultId: string;
}

/** What is found in each open document, worked out once for each text of it. */
export class CheckedDocuments {
  private readonly results = new Map<string, CheckedDocument>();
  /** Result ids of a server that ran before must not be taken for ours. */
  private readonly run = Date.now().toString(36);
  private count = 0;

  /** @param changed is called with every new result */
  constructor(private readonly changed: (result: CheckedDocument) => void = () => {}) {}

  /** What was found in a document when it was last looked at. */
  get(uri: string): CheckedDocument | undefined {
    return this.results.get(uri);
  }

  /** The document held against the rules as it is now, and against last year's as `previousTo` finds it. */
  getOrCheck(
    document: TextDocument,
    settings: Settings,
    previousTo: (report: Report) => PreviousYear | undefined,
    unmatchedBy: (report: Report) => Unmatched | undefined = () => undefined,
  ): CheckedDocument {
    const existing = this.results.get(document.uri);
    const text = document.getText();
    if (
      existing?.document === document &&
      existing.text === text &&
      existing.settings === settings &&
      (!existing.report ||
        (previousTo(existing.report) === existing.previous && unmatchedBy(existing.report) === existing.unmatched))
    ) {
      return existing;
    }
    const syntax = syntaxOf(document.languageId, document.uri);
    const resultId = `${this.run}-${++this.count}`;
    let previous: PreviousYear | undefined;
    let unmatched: Unmatched | undefined;
    const last = existing?.document === document ? existing : undefined;
    const cache = last?.cache ?? new ParagraphCache();
    const find = (report: Report): PreviousYear | undefined => {
      previous = previousTo(report);
      return previous;
    };
    // Its text alone: what asks for this must not keep the whole of the last result.
    const textBefore = last?.text;
    const edited = () => (textBefore === undefined ? undefined : endOfChange(textBefore, text));
    const findUnmatched = (report: Report): Unmatched | undefined => {
      unmatched = unmatchedBy(report);
      return unmatched;
    };
    const options = { previous: find, unmatched: findUnmatched, cache, before: last?.report, edited };
    // Other settings, or another report of last year's, are no reason to read the draft again.
    const isRead = textBefore === text && last?.syntax === syntax;
    const checked = isRead ? checkReport(last.report, settings, options) : check(text, syntax, settings, options);
    const result = { ...checked, document, text, syntax, settings, previous, unmatched, cache, resultId };
    this.results.set(document.uri, result);
    this.changed(result);
    return result;
  }

  forget(uri: string): void {
    this.results.delete(uri);
  }
}

/** Where the part of a text ends that is not as it was; undefined where all is. */
function endOfChange(before: string, now: string): number | undefined {
  if (before === now) return undefined;
  let same = 0;
  const most = Math.min(before.length, now.length);
  while (same < most && before.charCodeAt(before.length - 1 - same) === now.charCodeAt(now.length - 1 - same)) same++;
  return now.length - same;
}

/** Offsets as lines and columns. */
export function editorRange(document: TextDocument, range: Range): EditorRange {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}

/** The findings that touch a range, by any of their places; an empty range touches what begins or ends at it. */
export function findingsAt({ document, findings }: CheckedDocument, range: EditorRange): readonly Finding[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const touches = (place: Range): boolean => place.start <= end && start <= place.end;
  return findings.filter((finding) => touches(finding.range) || finding.alsoAt?.().some(touches));
}

/** The findings that stand within a range. */
export function findingsWithin({ findings }: CheckedDocument, { start, end }: Range): Finding[] {
  const within: Finding[] = [];
  const first = 1 + lastAtOrBefore(findings.length, start - 1, (i) => findings[i].range.start);
  for (let i = first; i < findings.length && findings[i].range.start <= end; i++)
    if (findings[i].range.end <= end) within.push(findings[i]);
  return within;
}
