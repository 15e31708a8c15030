import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ActiveReport } from './active-report';

/** The document that a command is given by its address, by the server or by a menu; without one the report at hand. */
export async function resolveDocument(
  client: BaseLanguageClient,
  activeReport: ActiveReport,
  given: unknown,
): Promise<vscode.TextDocument | undefined> {
  if (typeof given === 'string') return vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(given));
  if (given instanceof vscode.Uri) return vscode.workspace.openTextDocument(given);
  return (await activeReport.editor())?.document;
}
