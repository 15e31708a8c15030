import type { TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Place } from '../case';
import { type Ask, indented, type OpenDraft } from '../draft';

/**
 * What an editor is notified to change once something has been typed at a place; what was typed is shown with it.
 * `End` goes to the end of the line first; `⏎` stands for the draft's line end, `⇥` for a tab that the editor itself
 * writes after one; `CRLF` makes all line ends of the draft such.
 */
export const ask: Ask = (draft) =>
  draft.atEach(async (place) => {
    const answers: string[] = [];
    for (const keys of draft.asked.does) answers.push(`${keys}\n${indented(await typed(draft, place, keys))}`);
    return answers.join('\n');
  });

async function typed(draft: OpenDraft, place: Place, keys: string): Promise<string> {
  const { session, uri, asked } = draft;
  const isWindows = keys.startsWith('CRLF ');
  const written = isWindows ? asked.text.replaceAll('\n', '\r\n') : asked.text;
  const before = isWindows ? asked.text.slice(0, place.start).split('\n').length - 1 : 0;
  const isAtEnd = /^(?:CRLF )?End/.test(keys);
  const start = before + (isAtEnd ? asked.text.indexOf('\n', place.start) : place.start);
  const text = keys
    .replace(/^(?:CRLF )?(?:End)?/, '')
    .replaceAll('⏎', isWindows ? '\r\n' : '\n')
    .replaceAll('⇥', '\t');
  await session.change(uri, { text: written.slice(0, start) + text + written.slice(start) });
  const edits: TextEdit[] | null = await session.connection.sendRequest('textDocument/onTypeFormatting', {
    textDocument: draft.textDocument,
    position: session.document(uri).positionAt(start + text.length),
    ch: text.trim() === '' ? '\n' : text.slice(-1),
    options: { tabSize: 4, insertSpaces: false },
  });
  const after = TextDocument.applyEdits(session.document(uri), edits ?? []);
  const isMixed = isWindows && /(?<!\r)\n/.test(after);
  await session.change(uri, { text: asked.text });
  if (!edits || edits.length === 0) return 'nothing to help with';
  return draft.changes(after.replaceAll('\r\n', '\n')) + (isMixed ? '\nline ends are mixed' : '');
}
