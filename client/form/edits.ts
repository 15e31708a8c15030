import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { editForm, type FormEdit } from '../../server/protocol';
import { draftHasChanged, madeIn } from '../apply-edits';

/** So often an edit is worked out anew when the draft has changed meanwhile. */
const MAX_TRIES = 10;

/** Makes the edits of a form in its draft, one after the other; each is one step that can be undone. */
export class FormEdits {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly client: BaseLanguageClient,
    private readonly document: vscode.TextDocument,
  ) {}

  /** Resolves when it is made: with null, or with why it was not. */
  make(edit: FormEdit): Promise<string | null> {
    const made = this.last.then(() => this.tryToMake(edit));
    this.last = made.catch(() => {});
    return made;
  }

  /** Saves the draft when all that was asked for has been made. */
  async save(): Promise<void> {
    await this.last;
    const { document } = this;
    if (!document.isUntitled) return void (await document.save());
    // A draft that is in no file yet is saved by its own editor, which then shows the file.
    const key = document.uri.toString();
    const editor = vscode.window.visibleTextEditors.find((shown) => shown.document.uri.toString() === key);
    await vscode.window.showTextDocument(document, editor?.viewColumn ?? vscode.ViewColumn.One);
    await vscode.commands.executeCommand('workbench.action.files.save');
  }

  private async tryToMake(edit: FormEdit): Promise<string | null> {
    const { client, document } = this;
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const { version } = document;
      const answer = await client.sendRequest(editForm, { uri, version, edit });
      if (answer === null || document.version !== version) continue;
      if ('message' in answer) return answer.message;
      if (await madeIn(client, document, answer)) return null;
    }
    return draftHasChanged();
  }
}
