import * as vscode from 'vscode';
import { offerOnce } from './offers';

/** Rows longer than this wrap in most windows. In characters, of which the labels' are twice as wide. */
const LONG = 90;

/** Offers to switch word wrap off, once: when a draft is formatted whose table rows are then wrapped. */
export function offerNoWrap(memory: vscode.Memento, document: vscode.TextDocument): void {
  const { languageId } = document;
  const settings = vscode.workspace.getConfiguration('editor', { languageId, uri: document.uri });
  if (settings.get('wordWrap') === 'off' || !hasLongRow(document.getText())) return;
  void offerOnce(memory, 'wordWrap', {
    message: vscode.l10n.t(
      'Rows of tables are wrapped in a narrow window. Switch word wrap off for this kind of draft?',
    ),
    action: vscode.l10n.t('Switch Word Wrap Off'),
    take: () => settings.update('wordWrap', 'off', vscode.ConfigurationTarget.Global, true),
  });
}

const hasLongRow = (text: string): boolean =>
  text.split('\n').some((line) => line.length > LONG && line.startsWith('|'));
