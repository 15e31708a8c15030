import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Decision, decide } from '../../server/protocol';

/** Puts decisions into the file beside the reports; says why where it cannot. Whether they stand there. */
export async function keepDecisions(
  client: BaseLanguageClient,
  folder: vscode.Uri,
  decisions: readonly Decision[],
): Promise<boolean> {
  try {
    const answer = await client.sendRequest(decide, {
      folder: client.code2ProtocolConverter.asUri(folder),
      decisions,
    });
    if (answer && 'text' in answer) {
      const uri = client.protocol2CodeConverter.asUri(answer.uri);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(answer.text));
      return true;
    }
    throw new Error(answer?.message ?? '');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('The decisions were not saved. {0}', why));
    return false;
  }
}
