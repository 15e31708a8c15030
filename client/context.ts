import * as vscode from 'vscode';
import type { Statuses } from './statuses';

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
