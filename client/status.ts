import * as vscode from 'vscode';
import type { Status } from '../server/protocol';
import type { Statuses } from './statuses';

/** Shows what is found in the active draft in the status bar; nothing for any other document. */
export function showStatus(statuses: Statuses): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('ogiReport.status', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('OGI annual report');
  item.command = 'workbench.actions.view.problems';
  const update = (): void => {
    const status = statuses.of(vscode.window.activeTextEditor?.document);
    if (!status) return item.hide();
    item.text = textOf(status);
    item.tooltip = tooltipOf(status);
    item.show();
  };
  return vscode.Disposable.from(item, statuses.onDidChange(update));
}

function textOf({ errors, warnings, infos }: Status): string {
  const name = vscode.l10n.t('Annual report');
  if (errors + warnings + infos === 0) return `$(pass) ${name}`;
  const counts = [
    errors > 0 ? `$(error) ${errors}` : '',
    warnings > 0 ? `$(warning) ${warnings}` : '',
    infos > 0 ? `$(info) ${infos}` : '',
  ];
  return [name, ...counts.filter((count) => count !== '')].join(' ');
}

function tooltipOf({ year, errors, warnings, infos }: Status): string {
  const counts = vscode.l10n.t('{0} errors, {1} warnings, {2} infos', errors, warnings, infos);
  return year === null ? counts : vscode.l10n.t('Report on {0}: {1}', year, counts);
}
