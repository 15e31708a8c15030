import * as vscode from 'vscode';
import { changed, markdown, received } from '../draft';
import {
  assertEqual,
  closeAll,
  eventually,
  findingsWhen,
  openText,
  rangeOf,
  rulesOf,
  select,
  set,
  type,
} from '../support';

/** Takes what is offered: the first button of the newest notification. */
const accept = () => vscode.commands.executeCommand('notification.acceptPrimaryAction');

/** What the user has set, for a language where one is named. */
const isSet = (key: string, languageId?: string): unknown => {
  const known = vscode.workspace.getConfiguration(undefined, languageId ? { languageId } : null).inspect(key);
  return languageId ? known?.globalLanguageValue : known?.globalValue;
};

/** Types a figure into a draft whose totals hold, so that one does no longer. */
async function breakTotal(): Promise<void> {
  const editor = await openText(markdown);
  await findingsWhen(editor.document, (all) => all.length === 0);
  const { start, end } = rangeOf(editor, received, '13');
  select(editor, start, end);
  await type('15');
  await findingsWhen(editor.document, (all) => rulesOf(all).includes('broken-total'));
}

describe('offers', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('notifications.clearAll');
    await set('ogiReport.totals.follow', undefined);
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'markdown' });
    await editor.update('wordWrap', undefined, vscode.ConfigurationTarget.Global, true);
  });

  it('that totals follow, when something typed has a total hold no longer, and once', async () => {
    await breakTotal();
    await eventually(
      async () => {
        await accept();
        return isSet('ogiReport.totals.follow') === 'onType';
      },
      () => `totals.follow is ${isSet('ogiReport.totals.follow')}`,
    );
    await closeAll();
    await set('ogiReport.totals.follow', undefined);
    await breakTotal();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await accept();
    await new Promise((resolve) => setTimeout(resolve, 500));
    assertEqual(isSet('ogiReport.totals.follow'), undefined);
  });

  it('to switch word wrap off for the language of a draft that is formatted', async () => {
    const unformatted = changed(markdown, received, '13', '13 ');
    const { document } = await openText(unformatted);
    await findingsWhen(document, (all) => all.length === 0);
    await eventually(
      async () => {
        await vscode.commands.executeCommand('editor.action.formatDocument');
        return document.getText() !== unformatted;
      },
      () => 'it is not formatted',
    );
    await eventually(
      async () => {
        await accept();
        return isSet('editor.wordWrap', 'markdown') === 'off';
      },
      () => `wordWrap is ${isSet('editor.wordWrap', 'markdown')}`,
    );
    assertEqual(isSet('editor.wordWrap'), undefined);
  });
});
