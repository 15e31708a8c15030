import type { Range as EditorRange, Hover } from 'vscode-languageserver';
import { shownRange } from '../draft/cells';
import type { Language } from '../lint/finding';
import type { Feature } from '../lsp/feature';
import type { Report } from '../report/report';
import type { Range } from '../text/range';
import { cellNote, rowNote } from './cell-notes';
import { type CheckedDocument, editorRange } from './checked-document';
import { citedSourcesIn } from './cited-sources';
import { restatedRange } from './cross-references';
import { markupOf, type Note } from './markup';
import { cellAt, isIn, labelledRowAt, paragraphAt, restatementsAt } from './node-at';
import { restatementNote, sourceNote } from './prose-notes';

/** Tells what stands at a place: a cell, the label of a row, a figure of prose that restates cells, a source. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  serve: (session) =>
    session.connection.onHover(async ({ textDocument, position }, token): Promise<Hover | null> => {
      const checked = await session.checked(textDocument.uri, token);
      if (!checked?.report) return null;
      const offset = checked.document.offsetAt(position);
      const about =
        aboutTable(checked, checked.report, offset, session.language) ??
        aboutProse(checked.report, offset, session.language);
      if (!about) return null;
      const contents = markupOf(about.notes, session.client.hoverFormat);
      const range = rangeAround(about.ranges, offset, checked);
      return range ? { contents, range } : { contents };
    }),
};

interface About {
  /** What it is told of, narrowest first. */
  readonly ranges: readonly Range[];
  readonly notes: readonly Note[];
}

function aboutTable(
  { previous }: CheckedDocument,
  report: Report,
  offset: number,
  language: Language,
): About | undefined {
  const placed = cellAt(report, offset);
  const { cell } = placed?.reading ?? {};
  if (placed && cell) {
    return { ranges: [shownRange(cell), cell.outer], notes: [cellNote(placed, report, previous, language)] };
  }
  const row = labelledRowAt(report, offset);
  return row && { ranges: [row.label.passage.range], notes: [rowNote(row, report, language)] };
}

function aboutProse(report: Report, offset: number, language: Language): About | undefined {
  const [first, ...others] = restatementsAt(report, offset);
  if (first) {
    return {
      ranges: [restatedRange(first)],
      notes: [first, ...others].map((one) => restatementNote(one, report, language)),
    };
  }
  const paragraph = paragraphAt(report, offset);
  for (const cited of paragraph ? citedSourcesIn(paragraph.text) : []) {
    const range = paragraph?.rangeOf(cited.from, cited.to);
    if (range && isIn(range, offset)) return { ranges: [range], notes: [sourceNote(cited, language)] };
  }
  return undefined;
}

/** The narrowest range at the pointer: one without it, or over several lines, makes editors hide what is told. */
function rangeAround(ranges: readonly Range[], offset: number, { document }: CheckedDocument): EditorRange | undefined {
  const around =
    ranges.find(({ start, end }) => start <= offset && offset < end) ?? ranges.find((range) => isIn(range, offset));
  const range = around && editorRange(document, around);
  return range && around.start < around.end && range.start.line === range.end.line ? range : undefined;
}
