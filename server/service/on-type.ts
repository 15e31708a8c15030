import type { Position } from 'vscode-languageserver';
import type { Feature } from '../lsp/feature';
import type { Session } from '../lsp/session';
import type { Preferences } from '../lsp/settings';
import type { Report } from '../report/report';
import type { Edit } from '../text/edits';
import { lineEndOf } from '../text/lines';
import { alignTable, hasDelimiter } from '../write/format/align';
import type { CheckedDocument } from './checked-document';
import { textEdits } from './edits';
import { nextRow } from './next-row';
import { isIn } from './node-at';
import { updaterOf } from './totals-follow';

const DIGITS = [...'0123456789'];

/**
 * Helps while a table is typed. Enter after a row writes the next one of the form; `|` after a cell lines its table
 * up; with a digit totals follow, in editors that have no other way to ask for that.
 */
export const onType: Feature = {
  capabilities: () => ({
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n', moreTriggerCharacter: ['|', ...DIGITS] },
  }),
  serve: serveOnType,
};

function serveOnType(session: Session): void {
  const helps: Readonly<Record<string, typeof linedUp | undefined>> = { '\n': rowBehind, '|': linedUp };

  session.connection.onDocumentOnTypeFormatting(async ({ textDocument, position, ch }, token) => {
    if (DIGITS.includes(ch)) return session.options.totals ? null : updaterOf(session).onType(textDocument.uri);
    const checked = await session.checked(textDocument.uri, token);
    const help = helps[ch];
    return checked?.report && help && isBlankBehind(checked, position)
      ? textEdits(help(checked, checked.report, position, session.preferences), checked)
      : null;
  });
}

/** What stands between two characters of a line; after the last one, up to its end. */
const between = ({ document }: CheckedDocument, line: number, from: number, to = Number.MAX_SAFE_INTEGER): string =>
  document.getText({ start: { line, character: from }, end: { line, character: to } });

const isBlankBehind = (checked: CheckedDocument, { line, character }: Position): boolean =>
  between(checked, line, character).trim() === '';

/** The next row of the form, in the place of the indentation that the editor may have written. */
function rowBehind(checked: CheckedDocument, report: Report, position: Position): Edit[] {
  const { document, text } = checked;
  const { line, character } = position;
  if (line === 0 || between(checked, line, 0, character).trim() !== '') return [];
  const row = nextRow(report, document.offsetAt({ line: line - 1, character: Number.MAX_SAFE_INTEGER }));
  if (!row) return [];
  const range = { start: document.offsetAt({ line, character: 0 }), end: document.offsetAt(position) };
  return [{ range, text: row.layout === 'cell-lines' ? lineEndOf(text) + row.text : row.text }];
}

/** The table lined up, where a row of it ends at the cursor. A head that still lacks its delimiter row is being typed. */
function linedUp(
  { document, text }: CheckedDocument,
  { draft }: Report,
  position: Position,
  { padsLabels }: Preferences,
): Edit[] {
  const at = document.offsetAt(position);
  for (const block of draft.blocks) {
    if (block.kind !== 'table' || block.layout !== 'pipes' || !isIn(block.range, at)) continue;
    const row = block.rows.find(({ range }) => isIn(range, at));
    const isWritten = row?.cells.some(({ fullRange }) => fullRange.start < fullRange.end && fullRange.end < at);
    return isWritten && hasDelimiter(text, block) ? alignTable(draft, block, { padsLabels }) : [];
  }
  return [];
}
