import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { editorRange } from '../../service/checked-document';
import { workspaceEdit } from '../../service/edits';
import type { messages } from '../../service/rename';
import type { Feature } from '../feature';
import type { Session } from '../session';

/** Renames the reporting year, and the organ, wherever they are meant. */
export const rename: Feature = {
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  serve: serveRename,
};

function serveRename(session: Session): void {
  const { connection } = session;
  const refusal = async (why: keyof typeof messages): Promise<ResponseError<void>> =>
    new ResponseError(LSPErrorCodes.RequestFailed, (await session.answers()).renameRefusals[why][session.language]);

  connection.onPrepareRename(async ({ textDocument, position }, token) => {
    const { subjectAt } = await session.answers();
    const at = await session.at(textDocument.uri, position, token);
    if (!at) return null;
    const subject = subjectAt(at.report, at.offset);
    return subject
      ? { range: editorRange(at.checked.document, subject.range), placeholder: subject.name }
      : refusal('elsewhere');
  });

  connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
    const { subjectAt } = await session.answers();
    const at = await session.at(textDocument.uri, position, token);
    if (!at) return null;
    const subject = subjectAt(at.report, at.offset);
    const edits = subject ? subject.renamed(newName) : 'elsewhere';
    return typeof edits === 'string' ? refusal(edits) : workspaceEdit(edits, at.checked, session.client);
  });
}
