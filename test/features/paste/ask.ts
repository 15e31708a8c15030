import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { paste } from '../../../server/protocol';
import { repository } from '../../lsp/session';
import type { Ask } from '../draft';

/**
 * What becomes of the draft when the clipboard is pasted at the cursor, or over the selection. `do file NAME`: HTML
 * from a file beside this one; `do html …` and `do text …`: written out, `\n` and `\t` being line end and tab.
 */
export const ask: Ask = async (draft) => {
  const { session, uri } = draft;
  const clipboard = clipboardOf(draft.asked.does);
  const document = session.document(uri);
  return draft.atEach(async (place) => {
    const range = draft.range(place);
    const answer: string | { edits: TextEdit[]; version: number } | { message: string } | null =
      await session.connection.sendRequest(paste.method, { uri, position: range.start, ...clipboard });
    if (answer === null) return '(pasted as ever)';
    if (typeof answer !== 'string' && 'message' in answer) return answer.message;
    const edits = typeof answer === 'string' ? [{ range, newText: answer }] : answer.edits;
    return draft.changes(TextDocument.applyEdits(document, edits));
  });
};

function clipboardOf(does: readonly string[]): Record<string, string> {
  const clipboard: Record<string, string> = {};
  for (const step of does) {
    const [kind] = step.split(' ', 1);
    const content = step.slice(kind.length + 1);
    if (kind === 'file') {
      clipboard.html = readFileSync(join(repository, 'test', 'features', 'paste', content), 'utf8');
    } else clipboard[kind] = content.replaceAll('\\n', '\n').replaceAll('\\t', '\t');
  }
  return clipboard;
}
