import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { followTotals } from '../server/protocol';

/** The document whose totals are being changed, and whether anything was typed in it meanwhile. */
let following: { readonly document: vscode.TextDocument; isTyped: boolean } | undefined;

/**
 * Lets totals follow what has just been typed, as part of the typing: one undo takes both back.
 * To be called when the server has been notified of the change.
 */
export async function totalsFollow(client: BaseLanguageClient, event: vscode.TextDocumentChangeEvent): Promise<void> {
  const { document } = event;
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isWanted(document) || !isTyped(event, editor)) return;
  // Our own change comes by here as well: asking once more then finds nothing to do.
  if (following?.document === document) following.isTyped = true;
  else while (await follow(client, editor));
}

/** Changes the totals that follow; whether something was typed meanwhile that was not asked about. */
async function follow(client: BaseLanguageClient, editor: vscode.TextEditor): Promise<boolean> {
  const { document } = editor;
  const { version } = document;
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const edits = await client.sendRequest(followTotals, { uri, version });
  if (!edits || document.version !== version || vscode.window.activeTextEditor !== editor) return false;
  const state = { document, isTyped: false };
  following = state;
  try {
    await editor.edit(
      (builder) => {
        for (const { range, newText } of edits) builder.replace(client.protocol2CodeConverter.asRange(range), newText);
      },
      { undoStopBefore: false, undoStopAfter: false },
    );
  } finally {
    following = undefined;
  }
  return state.isTyped;
}

const isWanted = (document: vscode.TextDocument): boolean =>
  vscode.workspace.getConfiguration('ogiReport', document).get('totals.follow') === 'onType';

/** Whether somebody typed or pasted it: each change is where a cursor of the active editor is. */
function isTyped(
  { document, reason, contentChanges }: vscode.TextDocumentChangeEvent,
  editor: vscode.TextEditor,
): boolean {
  return (
    editor.document === document &&
    reason === undefined &&
    contentChanges.length > 0 &&
    contentChanges.every((change) => editor.selections.some(({ active }) => isAt(active, change)))
  );
}

/** The cursor may be reported before it has moved, or after. */
function isAt(cursor: vscode.Position, { range, text }: vscode.TextDocumentContentChangeEvent): boolean {
  const lines = Math.max(range.end.line - range.start.line, text.split('\n').length - 1);
  return range.start.line <= cursor.line && cursor.line <= range.start.line + lines;
}
