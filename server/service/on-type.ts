import type { Position } from 'vscode-languageserver';
import { layoutOf } from '../draft/layouts';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import { lineEndOf } from '../text/lines';
import { touches } from '../text/range';
import type { CheckedDocument } from './checked-document';
import { nextRow } from './next-row';
import type { Preferences } from './preferences';

/** What stands between two characters of a line; after the last one, up to its end. */
const between = ({ document }: CheckedDocument, line: number, from: number, to = Number.MAX_SAFE_INTEGER): string =>
  document.getText({ start: { line, character: from }, end: { line, character: to } });

export const isBlankBehind = (checked: CheckedDocument, { line, character }: Position): boolean =>
  between(checked, line, character).trim() === '';

/** The next row of the form, in the place of the indentation that the editor may have written. */
export function rowBehind(checked: CheckedDocument, report: Report, position: Position): Edit[] {
  const { document, text } = checked;
  const { line, character } = position;
  if (line === 0 || between(checked, line, 0, character).trim() !== '') return [];
  const row = nextRow(report, document.offsetAt({ line: line - 1, character: Number.MAX_SAFE_INTEGER }));
  if (!row) return [];
  const range = { start: document.offsetAt({ line, character: 0 }), end: document.offsetAt(position) };
  return [{ range, text: row.layout.cellIsLine ? lineEndOf(text) + row.text : row.text }];
}

/** The table lined up, where a row of it ends at the cursor. A head that still lacks its delimiter row is being typed. */
export function linedUp(
  { document, text }: CheckedDocument,
  { draft }: Report,
  position: Position,
  { padsLabels }: Preferences,
): Edit[] {
  const at = document.offsetAt(position);
  for (const block of draft.blocks) {
    if (block.kind !== 'table' || !touches(block.range, at)) continue;
    const { alignment } = layoutOf(block);
    const row = block.rows.find(({ range }) => touches(range, at));
    const isWritten = row?.cells.some(({ fullRange }) => fullRange.start < fullRange.end && fullRange.end < at);
    return isWritten && alignment?.hasDelimiter(text, block) ? alignment.edits(text, block, { padsLabels }) : [];
  }
  return [];
}
