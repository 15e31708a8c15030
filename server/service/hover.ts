import type { Range as EditorRange } from 'vscode-languageserver';
import { displayRange } from '../draft/cells';
import type { Language } from '../lint/finding';
import type { Report } from '../report/report';
import { holds, type Range, touches } from '../text/range';
import { cellNote, rowNote } from './cell-notes';
import { type CheckedDocument, editorRange } from './checked-document';
import { citedSourcesIn } from './cited-sources';
import { referenceRange } from './cross-references';
import type { Note } from './markup';
import { cellAt, labelledRowAt, paragraphAt, referencesAt } from './node-at';
import { referenceNote, sourceNote } from './prose-notes';

interface About {
  /** What it is about, narrowest first. */
  readonly ranges: readonly Range[];
  readonly notes: readonly Note[];
}

export function aboutTable(
  { previous }: CheckedDocument,
  report: Report,
  offset: number,
  language: Language,
): About | undefined {
  const placed = cellAt(report, offset);
  const { cell } = placed?.matched ?? {};
  if (placed && cell) {
    return { ranges: [displayRange(cell), cell.fullRange], notes: [cellNote(placed, report, previous, language)] };
  }
  const row = labelledRowAt(report, offset);
  return row && { ranges: [row.label.content.range], notes: [rowNote(row, report, language)] };
}

export function aboutProse(report: Report, offset: number, language: Language): About | undefined {
  const [first, ...others] = referencesAt(report, offset);
  if (first) {
    return {
      ranges: [referenceRange(first)],
      notes: [first, ...others].map((reference) => referenceNote(reference, report, language)),
    };
  }
  const paragraph = paragraphAt(report, offset);
  for (const cited of paragraph ? citedSourcesIn(paragraph.text) : []) {
    const range = paragraph?.rangeOf(cited.from, cited.to);
    if (range && touches(range, offset)) return { ranges: [range], notes: [sourceNote(cited, language)] };
  }
  return undefined;
}

/** The narrowest range at the pointer: one without it, or over several lines, makes editors hide the hover. */
export function rangeAround(
  ranges: readonly Range[],
  offset: number,
  { document }: CheckedDocument,
): EditorRange | undefined {
  const around = ranges.find((range) => holds(range, offset)) ?? ranges.find((range) => touches(range, offset));
  const range = around && editorRange(document, around);
  return range && around.start < around.end && range.start.line === range.end.line ? range : undefined;
}
