import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Status, statusChanged } from './protocol';

/** Shows what is found in the active draft in the status bar; nothing for any other document. */
export function showStatus(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('ogiReport.status', vscode.StatusBarAlignment.Right, 100);
  item.name = vscode.l10n.t('OGI annual report');
  item.command = 'workbench.actions.view.problems';
  const known = new Map<string, Status>();
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && known.get(client.code2ProtocolConverter.asUri(document.uri));
    if (!status?.report) return item.hide();
    item.text = textOf(status);
    item.tooltip = tooltipOf(status);
    item.show();
  };
  return vscode.Disposable.from(
    item,
    client.onNotification(statusChanged, (status) => {
      known.set(status.uri, status);
      update();
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(client.code2ProtocolConverter.asUri(uri))),
  );
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
  const counts = vscode.l10n.t('{0} errors, {1} warnings, {2} hints at wording', errors, warnings, infos);
  return year === null ? counts : vscode.l10n.t('Report on {0}: {1}', year, counts);
}
