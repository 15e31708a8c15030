import { type CodeAction, CodeActionKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { CONVERT, FIX_ALL } from '../../service/announced';
import type { Feature } from '../feature';
import type { Session } from '../session';

const codeActionKinds = [CodeActionKind.QuickFix, FIX_ALL, CONVERT];

/** Offers to fix what is found: each finding by itself, or everything that needs no decision. */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds, resolveProvider: true } }),
  serve: serveCodeActions,
};

function serveCodeActions(session: Session): void {
  const { connection } = session;

  connection.onCodeAction(async (params, token) => {
    const { conversions, fixAllAction, isAskedFor, quickFixes, wants, withEdit } = await session.answers();
    const checked = await session.checked(params.textDocument.uri, token);
    if (!checked?.report) return [];
    const actions: CodeAction[] = [];
    if (wants(params, CodeActionKind.QuickFix)) actions.push(...quickFixes(checked, params.range, session));
    // An editor that asks for whatever there is at a place has no use for it where nothing is found.
    const hasUse = params.context.only !== undefined || actions.length > 0;
    if (hasUse && wants(params, FIX_ALL)) actions.push(fixAllAction(checked, session));
    if (isAskedFor(params) && wants(params, CONVERT)) actions.push(...conversions(checked, params.range, session));
    if (session.client.resolvesEdits) return actions;
    return actions.flatMap((action) => {
      const resolved = withEdit(action, checked, session);
      return typeof resolved === 'string' ? [] : [resolved];
    });
  });

  connection.onCodeActionResolve(async (action, token) => {
    const { isTask, messageIn, withEdit } = await session.answers();
    if (!isTask(action.data)) return action;
    const checked = await session.checked(action.data.uri, token);
    if (checked?.document.version !== action.data.version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, messageIn('gone', session.language)());
    }
    const resolved = withEdit(action, checked, session);
    if (typeof resolved === 'string') throw new ResponseError(LSPErrorCodes.RequestFailed, resolved);
    return resolved;
  });
}
