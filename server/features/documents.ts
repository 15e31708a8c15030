import type { Range as EditorRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Syntax } from '../draft/draft';
import { type Checked, check, type Settings } from '../rules/check';
import type { Finding } from '../rules/finding';
import type { Range } from '../text/range';

/** A document as it reads now with what is found in it. */
export interface CheckedDocument extends Checked {
  readonly document: TextDocument;
  readonly text: string;
  readonly syntax: Syntax;
  readonly settings: Settings;
  /** Names this result: two results with the same name are the same. */
  readonly resultId: string;
}

/** What is found in each open document, worked out once for each text of it. */
export class CheckedDocuments {
  private readonly results = new Map<string, CheckedDocument>();
  /** Result ids of a server that ran before must not be taken for ours. */
  private readonly run = Date.now().toString(36);
  private count = 0;

  /** @param changed is told of every new result */
  constructor(private readonly changed: (result: CheckedDocument) => void = () => {}) {}

  /** The document held against the rules as it is now. */
  of(document: TextDocument, settings: Settings): CheckedDocument {
    const known = this.results.get(document.uri);
    const text = document.getText();
    if (known?.document === document && known.text === text && known.settings === settings) return known;
    const syntax = syntaxOf(document.languageId);
    const resultId = `${this.run}-${++this.count}`;
    const result = { ...check(text, syntax, settings), document, text, syntax, settings, resultId };
    this.results.set(document.uri, result);
    this.changed(result);
    return result;
  }

  forget(uri: string): void {
    this.results.delete(uri);
  }
}

/** How a document of this language is marked up. */
export function syntaxOf(languageId: string): Syntax {
  if (languageId === 'markdown' || languageId === 'html') return languageId;
  return 'plain';
}

/** Offsets as lines and columns. */
export function editorRange(document: TextDocument, range: Range): EditorRange {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}

/** The findings that touch a range; an empty one touches what begins or ends at it. */
export function findingsAt({ document, findings }: CheckedDocument, range: EditorRange): readonly Finding[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return findings.filter((finding) => finding.range.start <= end && start <= finding.range.end);
}
