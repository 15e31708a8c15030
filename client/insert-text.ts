import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { cellSteps } from '../server/protocol';

/** What a template leaves to be written. */
const REQUEST = /【[^【】]*】/;

/**
 * Inserts text as an edit, which one undo takes back and nothing else, and selects the first place in it to fill in: a
 * 【请填写…】, else the first cell that wants a figure.
 */
export async function insertText(
  client: BaseLanguageClient,
  editor: vscode.TextEditor,
  text: string,
  range: vscode.Range,
): Promise<void> {
  const { document } = editor;
  if (!(await editor.edit((edit) => edit.replace(range, text)))) return;
  const at = document.offsetAt(range.start);
  const request = REQUEST.exec(text);
  const place = request
    ? new vscode.Range(
        document.positionAt(at + request.index),
        document.positionAt(at + request.index + request[0].length),
      )
    : await firstCell(client, document, document.positionAt(at + (text.length - text.trimStart().length)));
  if (!place) return;
  editor.selection = new vscode.Selection(place.start, place.end);
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

async function firstCell(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
): Promise<vscode.Range | undefined> {
  const position = { line, character };
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const at = await client.sendRequest(cellSteps, { uri, range: { start: position, end: position } });
  const next = at?.next;
  return next && 'select' in next ? client.protocol2CodeConverter.asRange(next.select) : undefined;
}
