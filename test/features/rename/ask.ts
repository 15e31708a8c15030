import type { PrepareRenameResult, Range, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Place } from '../case';
import { type Ask, indented, type OpenDraft } from '../draft';

/** What each place can be renamed from, and what comes of the new names that the case gives it. */
export const ask: Ask = (draft) =>
  draft.atEach(async (place) => {
    const answers = [await prepared(draft, place)];
    for (const name of draft.asked.does) answers.push(`“${name}”\n${indented(await renamed(draft, place, name))}`);
    return answers.join('\n');
  });

const orRefused = (answer: Promise<string>): Promise<string> =>
  answer.catch((error: Error) => `refused: ${error.message}`);

const prepared = (draft: OpenDraft, { start }: Place): Promise<string> =>
  orRefused(
    draft.session.connection
      .sendRequest('textDocument/prepareRename', {
        textDocument: draft.textDocument,
        position: draft.position(start),
      })
      .then((result) => {
        if (!result) return 'nothing';
        const { range, placeholder } = result as PrepareRenameResult & { range: Range; placeholder: string };
        return `${draft.shown(range)} is ${placeholder}`;
      }),
  );

function renamed(draft: OpenDraft, { start }: Place, name: string): Promise<string> {
  const { session, textDocument } = draft;
  const newName = JSON.parse(`"${name}"`) as string;
  const params = { textDocument, position: draft.position(start), newName };
  return orRefused(
    session.connection
      .sendRequest('textDocument/rename', params)
      .then((edit) => draft.changes(session.applied(draft.uri, edit as WorkspaceEdit))),
  );
}
