import * as vscode from 'vscode';
import type { BaseLanguageClient, Range } from 'vscode-languageclient';

/** Selects a range of a document; both are given as the server writes them. */
export async function showRange(
  { protocol2CodeConverter }: BaseLanguageClient,
  uri: string,
  range: Range,
): Promise<void> {
  const selection = protocol2CodeConverter.asRange(range);
  await vscode.window.showTextDocument(protocol2CodeConverter.asUri(uri), { selection });
}
