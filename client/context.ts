import * as vscode from 'vscode';
import type { Statuses } from './statuses';
import { fileOf } from './word/uris';

/** Keeps `ogiReport.isReport` true while the active editor has an annual report: menus show what applies to one. */
export function followReports(statuses: Statuses): vscode.Disposable {
  let reported: boolean | undefined;
  const update = (): void => {
    const isReport = statuses.of(vscode.window.activeTextEditor?.document) !== undefined;
    if (isReport === reported) return;
    reported = isReport;
    void vscode.commands.executeCommand('setContext', 'ogiReport.isReport', isReport);
  };
  update();
  return statuses.onDidChange(update);
}

/** The workspace has reports: the menus of its folders show what applies to several, whatever the folders are called. */
export const reportsFound = (): void => void vscode.commands.executeCommand('setContext', 'ogiReport.hasReports', true);

/** Finds out about the reports of the workspace by those that are opened. */
export function awaitReports(statuses: Statuses): vscode.Disposable {
  const isThere = (document: vscode.TextDocument): boolean =>
    statuses.of(document) !== undefined && vscode.workspace.getWorkspaceFolder(fileOf(document.uri)) !== undefined;
  const subscription = statuses.onDidChange(() => {
    if (!vscode.workspace.textDocuments.some(isThere)) return;
    subscription.dispose();
    reportsFound();
  });
  return subscription;
}
