import * as vscode from 'vscode';
import { offerOnce } from './offers';

/** Rows wider than this wrap in most windows, and beside the form in all. In columns. */
const WIDE = 100;

/** Offers to switch word wrap off, once: when a draft is begun or formatted whose table rows are then wrapped. */
export function offerNoWrap(memory: vscode.Memento, document: vscode.TextDocument): void {
  const { languageId } = document;
  const settings = vscode.workspace.getConfiguration('editor', { languageId, uri: document.uri });
  if (settings.get('wordWrap') === 'off' || !hasWideRow(document.getText())) return;
  void offerOnce(memory, 'wordWrap', {
    message: vscode.l10n.t(
      'Rows of tables are wrapped in a narrow window. Switch word wrap off for this kind of draft?',
    ),
    action: vscode.l10n.t('Switch Word Wrap Off'),
    take: () => settings.update('wordWrap', 'off', vscode.ConfigurationTarget.Global, true),
  });
}

const hasWideRow = (text: string): boolean =>
  text.split('\n').some((line) => line.startsWith('|') && columnsOf(line) > WIDE);

/** Chinese characters take two. */
const columnsOf = (line: string): number => line.replace(/[\u2e80-\uffff]/g, '  ').length;
