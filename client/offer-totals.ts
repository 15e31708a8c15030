import * as vscode from 'vscode';
import { isUndecided, offerOnce } from './offers';
import type { Statuses } from './statuses';

/** A finding that comes later than this after something was typed comes of something else. In milliseconds. */
const SOON = 5000;

/** Offers that totals follow, once: when something is typed in a draft and a total that held does no longer. */
export function offerTotalsFollow(memory: vscode.Memento, statuses: Statuses): vscode.Disposable {
  /** By document: how many totals were wrong, and when something was typed in it last. */
  const wrong = new Map<string, number>();
  const typed = new Map<string, number>();
  const look = (uri: vscode.Uri): void => {
    const key = uri.toString();
    const before = wrong.get(key);
    const now = vscode.languages.getDiagnostics(uri).filter(isWrongTotal).length;
    wrong.set(key, now);
    const isTyped = Date.now() - (typed.get(key) ?? 0) < SOON;
    if (before !== 0 || now === 0 || !isTyped || !isUndecided('ogiReport', 'totals.follow')) return;
    void offerOnce(memory, 'totals.follow', {
      message: vscode.l10n.t('A total no longer holds. Should totals change with their parts as you type?'),
      action: vscode.l10n.t('Let Totals Follow'),
      take: () =>
        vscode.workspace
          .getConfiguration('ogiReport')
          .update('totals.follow', 'onType', vscode.ConfigurationTarget.Global),
    });
  };
  return vscode.Disposable.from(
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) if (isActive(uri) && statuses.of(vscode.window.activeTextEditor?.document)) look(uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, reason, contentChanges }) => {
      const isOne = contentChanges.length === 1 && contentChanges[0].text.length <= 3;
      if (reason === undefined && isOne && isActive(document.uri)) typed.set(document.uri.toString(), Date.now());
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      wrong.delete(uri.toString());
      typed.delete(uri.toString());
    }),
  );
}

const isActive = (uri: vscode.Uri): boolean =>
  vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();

const WRONG_TOTALS = ['broken-total', 'broken-balance'];

const isWrongTotal = ({ code }: vscode.Diagnostic): boolean =>
  typeof code === 'object' && WRONG_TOTALS.some((rule) => code.target.path.endsWith(`/${rule}.md`));
